import { expect, test } from 'vitest';
import type { RecordEvent } from '../../../shared/model/record-event';
import { rosterOf } from '../../../shared/people/roster';
import type { Held } from '../../../shared/people/signed-text';
import { notBegun, progressOf } from '../../../shared/review/progress';
import { Timestamp } from '../../../shared/model/ids';
import { checkSignature } from '../../../electron/identity/signatures';
import { admitted, aPerson, founded, rosterEvents, signedEvent, type Person, type Step } from '../../support/people';

const [chief, writer] = [aPerson(1), aPerson(2)];
const roster = rosterOf(
  rosterEvents([
    [chief, founded(chief)],
    [chief, admitted(writer, ['writer'])],
  ]),
  checkSignature,
);
if (!roster.ok || roster.value === null) throw new Error('no roster');
const members = roster.value;

const recordOf = (...steps: readonly (readonly [Person, Step])[]): readonly Held<RecordEvent>[] =>
  steps.reduce<readonly Held<RecordEvent>[]>(
    (before, [by, step]) => [...before, signedEvent(step, { by, roster: members, before })],
    [],
  );
const at = (minute: number) => Timestamp.parse(`2026-09-25T12:${String(minute).padStart(2, '0')}:00+03:00`);

test('an article to which nothing has happened is a draft of nobody', () => {
  expect(progressOf([])).toEqual(notBegun);
});

test('how far an article has come: its state, since when, by whom and why, and how often it was submitted', () => {
  const record = recordOf(
    [writer, { to: 'submitted', at: at(1) }],
    [chief, { to: 'returned', at: at(2), reason: 'ينقصه مصدر' }],
    [writer, { to: 'submitted', at: at(3) }],
    [chief, { to: 'in-review', at: at(4) }],
  );
  expect(progressOf(record)).toEqual({
    ...notBegun,
    state: 'in-review',
    since: at(4),
    movedBy: chief.id,
    assignee: chief.id,
    submittedBy: writer.id,
    submissions: 2,
  });
  expect(progressOf(record.slice(0, 2))).toMatchObject({ state: 'returned', reason: 'ينقصه مصدر', submissions: 1 });
});

test('a cause is told until readers have what was changed for it', () => {
  const record = recordOf(
    [writer, { to: 'submitted' }],
    [chief, { to: 'approved' }],
    [chief, { to: 'exported' }],
    [writer, { to: 'submitted', cause: 'correction' }],
    [chief, { to: 'in-review' }],
    [chief, { to: 'approved' }],
    [chief, { to: 'exported' }],
  );
  expect([3, 4, 5, 6, 7].map((count) => progressOf(record.slice(0, count)).cause)).toEqual([
    null,
    'correction',
    'correction',
    'correction',
    null,
  ]);
});

test('only what is scheduled has the time of its schedule', () => {
  const scheduledFor = at(50);
  const record = recordOf([chief, { to: 'approved' }], [chief, { to: 'scheduled', scheduledFor }]);
  expect(progressOf(record).scheduledFor).toBe(scheduledFor);
  expect(progressOf(record.slice(0, 1)).scheduledFor).toBeNull();
});
