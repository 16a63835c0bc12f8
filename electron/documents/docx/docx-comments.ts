/** What is said beside an article, as Word's comments: answers under what they answer, what is settled as settled. */
import { Paragraph, type ICommentOptions } from 'docx';
import { directionOf } from '../../../shared/arabic/direction';
import type { PlacedThread } from '../../../shared/comments/placed-threads';
import { isOpen } from '../../../shared/comments/threads';
import type { DocxAnchor } from './docx-place';
import { plainRuns } from './docx-text';

/** Where a comment stands that is about the whole article, or about words that are gone. */
export const ofArticle = '';

export type DocxComments = {
  readonly children: readonly ICommentOptions[];
  /** By block; under `ofArticle` those of the headline. */
  readonly anchors: ReadonlyMap<string, readonly DocxAnchor[]>;
};

/** `headline`: how many letters it has. */
export function docxComments(threads: readonly PlacedThread[], headline: number): DocxComments {
  const children: ICommentOptions[] = [];
  const anchors = new Map<string, DocxAnchor[]>();
  for (const { thread, now } of threads) {
    const first = children.length;
    const key = now.kind === 'words' ? now.key : ofArticle;
    const span = now.kind === 'words' ? { start: now.start, end: now.end } : { start: 0, end: headline };
    for (const [index, remark] of thread.remarks.entries()) {
      const id = first + index;
      children.push({
        id,
        author: remark.by.name,
        initials: remark.by.name.slice(0, 1),
        date: new Date(remark.at),
        children: remark.text.split('\n').map((line) => {
          const direction = directionOf(line);
          return new Paragraph({ bidirectional: direction === 'rtl', children: plainRuns(line, direction) });
        }),
        ...(index > 0 && { parentId: first }),
        ...(!isOpen(thread) && { resolved: true }),
      });
      anchors.set(key, [...(anchors.get(key) ?? []), { id, span }]);
    }
  }
  return { children, anchors };
}
