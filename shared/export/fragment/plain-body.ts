/** An article's body as plain text in reading order, its notes at the end. */
import { bareBody } from '../../model/anchors';
import type { Article } from '../../model/article';
import { notesOf } from '../body/notes-html';
import { clipboardText } from '../clipboard';

export function plainBody(article: Pick<Article, 'body' | 'direction'>): string {
  const bare = bareBody(article);
  const notes = notesOf(bare).map(({ number, note }) => `${number}. ${note.text}`);
  return [clipboardText(bare, article), notes.join('\n')].filter((part) => part !== '').join('\n\n');
}
