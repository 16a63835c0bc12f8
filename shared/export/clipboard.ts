/** What leaves through the clipboard, for programs that are not Midad: HTML that keeps its direction wherever it lands, and plain text in reading order. */
import { directionOf, type Direction } from '../arabic/direction';
import { isTextBlock, type Block, type Body } from '../model/body';
import { blockText } from '../model/plain-text';
import type { TextBlock } from '../model/text-block';
import { bodyHtml } from './body-html';
import { element, type Html } from './html';

export type ClipboardOptions = {
  readonly direction: Direction;
  /** BCP 47. */
  readonly language: string;
};

/**
 * The fragment lands in a document that we do not control: language and direction stand on the frame, and the direction on each block once more, for Word and
 * LibreOffice look there only. Runs are not isolated: LibreOffice turns a whole paragraph round for one `span` with a direction, and other editors eat `bdi`
 * with the spaces beside it.
 */
export function clipboardHtml(body: Body, { direction, language }: ClipboardOptions): string {
  const markup = bodyHtml(body, direction)
    .replace(/<bdi dir="ltr">|<\/bdi>/g, '')
    // Words hold no `<`: these are tags that `bodyHtml` wrote.
    .replace(/<(p|h[2-4]|ul|ol|li|blockquote|table)>/g, `<$1 dir="${direction}">`) as Html;
  return `<meta charset="utf-8">${element('div', { lang: language, dir: direction }, markup)}`;
}

/** Blank lines part paragraphs, items of a list stand close; tables have a row a line. */
export function clipboardText(body: Body, { direction }: Pick<ClipboardOptions, 'direction'>): string {
  const counters: number[] = [];
  return body
    .map((block, index) => {
      const text = isTextBlock(block) ? itemSign(block, counters) + blockText(block) : blockText(block);
      const before = body[index - 1];
      const gap = before === undefined ? '' : isItem(before) && isItem(block) ? '\n' : '\n\n';
      return (
        gap +
        text
          .split('\n')
          .map((line) => held(line, direction))
          .join('\n')
      );
    })
    .join('');
}

const isItem = (block: Block): boolean => isTextBlock(block) && block.listItem !== undefined;

/** A field without markup goes by the first letter: a mark keeps «BBC: أعلن» on its side (https://www.unicode.org/reports/tr9/#P2). */
function held(line: string, direction: Direction): string {
  const first = /\p{L}/u.exec(line)?.[0];
  if (first === undefined || directionOf(line, direction) !== direction) return line;
  return directionOf(first, direction) === direction ? line : `${direction === 'rtl' ? '\u200F' : '\u200E'}${line}`;
}

/** Counts the numbers of each level anew where a list above has ended. */
function itemSign({ listItem, level = 1, checked }: TextBlock, counters: number[]): string {
  if (listItem === undefined) {
    counters.length = 0;
    return '';
  }
  counters.length = Math.min(counters.length, level);
  const number = (counters[level - 1] ?? 0) + 1;
  counters[level - 1] = listItem === 'number' ? number : 0;
  const indent = '  '.repeat(level - 1);
  if (listItem === 'number') return `${indent}${number}. `;
  return `${indent}${listItem === 'check' ? (checked === true ? '☑' : '☐') : '•'} `;
}
