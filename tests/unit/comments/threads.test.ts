import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commentEventFormat,
  RemarkId,
  ThreadId,
  type CommentAct,
  type CommentEvent,
} from '../../../shared/comments/comment-event';
import { findQuote, quoteOf } from '../../../shared/comments/quote';
import { threadsOf } from '../../../shared/comments/threads';
import { Timestamp } from '../../../shared/model/ids';
import { anArticleId } from '../../support/makers';

const thread = (number: number) => ThreadId.parse(anArticleId(number));
const remark = (number: number) => RemarkId.parse(anArticleId(100 + number));
const event = (minute: number, name: string, act: CommentAct): CommentEvent => ({
  format: commentEventFormat,
  article: anArticleId(),
  at: Timestamp.parse(`2026-09-25T12:${String(minute).padStart(2, '0')}:00+03:00`),
  by: { person: null, name },
  act,
});
const started = (minute: number, name: string, text = 'من قال هذا؟') =>
  event(minute, name, {
    kind: 'started',
    thread: thread(1),
    place: { kind: 'article' },
    remark: remark(1),
    text,
    mentions: [],
  });
const replied = (minute: number, name: string, number: number) =>
  event(minute, name, { kind: 'replied', thread: thread(1), remark: remark(number), text: 'الوزير', mentions: [] });
const done = (minute: number, name: string, kind: 'resolved' | 'reopened') =>
  event(minute, name, { kind, thread: thread(1) });

const ofBoth: readonly CommentEvent[] = [
  started(0, 'منى'),
  replied(1, 'سالم', 2),
  replied(1, 'منى', 3),
  done(2, 'سالم', 'resolved'),
  done(2, 'منى', 'reopened'),
  event(3, 'سالم', { kind: 'edited', thread: thread(1), remark: remark(2), text: 'قالته الوزيرة', mentions: [] }),
  event(3, 'سالم', { kind: 'removed', thread: thread(1), remark: remark(3) }),
];

test('two desks at once replay alike, in whatever order their files arrive', () => {
  const [whole] = threadsOf(ofBoth);
  fc.assert(
    fc.property(fc.shuffledSubarray([...ofBoth], { minLength: ofBoth.length }), (arrived) => {
      expect(threadsOf(arrived)).toEqual([whole]);
    }),
  );
});

test('only who said a thing changes it or takes it back', () => {
  const [whole] = threadsOf(ofBoth);
  expect(whole?.remarks.map(({ by, text, isEdited }) => [by.name, text, isEdited])).toEqual([
    ['منى', 'من قال هذا؟', false],
    ['سالم', 'قالته الوزيرة', true],
    ['منى', 'الوزير', false],
  ]);
});

test('a resolved thread opens again', () => {
  const resolved = [started(0, 'منى'), done(1, 'سالم', 'resolved')];
  expect(threadsOf(resolved)[0]?.resolved?.by.name).toBe('سالم');
  expect(threadsOf([...resolved, done(2, 'منى', 'reopened')])[0]?.resolved).toBeNull();
});

test('a thread whose last remark is taken back is gone', () => {
  const removed = event(1, 'منى', { kind: 'removed', thread: thread(1), remark: remark(1) });
  expect(threadsOf([started(0, 'منى'), removed])).toEqual([]);
});

describe('words that a comment was written on', () => {
  const text = 'قال الوزير إن الجسر آمن، ثم قال الوزير إن النفق آمن.';
  const second = text.lastIndexOf('الوزير');
  const quote = quoteOf(text, { start: second, end: second + 6 });

  test('are told apart by what stands beside them', () => {
    expect(findQuote(`مقدّمة. ${text}`, quote)?.start).toBe(second + 'مقدّمة. '.length);
  });

  test('are found again under other vowel signs and hamzas', () => {
    expect(findQuote('أعلن الإتحاد', quoteOf('أعلن الاتّحاد', { start: 5, end: 13 }))).toMatchObject({
      start: 5,
      end: 12,
    });
  });

  test('may be gone', () => {
    expect(findQuote('نص آخر', quote)).toBeNull();
  });
});
