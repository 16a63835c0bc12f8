/**
 * Lines of the form `HH:MM . headline... المزيد`, as newsrooms write and sites print them, and back.
 * The text stays letter for letter; only the parts of the form go.
 */
import { asBreaking, breakingLabel, DisplayTime, isBreaking, TickerDraft, tickerDraft } from '../model/ticker-line';
import type { Unplaced, UnplacedReason } from './imported';
import { invisible, latinDigits, linesOf } from './text-lines';

const bullet = `(?<bullet>[•*·‣▪●◦▸–—-]\\s*)?`;
const time = `(?<hour>[0-9٠-٩۰-۹]{1,2}):(?<minute>[0-9٠-٩۰-۹]{2})(?![0-9٠-٩۰-۹:])`;
const separator = `(?<separator>\\s*[.·]\\s*|\\s*[|–—-]\\s+|\\s+)`;
const head = new RegExp(
  `^${invisible}${bullet}${invisible}${time}${invisible}${separator}${invisible}(?<rest>.+)$`,
  'u',
);
const label = new RegExp(`^عاجل${invisible}\\s*[:|–—-]\\s*`, 'u');
const more = /(?<=[\s.…])المزيد$/u;

export type TickerText = { readonly lines: readonly TickerDraft[]; readonly unplaced: readonly Unplaced[] };

/** Every line of what was pasted or read, in order; those that do not fit are said back with their number. */
export function parseTickerText(text: string): TickerText {
  const lines: TickerDraft[] = [];
  const unplaced: Unplaced[] = [];
  for (const numbered of linesOf(text)) {
    const verdict = parseTickerLine(numbered.text);
    if (verdict.kind === 'line') lines.push(verdict.draft);
    else unplaced.push({ ...numbered, reason: verdict.reason });
  }
  return { lines, unplaced };
}

export type TickerVerdict =
  /** `isMarked`: a bullet or dot sets it apart from a sentence that begins with a time. */
  | { readonly kind: 'line'; readonly draft: TickerDraft; readonly isMarked: boolean }
  | { readonly kind: 'other'; readonly reason: UnplacedReason };

/** One line without white space at its ends. Digits of any Arabic kind are taken in the time. */
export function parseTickerLine(line: string): TickerVerdict {
  const parts = head.exec(line)?.groups;
  if (parts === undefined) return { kind: 'other', reason: 'not-a-ticker-line' };
  const displayTime = `${latinDigits(parts.hour!).padStart(2, '0')}:${latinDigits(parts.minute!)}`;
  const isUrgent = label.test(parts.rest!);
  const text = withoutTail(isUrgent ? parts.rest!.replace(label, '') : parts.rest!);
  if (!DisplayTime.safeParse(displayTime).success || !/[\p{L}\p{N}]/u.test(text)) {
    return { kind: 'other', reason: 'not-a-ticker-line' };
  }
  const draft = tickerDraft({ displayTime, text, ...(isUrgent ? asBreaking : {}) });
  if (!TickerDraft.safeParse(draft).success) return { kind: 'other', reason: 'too-long' };
  return { kind: 'line', draft, isMarked: parts.bullet !== undefined || parts.separator!.includes('.') };
}

/** «المزيد» goes with the dots before it; without it an ellipsis goes and a full stop stays. */
function withoutTail(rest: string): string {
  const hasMore = more.test(rest);
  const text = rest.replace(more, '').trimEnd();
  return text.slice(0, text.length - dotsOfForm(text, hasMore)).trim();
}

/** How many characters at the end are the form's: of four dots the first is the sentence's own. */
function dotsOfForm(text: string, hasMore: boolean): number {
  const ellipses = countAtEnd(text, '…');
  if (ellipses > 0) return ellipses;
  const dots = countAtEnd(text, '.');
  if (dots === 4) return 3;
  return dots >= (hasMore ? 2 : 3) ? dots : 0;
}

function countAtEnd(text: string, char: string): number {
  let count = 0;
  while (text[text.length - 1 - count] === char) count += 1;
  return count;
}

/** The line as a page prints it; `parseTickerLine` reads the same draft from it. */
export function tickerLineText(line: Pick<TickerDraft, 'displayTime' | 'text' | 'urgency'>): string {
  return `${line.displayTime} . ${isBreaking(line) ? `${breakingLabel}: ` : ''}${line.text}... المزيد`;
}
