import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptItems } from '../../../renderer/desk/kept-items';
import { laidOut, type TextMark } from '../../../renderer/ui/text-marks';
import { placeThreads } from '../../../shared/comments/placed-threads';
import type { Thread } from '../../../shared/comments/threads';
import { aRichBody, commentedOn } from '../../support/commented';

describe('threads that are placed anew', () => {
  const one = commentedOn(aRichBody(), { kind: 'words', stretches: [{ key: 'b0', start: 0, end: 3 }] }, 1);
  const both = commentedOn(one.body, { kind: 'block', key: 'picture' }, 2);
  const placed = (threads: readonly Thread[]) => placeThreads({ body: both.body }, structuredClone(threads));
  const before = placed([one.thread, both.thread]);
  const kept = (was: typeof before, is: typeof before) => keptItems(was, is, ({ thread }) => thread.id);

  test('are the same list for as long as they say and stand the same', () => {
    expect(kept(before, placed([one.thread, both.thread]))).toBe(before);
  });

  test('of them only what has changed is another object', () => {
    const resolved = { by: one.thread.remarks[0]!.by, at: one.thread.remarks[0]!.at };
    const after = kept(before, placed([{ ...one.thread, resolved }, both.thread]));
    expect(after[0]).not.toBe(before[0]);
    expect(after[0]?.thread.resolved).toEqual(resolved);
    expect(after[1]).toBe(before[1]);
    expect(kept(before, placed([both.thread]))).toEqual([before[1]]);
  });
});

test('marks of a field stand in order, none over another, and cover every letter that any of them covers', () => {
  const mark = fc
    .record({ start: fc.nat(30), size: fc.integer({ min: 1, max: 12 }) })
    .map(({ start, size }): TextMark => ({ start, end: start + size, isCurrent: false }));
  const lettersOf = (marks: readonly TextMark[]) =>
    marks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
      const letters = lettersOf(laidOut(marks));
      expect(letters).toEqual([...new Set(lettersOf(marks))].sort((a, b) => a - b));
    }),
  );
});
