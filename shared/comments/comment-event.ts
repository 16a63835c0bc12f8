/** One thing that was said or done in a thread beside an article: a small file, written once, never changed. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleId, PersonId, Timestamp } from '../model/ids';
import { Author } from '../people/author';
import { Quote } from './quote';

export const commentEventFormat = 'midad/comment-event@1';

/** Names a thread, and one remark in it. */
export const ThreadId = z.ulid().brand('ThreadId');
export type ThreadId = z.infer<typeof ThreadId>;
export const RemarkId = z.ulid().brand('RemarkId');
export type RemarkId = z.infer<typeof RemarkId>;

/** A block of the body, wherever it stands. */
const BlockKey = z.string().min(1).max(64);

/** Words that the thread is about beyond its first ones: a selection over several blocks has one of these for each. */
const FurtherWords = z.strictObject({ key: BlockKey, quote: Quote });

/** As many blocks as one thread has words in; whoever selects more comments on the first ones. */
export const mostStretches = 200;

/**
 * What a thread is about, as it was when it began. `key`: of the block in the body. `type` of a block says what it was once it is gone; `field` of a card's
 * text is its path in the object (shared/model/object-texts.ts).
 */
export const ThreadPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article') }),
  z.strictObject({
    kind: z.literal('words'),
    key: BlockKey,
    quote: Quote,
    further: z
      .array(FurtherWords)
      .max(mostStretches - 1)
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('block'),
    key: BlockKey,
    quote: Quote,
    type: z.string().min(1).max(64).optional(),
  }),
  z.strictObject({
    kind: z.literal('cardText'),
    key: BlockKey,
    field: z.string().min(1).max(64),
    type: z.string().min(1).max(64),
    quote: Quote,
  }),
  z.strictObject({ kind: z.literal('field'), field: z.string().min(1).max(64), quote: Quote }),
]);
export type ThreadPlace = Data<typeof ThreadPlace>;

export const RemarkText = z
  .string()
  .max(10_000)
  .refine((text) => text.trim() !== '', { error: 'empty' });

const said = { remark: RemarkId, text: RemarkText, mentions: z.array(PersonId).max(100) };

/** What a person does in a thread. */
export const CommentAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started'), thread: ThreadId, place: ThreadPlace, ...said }),
  z.strictObject({ kind: z.literal('replied'), thread: ThreadId, ...said }),
  z.strictObject({ kind: z.literal('edited'), thread: ThreadId, ...said }),
  z.strictObject({ kind: z.literal('removed'), thread: ThreadId, remark: RemarkId }),
  z.strictObject({ kind: z.literal('resolved'), thread: ThreadId }),
  z.strictObject({ kind: z.literal('reopened'), thread: ThreadId }),
]);
export type CommentAct = Data<typeof CommentAct>;

/** The file. Fields of a later version travel along. */
export const CommentEvent = z.looseObject({
  format: z.literal(commentEventFormat),
  article: ArticleId,
  at: Timestamp,
  by: Author,
  act: CommentAct,
});
export type CommentEvent = Data<typeof CommentEvent>;

export const commentEventFile = { name: commentEventFormat, schema: CommentEvent } as const;
