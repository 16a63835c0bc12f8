/** What others have said and a person has not read yet. */
import type { Author } from '../people/author';
import type { RemarkId } from './comment-event';
import { isOpen, isSameAuthor, type Remark, type Thread } from './threads';

export type Reader = { readonly me: Author; readonly read: ReadonlySet<RemarkId> };

const isUnread = ({ id, by }: Remark, { me, read }: Reader): boolean => !read.has(id) && !isSameAuthor(by, me);

/** Of open threads: what is resolved waits for nobody. */
export const unreadIn = (threads: readonly Thread[], reader: Reader): readonly RemarkId[] =>
  threads
    .filter(isOpen)
    .flatMap(({ remarks }) => remarks.filter((remark) => isUnread(remark, reader)).map(({ id }) => id));
