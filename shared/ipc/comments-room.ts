/** The comments' room of the contract. */
import { z } from 'zod';
import { CommentAct } from '../comments/comment-event';
import { Thread } from '../comments/threads';
import { ArticleId } from '../model/ids';
import { DoneOutcome } from '../model/save-outcome';
import { call, event } from './define';

const articleId = z.strictObject({ id: ArticleId });

export const commentsRoom = {
  /** `unreadable`: how many files beside the article can't be read; the others count all the same. */
  list: call({ input: articleId, output: z.strictObject({ threads: z.array(Thread), unreadable: z.int() }) }),
  /** Adds what whoever sits here says or does. */
  add: call({ input: z.strictObject({ id: ArticleId, act: CommentAct }), output: DoneOutcome }),
  /** Something was said beside an article, here or elsewhere. */
  changed: event(articleId),
};
