import { describe, expect, test } from 'vitest';
import { checkSignature } from '../../../electron/identity/signatures';
import type { RecordEvent } from '../../../shared/model/record-event';
import type { Role } from '../../../shared/model/roles';
import { rosterOf } from '../../../shared/people/roster';
import type { Held } from '../../../shared/people/signed-text';
import { assigneeOf, assignRefusals, type AssignRequest } from '../../../shared/review/assign';
import { checkChains, checkRecord } from '../../../shared/review/check-record';
import { anArticleId } from '../../support/makers';
import { admitted, aPerson, founded, rosterEvents, signedEvent, type Person, type Step } from '../../support/people';

const [chief, writer, editor, stranger] = [aPerson(1), aPerson(2), aPerson(3), aPerson(4)];
const read = rosterOf(
  rosterEvents([
    [chief, founded(chief)],
    [chief, admitted(writer, ['writer'])],
    [chief, admitted(editor, ['editor'])],
  ]),
  checkSignature,
);
if (!read.ok || read.value === null) throw new Error('no roster');
const roster = read.value;

const usual: AssignRequest = {
  state: 'submitted',
  from: null,
  to: writer.id,
  by: chief.id,
  roles: ['chief'],
  standing: 'member',
};
const reasons = (differs: Partial<AssignRequest>) =>
  assignRefusals({ ...usual, ...differs }).map(({ reason }) => reason);
const as = (roles: readonly Role[], by: Person) => ({ roles, by: by.id });

describe('who says who shall do it', () => {
  test.each<[string, Partial<AssignRequest>, string[]]>([
    ['M8 a chief gives an article to anybody', {}, []],
    ['M8 an editor takes it from one and gives it to another', { ...as(['editor'], editor), from: chief.id }, []],
    ['M8 a writer takes what is free', as(['writer'], writer), []],
    ['M8 a writer gives back what is theirs', { ...as(['writer'], writer), from: writer.id, to: null }, []],
    ['M8 a writer takes nothing from others', { ...as(['writer'], writer), from: editor.id }, ['no-right']],
    ['M8 a writer gives nothing to others', { ...as(['writer'], writer), to: editor.id }, ['no-right']],
    ['M8 a publisher gives and takes nothing', as(['publisher'], writer), ['no-right']],
    ['M8 nobody gives to who is no member any more', { standing: 'revoked' }, ['unknown-person']],
    ['M8 what is theirs already is not given again', { from: writer.id }, ['nothing-new']],
    ['M8 what is killed is nobody’s', { state: 'killed' }, ['ended']],
    [
      'M8 every reason is named',
      { ...as(['writer'], writer), to: editor.id, standing: 'unknown' },
      ['no-right', 'unknown-person'],
    ],
  ])('%s', (_, differs, expected) => {
    expect(reasons(differs)).toEqual(expected);
  });
});

const recordOf = (...steps: readonly (readonly [Person, Step])[]): readonly Held<RecordEvent>[] =>
  steps.reduce<readonly Held<RecordEvent>[]>(
    (before, [by, step]) => [...before, signedEvent(step, { by, roster, before })],
    [],
  );
const given = (assignee: Person | null): Step => ({ kind: 'assigned', assignee: assignee?.id ?? null });
const faults = (events: readonly Held<RecordEvent>[]) =>
  checkRecord(events, { article: anArticleId(), roster, isSigned: checkSignature }).map(({ fault }) => fault);

test('whoever takes a text into review has it, what is returned is its writer’s, and what is sent on is free', () => {
  const record = recordOf(
    [chief, given(writer)],
    [writer, { to: 'submitted' }],
    [editor, { to: 'in-review' }],
    [editor, given(chief)],
    [chief, { to: 'returned', reason: 'ينقصه مصدر' }],
    [writer, { to: 'submitted' }],
  );
  expect(record.map((_, index) => assigneeOf(record.slice(0, index + 1)))).toEqual([
    writer.id,
    null,
    editor.id,
    chief.id,
    writer.id,
    null,
  ]);
  expect(faults(record)).toEqual([null, null, null, null, null, null]);
  expect(checkChains(record)).toEqual([]);
});

test('M8 on the record, an assignment by who may not, or to who is no member, counts for nothing', () => {
  expect(faults(recordOf([writer, given(editor)]))).toEqual(['not-allowed']);
  expect(faults(recordOf([chief, given(stranger)]))).toEqual(['not-allowed']);
  expect(faults(recordOf([writer, given(writer)]))).toEqual([null]);
});
