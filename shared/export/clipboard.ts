/** What leaves through the clipboard, for programs that are not Midad: HTML that keeps its direction wherever it lands, and plain text in reading order. */
import { directionOf, type Direction } from '../arabic/direction';
import { withoutAnchors } from '../model/anchors';
import { isKnownObject, isTextBlock, type Block, type Body } from '../model/body';
import type { TableBlock } from '../model/object-blocks';
import { blockText } from '../model/plain-text';
import { placedCells } from '../model/table-grid';
import type { TextBlock } from '../model/text-block';
import { bodyHtml } from './body/body-html';
import { element, type Html } from './html';

export type ClipboardOptions = {
  readonly direction: Direction;
  /** BCP 47. */
  readonly language: string;
};

const directed = /<(p|h[2-4]|ul|ol|li|blockquote|aside|table|caption|t[dh])((?: [a-z]+="[^"]*")*)>/g;
/** A cell or caption that holds words without a paragraph: LibreOffice looks for the direction on paragraphs alone. */
const inCell =
  /(<(?:caption|t[dh])\b[^>]*>)((?!<(?:p|ul|ol|blockquote|h[2-4])\b)(?:(?!<\/(?:caption|t[dh])>).)*)(<\/(?:caption|t[dh])>)/gs;

/**
 * The fragment lands in a document that we do not control: language and direction stand on the frame, and the direction on each block once more, for Word and
 * LibreOffice look there only. Runs are not isolated: LibreOffice turns a whole paragraph round for one `span` with a direction, and other editors eat `bdi`
 * with the spaces beside it.
 */
export function clipboardHtml(body: Body, { direction, language }: ClipboardOptions): string {
  const markup = bodyHtml(withoutAnchors(body), direction)
    .replace(/<bdi dir="ltr">|<\/bdi>/g, '')
    // Words hold no `<`: these are tags that `bodyHtml` wrote.
    .replace(directed, (tag, name: string, rest: string) =>
      rest.includes(' dir="') ? tag : `<${name} dir="${direction}"${rest}>`,
    )
    .replace(
      inCell,
      (_, open: string, words: string, close: string) => `${open}<p dir="${direction}">${words}</p>${close}`,
    ) as Html;
  return `<meta charset="utf-8">${element('div', { lang: language, dir: direction }, markup)}`;
}

/** Blank lines part paragraphs, items of a list stand close; a table has a row a line, its cells parted by tabs. */
export function clipboardText(body: Body, { direction }: Pick<ClipboardOptions, 'direction'>): string {
  const counters: number[] = [];
  return body
    .map((block, index) => {
      const before = body[index - 1];
      const gap = before === undefined ? '' : isItem(before) && isItem(block) ? '\n' : '\n\n';
      return gap + textOfBlock(block, counters, direction);
    })
    .join('');
}

function textOfBlock(block: Block, counters: number[], direction: Direction): string {
  const sign = isTextBlock(block) ? itemSign(block, counters) : '';
  if (!isTextBlock(block)) counters.length = 0;
  if (isKnownObject(block) && block._type === 'table') return tableText(block, direction);
  if (isKnownObject(block) && block._type === 'factBox') {
    const title = block.title.trim() === '' ? [] : [heldLines(block.title, direction)];
    return [...title, clipboardText(block.content, { direction })].join('\n\n');
  }
  return heldLines(sign + blockText(block), direction);
}

/** Every row runs as the table does, also one of figures alone, whose columns would stand the other way round in a field that goes by the first letter. */
function tableText(table: TableBlock, direction: Direction): string {
  const placed = placedCells(table);
  const width = placed.reduce((most, { column, cell }) => Math.max(most, column + (cell.colSpan ?? 1)), 0);
  const rows = table.rows.map((_, row) => {
    const cells = placed.filter((one) => one.row === row);
    return Array.from({ length: width }, (_cell, column) => {
      const content = cells.find((one) => one.column === column)?.cell.content ?? [];
      return content
        .map((block) => blockText(block).replace(/\s+/g, ' '))
        .join(' ')
        .trim();
    }).join('\t');
  });
  const caption = table.caption.trim() === '' ? [] : [heldLines(table.caption, direction)];
  return [...caption, ...rows.map((row) => begunWith(row, direction))].join('\n');
}

const isItem = (block: Block): boolean => isTextBlock(block) && block.listItem !== undefined;

/** Each line begins on its own side, also in a field that goes by the first letter. */
export const heldLines = (text: string, direction: Direction): string =>
  text
    .split('\n')
    .map((line) => held(line, direction))
    .join('\n');

/** A field without markup goes by the first letter: a mark keeps «BBC: أعلن» on its side (https://www.unicode.org/reports/tr9/#P2). */
function held(line: string, direction: Direction): string {
  const first = /\p{L}/u.exec(line)?.[0];
  return first === undefined || directionOf(line, direction) !== direction ? line : begunWith(line, direction);
}

/** With a mark before it, unless its first letter runs that way. */
function begunWith(line: string, direction: Direction): string {
  const first = /\p{L}/u.exec(line)?.[0];
  const runsSo = first !== undefined && directionOf(first, direction) === direction;
  return runsSo ? line : `${direction === 'rtl' ? '\u200F' : '\u200E'}${line}`;
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
