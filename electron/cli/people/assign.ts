/** `midad assign`: says in somebody's name who shall do what comes next with an article, on the record. */
import { ArticleId, PersonId } from '../../../shared/model/ids';
import type { AssignRefusal } from '../../../shared/review/assign';
import type { AssignOutcome } from '../../workspace/review/review-files';
import { failureAnswer, problemText, type Answer, type Context } from '../answer';
import { inWorkspace } from '../in-workspace';
import { person, refusal } from './as-person';
import { brokenRoster } from './people';

/** What stands for whoever is free. */
const nobody = '-';

export const assign = inWorkspace(async (workspace, context) => {
  const { call, t } = context;
  const [, typed = '', who = ''] = call.values;
  const id = ArticleId.safeParse(typed.toUpperCase());
  if (!id.success) return refusal(t('cli.approve.unknown', { id: typed }), { code: 'missing', id: typed });
  const to = PersonId.nullable().safeParse(who === nobody ? null : who.toUpperCase());
  if (!to.success) return refusal(t('cli.people.unknown-person', { name: who }), { code: 'unknown-person' });
  const by = await person(context);
  if (!by.ok) return by.failure;
  return answerOf(await workspace.articles.assign(id.data, to.data, by.value), { id: id.data, to: to.data, t });
});

type Told = { readonly id: ArticleId; readonly to: PersonId | null; readonly t: Context['t'] };

function answerOf(outcome: AssignOutcome, { id, to, t }: Told): Answer {
  switch (outcome.kind) {
    case 'failed':
      return failureAnswer(outcome.failure, t);
    case 'roster-broken':
      return brokenRoster(outcome.fault, t);
    case 'unreadable':
      return outcome.problem.kind === 'missing'
        ? refusal(t('cli.approve.unknown', { id }), { code: 'missing', id })
        : refusal(`${id}: ${problemText(outcome.problem, t)}`, { code: 'unreadable', id, problem: outcome.problem });
    case 'not-a-member':
    case 'no-roster':
      return refusal(t(`cli.move.${outcome.kind}`), { code: outcome.kind, id });
    case 'refused': {
      const said = outcome.refusals.map((one) => refusalLine(one, t));
      return { exit: 1, facts: { id, refusals: outcome.refusals }, said: [], complaints: said };
    }
    case 'done':
      return { exit: 0, facts: { id, assignee: to }, said: [t('cli.assign.done', { id })], complaints: [] };
  }
}

function refusalLine(refused: AssignRefusal, t: Context['t']): string {
  if (refused.reason !== 'no-right') return t(`assign.${refused.reason}`);
  return t('assign.no-right', { roles: refused.roles.map((role) => t(`role.${role}`)).join(t('cli.separator')) });
}
