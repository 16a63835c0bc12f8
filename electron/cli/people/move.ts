/** `midad move`: takes an article from one state to another in somebody's name, on the record. */
import { Timestamp } from '../../../shared/model/ids';
import { ArticleState, Cause } from '../../../shared/model/record-event';
import { refusalLines } from '../../../shared/review/refusal-words';
import type { Context } from '../answer';
import { person, refusal } from './as-person';
import { inWorkspace } from '../in-workspace';
import { articleIn, signedAnswer } from './signed-answer';

export const move = inWorkspace(async (workspace, context) => {
  const { call, t } = context;
  const article = articleIn(context);
  if (!article.ok) return article.failure;
  const [id, wanted = ''] = [article.value, call.values[2]];
  const state = ArticleState.safeParse(wanted);
  if (!state.success) return refusal(t('cli.move.unknown-state', { name: wanted }), { code: 'unknown-state' });
  const said = saidIn(context);
  if ('exit' in said) return said;
  const by = await person(context);
  if (!by.ok) return by.failure;
  const to = state.data;
  return signedAnswer(await workspace.articles.move(id, { to, ...said }, by.value), {
    id,
    t,
    refused: ({ from, refusals }) => ({
      facts: { id, from, refusals },
      complaints: refusals.flatMap((one) => refusalLines(one, { from, to }, t)),
    }),
    done: ({ from, hash }) => ({
      facts: { id, from, to, hash },
      said: [t('cli.move.done', { id, name: t(`state.${to}`) })],
    }),
  });
});

function saidIn({ call: { signing }, t }: Context) {
  const cause = Cause.nullable().safeParse(signing.cause);
  if (!cause.success) return refusal(t('cli.move.unknown-cause', { name: signing.cause! }), { code: 'unknown-cause' });
  const time = Timestamp.nullable().safeParse(signing.time);
  if (!time.success) return refusal(t('cli.move.wrong-time', { name: signing.time! }), { code: 'wrong-time' });
  return { reason: signing.reason ?? '', cause: cause.data, scheduledFor: time.data, override: signing.override };
}
