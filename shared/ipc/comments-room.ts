/** The comments' room of the contract. */
import { z } from 'zod';
import { CommentAct, RemarkId } from '../comments/comment-event';
import { Thread } from '../comments/threads';
import { ArticleId } from '../model/ids';
import { DoneOutcome } from '../model/save-outcome';
import { call, event } from './define';

const articleId = z.strictObject({ id: ArticleId });

export const commentsRoom = {
  /**
   * `unreadable`: how many files beside the article can't be read; the others count all the same. `unread`: what others have said in open threads and whoever sits
   * here has not read on this machine.
   */
  list: call({
    input: articleId,
    output: z.strictObject({ threads: z.array(Thread), unreadable: z.int(), unread: z.array(RemarkId) }),
  }),
  /** Whoever sits here has read these. */
  read: call({
    input: z.strictObject({ id: ArticleId, remarks: z.array(RemarkId).max(10_000) }),
    output: z.null(),
  }),
  /** Adds what whoever sits here says or does. */
  add: call({ input: z.strictObject({ id: ArticleId, act: CommentAct }), output: DoneOutcome }),
  /** Something was said beside an article, here or elsewhere. */
  changed: event(articleId),
};
