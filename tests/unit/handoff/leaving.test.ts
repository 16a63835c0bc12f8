import { expect, test } from 'vitest';
import { leavingOf } from '../../../shared/handoff/leaving';
import { ContentHash, Timestamp, type ContentHash as Hash } from '../../../shared/model/ids';
import { openApproval, type MoveEvent } from '../../../shared/model/record-event';
import { held } from '../../support/people';

const [one, two] = ['1', '2'].map((digit) => ContentHash.parse(digit.repeat(64))) as [Hash, Hash];
const at = (hour: number): Timestamp => Timestamp.parse(`2026-11-25T${String(hour).padStart(2, '0')}:00:00+03:00`);

type Step = Pick<MoveEvent, 'to'> & Partial<MoveEvent>;

/** Signed by somebody, one after the other, an hour apart. */
const record = (...steps: readonly Step[]) =>
  steps.map((step, hour) =>
    held({ ...openApproval({ at: at(hour), hash: one, from: 'draft' }), seal: { after: [] } as never, ...step }),
  );
const leaving = (steps: readonly Step[], hash: Hash = one, embargoedUntil: Timestamp | null = null) => {
  const { state, publication } = leavingOf(record(...steps), { hash, embargoedUntil });
  return [state, publication.status, publication.version, publication.firstPublished];
};

const approved: Step = { to: 'approved' };
const out: Step = { to: 'exported' };

test.each<readonly [string, readonly Step[], Hash, readonly unknown[]]>([
  ['nobody has approved it', [], one, ['draft', 'usable', 1, null]],
  ['it is approved', [approved], one, ['approved', 'usable', 1, at(0)]],
  ['it has gone out', [approved, out], one, ['approved', 'usable', 1, at(0)]],
  ['it goes out again as it was', [approved, out, out], one, ['approved', 'usable', 1, at(0)]],
  [
    'a time was set for it',
    [approved, { to: 'scheduled', scheduledFor: at(9) }],
    one,
    ['approved', 'usable', 1, at(9)],
  ],
  ['it was approved twice before it went', [approved, approved, out], one, ['approved', 'usable', 1, at(1)]],
  [
    'a correction of it is approved',
    [approved, out, { to: 'corrected', hash: two }],
    two,
    ['corrected', 'usable', 2, at(0)],
  ],
  [
    'the correction has gone out',
    [approved, out, { to: 'corrected', hash: two }, { to: 'exported', hash: two }],
    two,
    ['corrected', 'usable', 2, at(0)],
  ],
  ['a letter was typed since', [approved, out], two, ['draft', 'usable', 2, at(0)]],
  ['it was killed after readers had it', [approved, out, { to: 'killed' }], one, ['killed', 'canceled', 2, at(0)]],
  [
    'it came back after it was killed',
    [approved, out, { to: 'killed' }, { to: 'draft' }, approved],
    one,
    ['approved', 'usable', 3, at(0)],
  ],
])('what readers get where %s', (_, steps, hash, said) => {
  expect(leaving(steps, hash)).toEqual(said);
});

test('an embargo is over before anything is published, whether that is on the record yet or not', () => {
  const until = at(5);
  const said = ['approved', 'usable', 1, until];
  expect(leaving([approved], one, until)).toEqual(said);
  expect(leaving([approved, { ...out, at: at(6) }], one, until)).toEqual(said);
});

test('in a newsroom without a roster each approved text counts as one that went out', () => {
  const open = [one, two].map((hash, hour) => held(openApproval({ at: at(hour), hash, from: 'draft' })));
  const { publication } = leavingOf(open, { hash: two, embargoedUntil: null });
  expect(publication).toEqual({ status: 'usable', version: 2, firstPublished: at(0) });
});
