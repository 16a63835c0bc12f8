/** `midad move`: takes an article from one state to another in somebody's name, on the record. */
import type { Translate } from '../../../shared/messages/translate';
import { ArticleId, Timestamp } from '../../../shared/model/ids';
import { ArticleState, Cause } from '../../../shared/model/record-event';
import type { MoveRefusal } from '../../../shared/review/moves';
import { refusalWords } from '../../../shared/review/refusal-words';
import type { MoveOutcome } from '../../workspace/review/review-files';
import { failureAnswer, problemText, type Answer, type Context } from '../answer';
import { placesToCome, wantingLines } from '../approve';
import { person, refusal } from './as-person';
import { inWorkspace } from '../in-workspace';
import { brokenRoster } from './people';

export const move = inWorkspace(async (workspace, context) => {
  const { call, t } = context;
  const [, typed = '', wanted = ''] = call.values;
  const id = ArticleId.safeParse(typed.toUpperCase());
  if (!id.success) return refusal(t('cli.approve.unknown', { id: typed }), { code: 'missing', id: typed });
  const to = ArticleState.safeParse(wanted);
  if (!to.success) return refusal(t('cli.move.unknown-state', { name: wanted }), { code: 'unknown-state' });
  const said = saidIn(context);
  if ('exit' in said) return said;
  const by = await person(context);
  if (!by.ok) return by.failure;
  const outcome = await workspace.articles.move(id.data, { to: to.data, ...said }, by.value);
  return answerOf(outcome, { id: id.data, to: to.data, t });
});

function saidIn({ call: { signing }, t }: Context) {
  const cause = Cause.nullable().safeParse(signing.cause);
  if (!cause.success) return refusal(t('cli.move.unknown-cause', { name: signing.cause! }), { code: 'unknown-cause' });
  const time = Timestamp.nullable().safeParse(signing.time);
  if (!time.success) return refusal(t('cli.move.wrong-time', { name: signing.time! }), { code: 'wrong-time' });
  return { reason: signing.reason ?? '', cause: cause.data, scheduledFor: time.data, override: signing.override };
}

type Told = { readonly id: ArticleId; readonly to: ArticleState; readonly t: Translate };

function answerOf(outcome: MoveOutcome, { id, to, t }: Told): Answer {
  const name = t(`state.${to}`);
  switch (outcome.kind) {
    case 'failed':
      return failureAnswer(outcome.failure, t);
    case 'roster-broken':
      return brokenRoster(outcome.fault, t);
    case 'unreadable':
      return outcome.problem.kind === 'missing'
        ? refusal(t('cli.approve.unknown', { id }), { code: 'missing', id })
        : refusal(`${id}: ${problemText(outcome.problem, t)}`, { code: 'unreadable', id, problem: outcome.problem });
    case 'clash':
      throw new TypeError(`nothing was on screen: ${id}`);
    case 'not-a-member':
    case 'no-roster':
      return refusal(t(`cli.move.${outcome.kind}`), { code: outcome.kind, id });
    case 'refused': {
      const said = outcome.refusals.flatMap((one) => refusalLines(one, { from: outcome.from, to, t }));
      return { exit: 1, facts: { id, from: outcome.from, refusals: outcome.refusals }, said: [], complaints: said };
    }
    case 'done':
      return {
        exit: 0,
        facts: { id, from: outcome.from, to, hash: outcome.hash },
        said: [t('cli.move.done', { id, name })],
        complaints: [],
      };
  }
}

type Between = { readonly from: ArticleState; readonly to: ArticleState; readonly t: Translate };

function refusalLines(refused: MoveRefusal, { from, to, t }: Between): string[] {
  const line = refusalWords(refused, { from, to }, t);
  if (refused.reason === 'checklist') return [line, ...wantingLines(refused.findings, t)];
  return refused.reason === 'still-to-come' ? [line, ...placesToCome(refused.toCome, t)] : [line];
}
