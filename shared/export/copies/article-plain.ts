/** An article as plain text: its fields, its text and its notes, in the order in which a reader meets them, each line beginning on its own side. */
import type { Article } from '../../model/article';
import { heldLines } from '../clipboard';
import { plainBody } from '../fragment/plain-body';
import { headLines } from './article-head';

export function articlePlain(article: Article): string {
  const head = headLines(article).map(({ text }) => heldLines(text, article.direction));
  return `${[...head, plainBody(article)].filter((part) => part.trim() !== '').join('\n\n')}\n`;
}
