import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSignature } from '../../../electron/identity/signatures';
import { Timestamp } from '../../../shared/model/ids';
import type { MoveEvent, RecordEvent } from '../../../shared/model/record-event';
import { rosterOf, type Roster } from '../../../shared/people/roster';
import type { Held } from '../../../shared/people/signed-text';
import { checkChains, checkRecord, soundEvents } from '../../../shared/review/check-record';
import { headsOf, inCausalOrder, standingOf } from '../../../shared/review/standing';
import { aHash, anArticleId } from '../../support/makers';
import {
  admitted,
  aPerson,
  founded,
  held,
  rosterEvents,
  signedEvent,
  type Person,
  type Step,
} from '../../support/people';

const [salma, karim, hind] = [aPerson(1, 'سلمى'), aPerson(2, 'كريم'), aPerson(3, 'هند')];
const rosterWith = (...more: Parameters<typeof rosterEvents>[0]): Roster => {
  const read = rosterOf(
    rosterEvents([
      [salma, founded(salma)],
      [salma, admitted(karim, ['chief'])],
      [karim, admitted(hind, ['writer'])],
      ...more,
    ]),
    checkSignature,
  );
  if (!read.ok || read.value === null) throw new Error('no roster');
  return read.value;
};
const roster = rosterWith();
const against = { article: anArticleId(), roster, isSigned: checkSignature };

/** One after the other, each seeing all before it. */
function recordOf(...steps: readonly (readonly [Person, Step])[]): Held<RecordEvent>[] {
  const events: Held<RecordEvent>[] = [];
  for (const [by, step] of steps) events.push(signedEvent(step, { by, roster, before: [...events] }));
  return events;
}
const faultsOf = (events: readonly Held<RecordEvent>[], by: Partial<typeof against> = {}) =>
  checkRecord(events, { ...against, ...by }).map(({ fault }) => fault);
const usual = () =>
  recordOf(
    [hind, { to: 'submitted', hash: aHash('1') }],
    [karim, { to: 'returned', reason: 'ينقصه المصدر', hash: aHash('1') }],
    [hind, { to: 'submitted', hash: aHash('2') }],
    [karim, { to: 'approved', hash: aHash('2') }],
  );

describe('a record that holds', () => {
  test('says where the article stands, which text may leave and who submitted it', () => {
    const events = usual();
    expect(faultsOf(events)).toEqual([null, null, null, null]);
    expect(standingOf(soundEvents(events, against))).toMatchObject({
      state: 'approved',
      approvedHash: aHash('2'),
      submittedBy: hind.id,
    });
  });

  test('of all in one second is in the order in which one followed the other, whatever order the files have', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const events = usual();
        expect(inCausalOrder(order.map((at) => events[at]!))).toEqual(events);
      }),
    );
  });

  test('two desks may add to it at once, and the next one follows both', () => {
    const [first] = recordOf([hind, { to: 'submitted' }]);
    const at = (minute: number) => Timestamp.parse(`2026-09-25T12:0${minute}:00+03:00`);
    const ours = signedEvent({ to: 'in-review', at: at(1) }, { by: karim, roster, before: [first!] });
    const theirs = signedEvent({ to: 'returned', reason: 'سبب', at: at(2) }, { by: salma, roster, before: [first!] });
    const both = [first!, ours, theirs];
    expect(faultsOf(both)).toEqual([null, null, null]);
    expect(headsOf(both)).toEqual([ours.file, theirs.file].sort());
    expect(standingOf(both).state).toBe('returned');
    const next = signedEvent({ to: 'submitted' }, { by: hind, roster, before: both });
    expect(faultsOf([...both, next])).toEqual([null, null, null, null]);
    expect(checkChains([...both, next])).toEqual([]);
  });

  test('keeps what was signed by somebody who was revoked later, and nothing of theirs after that', () => {
    const later = rosterWith([salma, { kind: 'revoked', id: karim.id, reason: 'غادر' }]);
    const events = usual();
    expect(faultsOf(events, { roster: later })).toEqual([null, null, null, null]);
    const after = signedEvent({ to: 'killed', reason: 'سبب' }, { by: karim, roster: later, before: events });
    expect(faultsOf([...events, after], { roster: later }).at(-1)).toBe('revoked');
  });
});

describe('a record that does not hold', () => {
  const last = () => usual().at(-1)!;
  const withLast = (event: Held<RecordEvent>) => [...usual().slice(0, -1), event];

  test('R3 takes nothing from a key that was revoked or replaced beyond where its chain stood then, whatever roster it names', () => {
    const events = usual();
    const late = signedEvent({ to: 'killed', reason: 'سبب' }, { by: karim, roster, before: events });
    const own = events.filter(({ document }) => document.seal?.by === karim.id);
    const end = own.at(-1)!;
    const chains = [{ device: karim.device, seq: own.length, file: end.file }];
    const fresh = aPerson(2, 'كريم');
    for (const change of [
      { kind: 'revoked', id: karim.id, reason: '', chains },
      { kind: 'rekeyed', request: fresh.request, chains },
    ] as const) {
      const after = rosterWith([salma, change]);
      expect(faultsOf(events, { roster: after })).toEqual([null, null, null, null]);
      expect(faultsOf([...events, late], { roster: after }).at(-1)).toBe('too-late');
    }
    expect(
      faultsOf([...events, late], {
        roster: rosterWith([salma, { kind: 'revoked', id: karim.id, reason: '', chains: [] }]),
      }),
    ).toEqual([null, 'too-late', 'follows-nothing', 'too-late', 'too-late']);
  });

  test.each<[string, () => Held<RecordEvent>, string]>([
    ['R1 an event without a signature', () => held({ ...last().document, signature: null }), 'unsigned'],
    [
      'R1 the approval of before there was a roster',
      () => held({ ...last().document, seal: null, signature: null }),
      'unsigned',
    ],
    [
      'R2 another text under the same signature',
      () => held({ ...last().document, hash: aHash('3') }),
      'wrong-signature',
    ],
    ['R2 the reason rewritten', () => held({ ...last().document, reason: 'غيره' }), 'wrong-signature'],
    [
      'R1 a stranger',
      () => signedEvent({ to: 'approved' }, { by: aPerson(9), roster, before: usual().slice(0, -1) }),
      'unknown-person',
    ],
    [
      'R1 a writer who approves',
      () => signedEvent({ to: 'approved' }, { by: hind, roster, before: usual().slice(0, -1) }),
      'not-allowed',
    ],
    [
      'R2 a beginning where the article did not stand',
      () => signedEvent({ to: 'approved', from: 'in-review' }, { by: karim, roster, before: usual().slice(0, -1) }),
      'wrong-beginning',
    ],
    [
      'R1 a roster event that is not there yet',
      () =>
        signedEvent(
          { to: 'approved' },
          {
            by: karim,
            roster: { ...roster, history: [...roster.history, ...roster.history] },
            before: usual().slice(0, -1),
          },
        ),
      'unknown-roster',
    ],
    [
      'R2 an event of another newsroom',
      () =>
        signedEvent(
          { to: 'approved' },
          { by: karim, roster: { ...roster, newsroom: roster.head }, before: usual().slice(0, -1) },
        ),
      'other-newsroom',
    ],
  ])('%s counts for nothing', (_, make, fault) => {
    const events = withLast(make());
    expect(checkRecord(events, against).flatMap((one) => one.fault ?? [])).toEqual([fault]);
    expect(standingOf(soundEvents(events, against)).approvedHash).toBeNull();
  });

  test('R2 copied to another article it counts for nothing there', () => {
    expect(faultsOf(usual(), { article: anArticleId(2) })).toEqual(usual().map(() => 'other-article'));
  });

  test('R2 taken out of the middle it is missed by what follows, and by its device', () => {
    const events = usual();
    const rest = events.filter((_, at) => at !== 1);
    expect(faultsOf(rest).filter((fault) => fault !== null)).toEqual(['follows-nothing', 'follows-nothing']);
    expect(checkChains(rest)).toEqual([{ device: karim.device, person: karim.id, kind: 'missing', seq: 1 }]);
  });

  test('R2 two events in one place of a device’s chain are named', () => {
    const [first] = recordOf([hind, { to: 'submitted' }]);
    const twin = signedEvent({ to: 'submitted', hash: aHash('7') }, { by: hind, roster, before: [], chain: [] });
    expect(checkChains([first!, twin])).toEqual([{ device: hind.device, person: hind.id, kind: 'forked', seq: 1 }]);
  });

  test('R1 an approval of one’s own counts only where an administrator set that aside', () => {
    const [submitted] = recordOf([salma, { to: 'submitted' }]);
    const own = (step: Partial<MoveEvent>) =>
      signedEvent({ to: 'approved', ...step }, { by: salma, roster, before: [submitted!] });
    expect(faultsOf([submitted!, own({})])).toEqual([null, 'not-allowed']);
    expect(faultsOf([submitted!, own({ override: true, reason: 'لا أحد في الدوام' })])).toEqual([null, null]);
  });
});
