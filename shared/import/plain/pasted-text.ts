/**
 * Plain text from a clipboard as blocks: a line is a paragraph. What WhatsApp and Telegram write as signs (`*bold*`, `> quote`) becomes what it means;
 * heads of copied messages (`[12/05/2026, 10:15] Name:`) say who said it when, and stay.
 */
import type { Direction } from '../../arabic/direction';
import type { Block } from '../../model/body';
import { createBodyBuilder, plainLook, type BlockKind } from '../body-builder';
import { tidyBlocks } from '../clean/tidy-blocks';
import { tidyLetters } from '../clean/tidy-letters';
import type { NewKey } from '../imported';
import { latinDigits } from '../text-lines';
import { writtenMarks } from './written-marks';

export type PastedText = {
  readonly newKey: NewKey;
  /** Of the article. */
  readonly direction: Direction;
  /** Whether signs stand for looks and lists, or for themselves. */
  readonly signs: 'read' | 'letters';
};

/** No empty paragraphs: blank lines only part. Text without a word gives no block. */
export function readPastedText(text: string, { newKey, direction, signs }: PastedText): readonly Block[] {
  const lines = linesOf(text);
  const kinds = signs === 'read' ? kindsOf(lines) : lines.map((line) => paragraph(line));
  if (lines.length === 0) return [];
  const build = createBodyBuilder(newKey, 'keep');
  for (const { kind, words } of kinds) {
    build.open(kind);
    const pieces = signs === 'read' ? writtenMarks(words) : [{ text: words, decorators: [] }];
    for (const { text: piece, decorators } of pieces) build.write(piece, { ...plainLook, decorators });
  }
  return tidyBlocks(build.finish(), { newKey, direction });
}

/** For a field of one line: lines become one, spaces single, invisible junk goes. */
export function pastedLine(text: string): string {
  return tidyLetters(linesOf(text).join(' ').replaceAll('\t', ' ')).join('').trim();
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\v]/)
    .map((line) => line.replace(/^[\u200E\u200F\u202A-\u202E]+(?=[[\d٠-٩•*>-])/, '').trimEnd())
    .filter((line) => line.trim() !== '');
}

type Line = { readonly kind: BlockKind; readonly words: string };

const paragraph = (line: string): Line => ({ kind: { style: 'normal' }, words: line.trim() });

function kindsOf(lines: readonly string[]): Line[] {
  const kinds: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const list = listFrom(lines, at);
    if (list !== null) kinds.push(...list);
    else kinds.push(quoteOr(lines[at]!));
    at += list?.length ?? 1;
  }
  return kinds;
}

/** `> ` as in mail, WhatsApp and Markdown. */
function quoteOr(line: string): Line {
  const words = /^\s*(?:>\s?)+(.*\S.*)$/.exec(line)?.[1];
  return words === undefined ? paragraph(line) : { kind: { style: 'blockquote' }, words: words.trim() };
}

const bullet = /^(\s*)([•·▪◦‣●○■–—*-])[ \t\u00A0]+(\S.*)$/;
const numbered = /^(\s*)([\d٠-٩۰-۹]{1,3})[.)\-–][ \t\u00A0]+(\S.*)$/;

/** A list only where it is clear: two lines or more with one and the same sign, or counting up from one. */
function listFrom(lines: readonly string[], start: number): Line[] | null {
  const first = lines[start]!;
  const sign = bullet.exec(first)?.[2];
  if (sign !== undefined)
    return atLeastTwo(run(lines, start, (line) => itemOf(bullet, line, (found) => found === sign, 'bullet')));
  const isNext = (found: string, index: number): boolean => Number(latinDigits(found)) === index + 1;
  return atLeastTwo(
    run(lines, start, (line, index) => itemOf(numbered, line, (found) => isNext(found, index), 'number')),
  );
}

const atLeastTwo = (items: Line[]): Line[] | null => (items.length < 2 ? null : items);

function run(lines: readonly string[], start: number, read: (line: string, index: number) => Line | null): Line[] {
  const items: Line[] = [];
  for (const [index, line] of lines.slice(start).entries()) {
    const item = read(line, index);
    if (item === null) break;
    items.push(item);
  }
  return items;
}

function itemOf(
  form: RegExp,
  line: string,
  fits: (sign: string) => boolean,
  listItem: 'bullet' | 'number',
): Line | null {
  const [, , sign, words] = form.exec(line) ?? [];
  if (sign === undefined || words === undefined || !fits(sign)) return null;
  return { kind: { style: 'normal', listItem, level: 1 }, words };
}
