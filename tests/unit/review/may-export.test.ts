import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileHash, PersonId, Timestamp } from '../../../shared/model/ids';
import { articleStates } from '../../../shared/model/record-event';
import { roles, type Role } from '../../../shared/model/roles';
import {
  mayExport,
  mayTell,
  type Asked,
  type Hold,
  type Papers,
  type Refusal,
} from '../../../shared/review/may-export';
import { maySetAside, overridable, waivable, waiveRefusals } from '../../../shared/review/overrides';
import { aDossier, aHash, aSuggestion, noon, papersInOrder } from '../../support/makers';

const hour = 3_600_000;
const at = (offset: number) => Timestamp.parse(new Date(Date.parse(noon) + offset).toISOString());
const somebody = PersonId.parse('01ARZ3NDEKTSV4RRFFQ69G5FAV');
const aHold: Hold = { event: FileHash.parse('e'.repeat(64)), by: somebody, at: at(-hour), reason: 'قضية' };
const wanting = [{ rule: 'alt', demand: 'required', count: 1, place: { kind: 'block', key: 'b1' } }] as const;

const asking = (differs: Partial<Asked> = {}): Asked => ({ now: Date.parse(noon), drafts: 'refuse', ...differs });
const reasonsOf = (papers: Papers, asked = asking()): readonly string[] => {
  const verdict = mayExport(papers, asked);
  return verdict.kind === 'refused' ? verdict.refusals.map(({ reason }) => reason) : [verdict.kind];
};

test('an article that is as it was approved may leave', () => {
  expect(mayExport(papersInOrder(), asking())).toEqual({ kind: 'allowed', waived: [] });
});

test.each<[string, Partial<Papers>, readonly string[]]>([
  ['G1 nothing leaves unapproved', { dossier: aDossier({ approvedHash: null }) }, ['never-approved']],
  [
    'G2 a letter typed after approval voids it',
    { dossier: aDossier({ hash: aHash('b') }) },
    ['changed-since-approval'],
  ],
  ['G4 an embargo holds until its minute', { embargoedUntil: at(hour) }, ['embargoed']],
  ['G4 and not beyond it', { embargoedUntil: at(0) }, ['allowed']],
  ['G5 what is scheduled waits for its time', { scheduledFor: at(hour) }, ['scheduled']],
  ['G5 and leaves when it has come', { scheduledFor: at(-hour) }, ['allowed']],
  ['G7 what somebody holds goes nowhere', { holds: [aHold] }, ['held']],
  ['G8 what is killed leaves as the notice of it', { state: 'killed', handedOver: aHash() }, ['notice']],
  ['G8 and not at all where readers never had it', { state: 'killed' }, ['killed']],
  ['G8 the notice is held up by nothing', { state: 'killed', handedOver: aHash(), holds: [aHold] }, ['notice']],
  ['G8 what is spiked does not leave', { state: 'spiked', dossier: aDossier({ approvedHash: null }) }, ['spiked']],
  ['G9 what the checklist requires is asked again', { wanting }, ['checklist']],
  ['G9 but not of the text that readers have', { wanting, handedOver: aHash() }, ['allowed']],
  ['G9 of one that replaces it, it is', { wanting, handedOver: aHash('b') }, ['checklist']],
  ['G10 nothing leaves with an open suggestion', { suggestions: [aSuggestion()] }, ['open-suggestions']],
  ['G11 what was set aside is not asked', { wanting, waived: ['checklist'] }, ['allowed']],
  ['G11 and nothing else with it', { wanting, embargoedUntil: at(hour), waived: ['checklist'] }, ['embargoed']],
  [
    'M7 all reasons are named',
    {
      dossier: aDossier({ approvedHash: null }),
      holds: [aHold],
      embargoedUntil: at(hour),
      scheduledFor: at(hour),
      suggestions: [aSuggestion()],
      wanting,
    },
    ['held', 'embargoed', 'scheduled', 'never-approved', 'open-suggestions', 'checklist'],
  ],
])('%s', (_, differs, reasons) => {
  expect(reasonsOf(papersInOrder(differs))).toEqual(reasons);
});

test.each<[string, Partial<Papers>, readonly string[]]>([
  [
    'G1 who asks for drafts gets drafts',
    { dossier: aDossier({ approvedHash: null }), suggestions: [aSuggestion()], wanting },
    ['allowed'],
  ],
  ['G1 and what has changed since', { dossier: aDossier({ hash: aHash('b') }) }, ['allowed']],
  ['G4 never what is under embargo', { embargoedUntil: at(hour) }, ['embargoed']],
  ['G5 nor what is scheduled', { scheduledFor: at(hour) }, ['scheduled']],
  ['G7 nor what is held', { holds: [aHold] }, ['held']],
  ['G8 nor what is killed', { state: 'killed' }, ['killed']],
  ['G8 nor what is spiked', { state: 'spiked' }, ['spiked']],
])('drafts: %s', (_, differs, reasons) => {
  expect(reasonsOf(papersInOrder(differs), asking({ drafts: 'include' }))).toEqual(reasons);
});

test('what the gate let pass in spite of a rule is named', () => {
  const papers = papersInOrder({ embargoedUntil: at(hour), waived: ['embargoed', 'scheduled'] });
  expect(mayExport(papers, asking())).toEqual({ kind: 'allowed', waived: ['embargoed'] });
});

/** The gate once more, one switch for each thing it looks at: every combination of them, 10 × 2⁸. */
const switches = [
  'approved',
  'asApproved',
  'handedOver',
  'embargo',
  'scheduled',
  'held',
  'suggestions',
  'wanting',
] as const;
type On = Readonly<Record<(typeof switches)[number], boolean>>;

const combinations: readonly On[] = Array.from(
  { length: 2 ** switches.length },
  (_, number) => Object.fromEntries(switches.map((name, bit) => [name, Math.floor(number / 2 ** bit) % 2 === 1])) as On,
);
const papersOf = (on: On, state: Papers['state']): Papers =>
  papersInOrder({
    state,
    dossier: aDossier({ approvedHash: on.approved ? aHash(on.asApproved ? 'a' : 'c') : null }),
    handedOver: on.handedOver ? aHash() : null,
    embargoedUntil: on.embargo ? at(hour) : null,
    scheduledFor: on.scheduled ? at(hour) : null,
    holds: on.held ? [aHold] : [],
    suggestions: on.suggestions ? [aSuggestion()] : [],
    wanting: on.wanting ? wanting : [],
  });

/** Written anew from RULES.md, in the order in which a person is told. */
function expected(on: On, { state, drafts }: { readonly state: Papers['state']; readonly drafts: Asked['drafts'] }) {
  if (state === 'killed') return on.handedOver ? ['notice'] : ['killed'];
  if (state === 'spiked') return ['spiked'];
  const isText = drafts === 'refuse';
  const reasons: readonly (string | false)[] = [
    on.held && 'held',
    on.embargo && 'embargoed',
    on.scheduled && 'scheduled',
    isText && !on.approved && 'never-approved',
    isText && on.approved && !on.asApproved && 'changed-since-approval',
    isText && on.suggestions && 'open-suggestions',
    isText && on.wanting && !on.handedOver && 'checklist',
  ];
  const said = reasons.filter((reason) => reason !== false);
  return said.length === 0 ? ['allowed'] : said;
}

describe.each(['refuse', 'include'] as const)('the whole table, drafts: %s', (drafts) => {
  test.each(articleStates)('M7 G7 %s: every combination', (state) => {
    for (const on of combinations)
      expect(reasonsOf(papersOf(on, state), asking({ drafts }))).toEqual(expected(on, { state, drafts }));
  });
});

const anyPapers = fc
  .record({ on: fc.constantFrom(...combinations), state: fc.constantFrom(...articleStates) })
  .map(({ on, state }) => papersOf(on, state));
const anyWaived = fc.subarray([...waivable]);

test('G11 setting something aside takes exactly that from the reasons', () => {
  fc.assert(
    fc.property(anyPapers, anyWaived, (papers, waived) => {
      const without = reasonsOf({ ...papers, waived }).filter((one) => one !== 'allowed');
      const all = reasonsOf(papers).filter((one) => one !== 'allowed');
      expect(without).toEqual(all.filter((one) => !waived.some((rule) => rule === one)));
    }),
  );
});

test('G11 time sets nothing aside but what waits for it', () => {
  fc.assert(
    fc.property(anyPapers, (papers) => {
      const later = reasonsOf(papers, asking({ now: Date.parse(noon) + 2 * hour })).filter((one) => one !== 'allowed');
      const now = reasonsOf(papers).filter((one) => one !== 'allowed');
      expect(later).toEqual(now.filter((one) => one !== 'embargoed' && one !== 'scheduled'));
    }),
  );
});

test('G12 a line may tell of an article before it is approved, never of one that is held, under embargo or taken away', () => {
  fc.assert(
    fc.property(anyPapers, anyWaived, (papers, waived) => {
      const verdict = mayTell({ ...papers, waived }, Date.parse(noon));
      const told = verdict.kind === 'refused' ? verdict.refusals.map(({ reason }) => reason) : [];
      const bars: Refusal['reason'][] = ['killed', 'spiked', 'held', 'embargoed'];
      const all = mayExport({ ...papers, handedOver: null }, asking());
      const said = all.kind === 'refused' ? all.refusals.map(({ reason }) => reason) : [];
      const isWaived = (reason: string): boolean => waived.some((one) => one === reason);
      expect(told).toEqual(said.filter((reason) => bars.includes(reason) && !isWaived(reason)));
    }),
  );
});

test('G11 who may set aside what: the table as a person would write it', () => {
  const may = (rule: keyof typeof overridable): Role[] => roles.filter((role) => maySetAside(rule, [role]));
  expect(
    Object.fromEntries(Object.keys(overridable).map((rule) => [rule, may(rule as keyof typeof overridable)])),
  ).toEqual({
    'own-copy': ['administrator'],
    checklist: ['publisher', 'administrator'],
    embargoed: ['publisher'],
    scheduled: ['chief', 'publisher'],
  });
});

test('G11 nothing is set aside without a right to each of it, without a reason, or where nothing is named', () => {
  const reasons = (asked: Parameters<typeof waiveRefusals>[0]) => waiveRefusals(asked).map(({ reason }) => reason);
  expect(reasons({ rules: ['embargoed', 'scheduled'], roles: ['chief'], reason: ' ' })).toEqual([
    'no-right',
    'reason-missing',
  ]);
  expect(reasons({ rules: ['embargoed', 'scheduled'], roles: ['publisher'], reason: 'عاجل' })).toEqual([]);
  expect(reasons({ rules: [], roles: ['publisher'], reason: 'عاجل' })).toEqual(['nothing-new']);
});
