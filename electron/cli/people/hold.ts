/** `midad hold` and `midad release`: a legal hold on an article, put there and lifted in somebody's name, on the record. */
import type { ArticleId } from '../../../shared/model/ids';
import { succeeded, type Result } from '../../../shared/result';
import type { Identity } from '../../identity/identity-file';
import { holdWords } from '../../../shared/review/refusal-words';
import type { ShownHold } from '../../../shared/review/article-standing';
import { inWorkspace } from '../in-workspace';
import { failureAnswer, type Answer, type Context } from '../answer';
import { person, refusal } from './as-person';
import { brokenRoster } from './people';
import { articleIn, signedAnswer } from './signed-answer';

export const hold = inWorkspace(async (workspace, context) => {
  const { call, t } = context;
  const asked = await articleAndPerson(context);
  if (!asked.ok) return asked.failure;
  const { id, by } = asked.value;
  return signedAnswer(await workspace.articles.hold(id, call.signing.reason ?? '', by), {
    id,
    t,
    refused: ({ refusals }) => ({ facts: { id, refusals }, complaints: wordsOf(refusals, t) }),
    done: () => ({ facts: { id }, said: [t('cli.hold.done', { id })] }),
  });
});

/** Which article, then by whom: a wrong name is told before a passphrase is tried. */
async function articleAndPerson(
  context: Context,
): Promise<Result<{ readonly id: ArticleId; readonly by: Identity }, Answer>> {
  const article = articleIn(context);
  if (!article.ok) return article;
  const by = await person(context);
  return by.ok ? succeeded({ id: article.value, by: by.value }) : by;
}

const wordsOf = (refusals: readonly Parameters<typeof holdWords>[0][], t: Context['t']): string[] =>
  refusals.map((one) => holdWords(one, t));

/** The one that whoever asks may release: their own before others'. */
const theirs = (holds: readonly ShownHold[], person: string): ShownHold | undefined =>
  holds.find(({ by, mayRelease }) => mayRelease && by === person) ?? holds.find(({ mayRelease }) => mayRelease);

export const release = inWorkspace(async (workspace, context) => {
  const { call, t } = context;
  const asked = await articleAndPerson(context);
  if (!asked.ok) return asked.failure;
  const { id, by } = asked.value;
  const standing = await workspace.articles.standing(id, by.person);
  if (standing.kind === 'failed') return failureAnswer(standing.failure, t);
  if (standing.kind === 'roster-broken') return brokenRoster(standing.fault, t);
  const found = theirs(standing.holds, by.person) ?? standing.holds.at(-1);
  if (found === undefined) return refusal(t('hold.none'), { code: 'nothing-new', id });
  const said = { hold: found.event, reason: call.signing.reason ?? '' };
  return signedAnswer(await workspace.articles.release(id, said, by), {
    id,
    t,
    refused: ({ refusals }) => ({ facts: { id, refusals }, complaints: wordsOf(refusals, t) }),
    done: () => ({
      facts: { id, left: standing.holds.length - 1 },
      said: [t('cli.release.done', { id })],
    }),
  });
});
