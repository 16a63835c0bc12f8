/** `midad hold` and `midad release`: a legal hold on an article, put there and lifted in somebody's name, on the record. */
import { holdWords } from '../../../shared/review/refusal-words';
import type { ShownHold } from '../../../shared/review/article-standing';
import { inWorkspace } from '../in-workspace';
import { failureAnswer } from '../answer';
import { person, refusal } from './as-person';
import { brokenRoster } from './people';
import { articleIn, signedAnswer } from './signed-answer';

export const hold = inWorkspace(async (workspace, context) => {
  const { call, t } = context;
  const article = articleIn(context);
  if (!article.ok) return article.failure;
  const id = article.value;
  const by = await person(context);
  if (!by.ok) return by.failure;
  return signedAnswer(await workspace.articles.hold(id, call.signing.reason ?? '', by.value), {
    id,
    t,
    refused: ({ refusals }) => ({ facts: { id, refusals }, complaints: refusals.map((one) => holdWords(one, t)) }),
    done: () => ({ facts: { id }, said: [t('cli.hold.done', { id })] }),
  });
});

/** The one that whoever asks may release: their own before others'. */
const theirs = (holds: readonly ShownHold[], person: string): ShownHold | undefined =>
  holds.find(({ by, mayRelease }) => mayRelease && by === person) ?? holds.find(({ mayRelease }) => mayRelease);

export const release = inWorkspace(async (workspace, context) => {
  const { call, t } = context;
  const article = articleIn(context);
  if (!article.ok) return article.failure;
  const id = article.value;
  const by = await person(context);
  if (!by.ok) return by.failure;
  const standing = await workspace.articles.standing(id, by.value.person);
  if (standing.kind === 'failed') return failureAnswer(standing.failure, t);
  if (standing.kind === 'roster-broken') return brokenRoster(standing.fault, t);
  const found = theirs(standing.holds, by.value.person) ?? standing.holds.at(-1);
  if (found === undefined) return refusal(t('hold.none'), { code: 'nothing-new', id });
  const said = { hold: found.event, reason: call.signing.reason ?? '' };
  return signedAnswer(await workspace.articles.release(id, said, by.value), {
    id,
    t,
    refused: ({ refusals }) => ({ facts: { id, refusals }, complaints: refusals.map((one) => holdWords(one, t)) }),
    done: () => ({
      facts: { id, left: standing.holds.length - 1 },
      said: [t('cli.release.done', { id })],
    }),
  });
});
