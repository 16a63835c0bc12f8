/** `midad history`: what happened to an article, as its record holds it, with what in it does not hold. */
import type { Translate } from '../../../shared/messages/translate';
import { ArticleId, type PersonId } from '../../../shared/model/ids';
import { membersOf, type Roster } from '../../../shared/people/roster';
import type { RecordEvent } from '../../../shared/model/record-event';
import { waivedWords } from '../../../shared/review/gate-words';
import type { CheckedEvent } from '../../../shared/review/check-record';
import { failureAnswer } from '../answer';
import { refusal } from './as-person';
import { inWorkspace } from '../in-workspace';
import { brokenRoster } from './people';

export const history = inWorkspace(async (workspace, { call, t }) => {
  const typed = call.values[1]!;
  const id = ArticleId.safeParse(typed.toUpperCase());
  if (!id.success || (await workspace.articles.one(id.data)) === null)
    return refusal(t('cli.approve.unknown', { id: typed }), { code: 'missing', id: typed });
  const read = await workspace.articles.history(id.data);
  if (read.kind === 'failed') return failureAnswer(read.failure, t);
  if (read.kind === 'roster-broken') return brokenRoster(read.fault, t);
  const isSound = read.unreadable.length === 0 && read.events.every(({ fault }) => fault === null);
  return {
    exit: isSound ? 0 : 1,
    facts: {
      id: id.data,
      state: read.state,
      events: read.events.map(({ event, fault }) => ({ ...event.document, fault })),
      unreadable: read.unreadable,
    },
    said: [
      ...read.events.map((one) => lineOf(one, read.roster, t)),
      t('cli.history.state', { name: t(`state.${read.state}`) }),
    ],
    complaints: read.unreadable.map((name) => t('cli.history.unreadable', { name })),
  };
});

function whatWords(event: RecordEvent, given: string | null, t: Translate): string {
  switch (event.kind) {
    case 'moved':
      return t(`state.${event.to}`);
    case 'assigned':
      return t('cli.history.assigned', { name: given ?? t('cli.history.free') });
    case 'waived':
      return t('cli.history.waived', { rules: waivedWords(event.rules, t) });
    default:
      return t(`cli.history.${event.kind}`);
  }
}

function lineOf({ event: { document: event }, fault }: CheckedEvent, roster: Roster | null, t: Translate): string {
  const nameOf = (person: string) => roster && membersOf(roster).get(person as PersonId)?.name;
  const by = event.seal === null ? null : nameOf(event.seal.by);
  const given = event.kind === 'assigned' && event.assignee !== null ? nameOf(event.assignee) : null;
  const said = [
    event.at,
    whatWords(event, given ?? null, t),
    by ?? t('cli.history.nobody'),
    ...(event.kind !== 'moved' || event.cause === null ? [] : [t(`cause.${event.cause}`)]),
    ...(event.reason === '' ? [] : [`«${event.reason}»`]),
    ...(event.kind === 'moved' && event.override ? [t('cli.history.override')] : []),
    ...(fault === null ? [] : [t(`recordFault.${fault}`)]),
  ];
  return said.join('  ');
}
