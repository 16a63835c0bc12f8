/** Rule G13: each refusal has its way out, and an act stands there only for who may do it. */
import { describe, expect, test } from 'vitest';
import { FileHash, PersonId, Timestamp } from '../../../shared/model/ids';
import { roles, type Role } from '../../../shared/model/roles';
import { StaysHome, type Hold } from '../../../shared/review/may-export';
import { maySetAside, waivable } from '../../../shared/review/overrides';
import { waysOut, type WayOut } from '../../../shared/review/ways-out';
import { aSuggestion, noon } from '../../support/makers';

const me = PersonId.parse('01ARZ3NDEKTSV4RRFFQ69G5FAV');
const other = PersonId.parse('01ARZ3NDEKTSV4RRFFQ69G5FAW');
const until = Timestamp.parse('2030-01-01T00:00:00Z');
const heldBy = (by: PersonId): Hold => ({ event: FileHash.parse('e'.repeat(64)), by, at: noon, reason: 'دعوى' });

const refusals: readonly StaysHome[] = [
  { reason: 'killed' },
  { reason: 'spiked' },
  { reason: 'held', holds: [heldBy(other)] },
  { reason: 'embargoed', until },
  { reason: 'scheduled', until },
  { reason: 'never-approved' },
  { reason: 'changed-since-approval' },
  { reason: 'open-suggestions', count: 1, suggestions: [aSuggestion()] },
  { reason: 'checklist', findings: [] },
  { reason: 'unreadable' },
];

/** As a person would write it down. */
const name = (way: WayOut): string =>
  way.kind === 'move' ? way.to.join('|') : way.kind === 'set-aside' ? `set aside ${way.rule}` : way.kind;
const offered = (refusal: StaysHome, ...held: readonly Role[]): readonly string[] =>
  waysOut(refusal, { person: me, roles: held }).map(name);

test('there is one of each', () => {
  expect(refusals.map(({ reason }) => reason)).toEqual(StaysHome.options.map(({ shape }) => shape.reason.value));
});

describe.each<[Role, Partial<Record<StaysHome['reason'], readonly string[]>>]>([
  ['writer', { killed: ['draft'], spiked: ['draft'], 'never-approved': ['open', 'submitted'] }],
  ['reviewer', {}],
  ['editor', { killed: ['draft'], spiked: ['draft'], 'never-approved': ['open', 'submitted'] }],
  [
    'chief',
    {
      killed: ['draft'],
      spiked: ['draft'],
      scheduled: ['scheduled', 'set aside scheduled'],
      'never-approved': ['open', 'approved|submitted'],
      'changed-since-approval': ['compare', 'approved|corrected|submitted'],
    },
  ],
  [
    'publisher',
    {
      held: ['release'],
      embargoed: ['go', 'set aside embargoed'],
      scheduled: ['scheduled', 'set aside scheduled'],
      checklist: ['set aside checklist'],
    },
  ],
  ['administrator', { checklist: ['set aside checklist'] }],
])('%s', (role, own) => {
  const whoever: Partial<Record<StaysHome['reason'], readonly string[]>> = {
    embargoed: ['go'],
    'never-approved': ['open'],
    'changed-since-approval': role === 'writer' || role === 'editor' ? ['compare', 'submitted'] : ['compare'],
    unreadable: ['open'],
  };
  test.each(refusals)('G13 $reason', (refusal) => {
    expect(offered(refusal, role)).toEqual(own[refusal.reason] ?? whoever[refusal.reason] ?? []);
  });
});

test('G7 who held an article releases it while they still might hold one', () => {
  const own: StaysHome = { reason: 'held', holds: [heldBy(other), heldBy(me)] };
  expect(offered(own, 'chief')).toEqual(['release']);
  expect(offered(own, 'editor')).toEqual([]);
});

test.each(roles)('G11 %s is offered to set aside what the table names for them, and nothing else', (role) => {
  const aside = refusals.flatMap((refusal) => offered(refusal, role).filter((way) => way.startsWith('set aside')));
  expect(aside).toEqual(
    refusals.flatMap(({ reason }) =>
      waivable.filter((rule) => rule === reason && maySetAside(rule, [role])).map((rule) => `set aside ${rule}`),
    ),
  );
});
