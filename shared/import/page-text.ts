/**
 * A page as copied from a news site: a heading and the ticker's lines, then headline, byline, date and paragraphs.
 * A line is a paragraph, blank lines mean nothing. Nothing is guessed away: what has no place stays a paragraph and is named.
 */
import { Article, type Byline } from '../model/article';
import type { Day } from '../model/ids';
import { Newsroom } from '../model/newsroom';
import { looksLikeByline, namesAgency, parseByline } from './byline-text';
import { parseDateLine } from './date-text';
import {
  nothingImported,
  type Imported,
  type ImportedArticle,
  type ImportedTicker,
  type NewKey,
  type Unplaced,
  type UnplacedReason,
} from './imported';
import { plainBody } from './plain-body';
import { linesOf, type NumberedLine } from './text-lines';
import { parseTickerLine, type TickerVerdict } from './ticker-text';

/** A line of the article side, with what speaks against its being an ordinary paragraph. */
type Line = NumberedLine & { readonly reason: UnplacedReason | null };

export function parsePageText(text: string, newKey: NewKey): Imported {
  const { ticker, rest } = partTicker(linesOf(text));
  const placed = placeArticle(rest);
  const unplaced = placed.paragraphs.flatMap(({ reason, ...line }): Unplaced[] =>
    reason === null ? [] : [{ ...line, reason }],
  );
  return { ...nothingImported, article: articleOf(placed, newKey), ticker, unplaced };
}

function partTicker(lines: readonly NumberedLine[]): { ticker: ImportedTicker | null; rest: readonly Line[] } {
  const read = lines.map((line) => ({ ...line, verdict: parseTickerLine(line.text) }));
  const first = read.findIndex(isTickerLine);
  if (first === -1) return { ticker: null, rest: lines.map((line) => ({ ...line, reason: null })) };
  const end = endOfTicker(read, first);
  const title = titleAbove(lines, first);
  const block = read.slice(first, end);
  const drafts = block.flatMap((line) => (isTickerLine(line) ? [line.verdict.draft] : []));
  const odd = block
    .filter((line) => !isTickerLine(line) && !isLoneMore(line))
    .map(({ line, text, verdict }): Line => ({
      line,
      text,
      reason: verdict.kind === 'other' ? verdict.reason : 'not-a-ticker-line',
    }));
  const beside = (part: readonly ReadLine[]) =>
    part.map((line): Line => ({
      line: line.line,
      text: line.text,
      reason: isTickerLine(line) ? 'outside-the-ticker' : null,
    }));
  const before = beside(read.slice(0, title === null ? first : first - 1));
  return { ticker: { title, lines: drafts }, rest: besideTicker(before, odd, beside(read.slice(end))) };
}

type ReadLine = NumberedLine & { readonly verdict: TickerVerdict };
type TickerLine = ReadLine & { readonly verdict: Extract<TickerVerdict, { kind: 'line' }> };

/** In a page a time alone is not enough: a paragraph may begin with one. */
const isTickerLine = (line: ReadLine): line is TickerLine => line.verdict.kind === 'line' && line.verdict.isMarked;

/** «المزيد» of the line above, where a browser copied the link to a line of its own. */
const isLoneMore = ({ text }: NumberedLine): boolean => text === 'المزيد';

/** Bullets without a time, and one line of anything, do not end the ticker if another of its lines follows. */
function endOfTicker(lines: readonly ReadLine[], first: number): number {
  let end = first + 1;
  for (let at = end, strangers = 0; at < lines.length && strangers < 2; at += 1) {
    const line = lines[at]!;
    if (isTickerLine(line)) {
      end = at + 1;
      strangers = 0;
    } else if (isLoneMore(line) && at === end) end = at + 1;
    else if (!/^[•*·‣▪●◦▸–—-]/u.test(line.text)) strangers += 1;
  }
  return end;
}

/** The line above the bullets, if it is short and no sentence: below an article that may be its last paragraph. */
function titleAbove(lines: readonly NumberedLine[], first: number): string | null {
  const above = lines[first - 1]?.text;
  if (above === undefined || above.length > 80 || /[.…؟?!،]$/u.test(above)) return null;
  if (namesAgency(above) || parseDateLine(above).kind !== 'other') return null;
  return Newsroom.shape.ticker.shape.title.safeParse(above).success ? above : null;
}

/** One side of the ticker holds the article; the other's lines (a site's name, say) are named and stay paragraphs. */
function besideTicker(before: readonly Line[], odd: readonly Line[], after: readonly Line[]): readonly Line[] {
  if (before.length === 0) return [...odd, ...after];
  if (after.length === 0) return [...before, ...odd];
  const outside = (line: Line): Line => ({ ...line, reason: line.reason ?? 'outside-the-text' });
  const isBefore = hasHeader(before) && !hasHeader(after) ? true : !hasHeader(after) && before.length > after.length;
  return isBefore ? [...before, ...odd, ...after.map(outside)] : [...before.map(outside), ...odd, ...after];
}

const hasHeader = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => parseDateLine(text).kind === 'date' || namesAgency(text));

type Placed = {
  readonly headline: string | null;
  readonly byline: Byline | null;
  readonly newsDate: Day | null;
  readonly paragraphs: readonly Line[];
};

function placeArticle(lines: readonly Line[]): Placed {
  const open = lines.filter(({ reason }) => reason === null);
  const date = open.find(({ text }) => parseDateLine(text).kind === 'date');
  const byline = findByline(open, date);
  const headline = findHeadline(open, { date, byline });
  // A date at the foot of the page says nothing about the lines above it.
  const headerEnd = Math.max(byline?.line ?? 0, date === undefined || date === open.at(-1) ? 0 : date.line);
  const paragraphs = lines
    .filter((line) => line !== date && line !== byline && line !== headline)
    .map((line): Line => ({ ...line, reason: line.reason ?? doubt(line, headerEnd) }));
  const verdict = date === undefined ? null : parseDateLine(date.text);
  return {
    headline: headline?.text ?? null,
    byline: byline === undefined ? null : parseByline(byline.text),
    newsDate: verdict?.kind === 'date' ? verdict.day : null,
    paragraphs,
  };
}

function doubt({ line, text }: Line, headerEnd: number): UnplacedReason | null {
  const { kind } = parseDateLine(text);
  if (kind === 'other') return line < headerEnd ? 'outside-the-text' : null;
  return kind === 'date' ? 'second-date' : 'not-a-date';
}

/** Bylines stand near the top. Characters of a name are no proof: an agency, or a place beside headline or date, is. */
const headerDepth = 8;

function findByline(lines: readonly Line[], date: Line | undefined): Line | undefined {
  const top = lines.slice(0, headerDepth);
  const named = top.find(({ text }) => namesAgency(text));
  if (named !== undefined) return named;
  const dateAt = date === undefined ? -1 : top.indexOf(date);
  const firstText = dateAt === 0 ? 1 : 0;
  const places = dateAt === -1 ? [1] : [dateAt - 1, dateAt + 1, firstText + 1];
  return places
    .filter((at) => at > firstText)
    .map((at) => top[at])
    .find((line) => line !== undefined && line !== date && looksLikeByline(line.text));
}

/** The first line that is nothing else. In a text without byline and date a first line that is a sentence is a paragraph. */
function findHeadline(lines: readonly Line[], { date, byline }: { date: Line | undefined; byline: Line | undefined }) {
  const first = lines.find((line) => line !== date && line !== byline && parseDateLine(line.text).kind === 'other');
  if (first === undefined || !Article.shape.headline.safeParse(first.text).success) return undefined;
  const isAlone = date === undefined && byline === undefined;
  return isAlone && (first.text.length > 200 || /[.،؛]$/u.test(first.text)) ? undefined : first;
}

function articleOf({ headline, byline, newsDate, paragraphs }: Placed, newKey: NewKey): ImportedArticle | null {
  if (headline === null && byline === null && newsDate === null && paragraphs.length === 0) return null;
  return {
    ...(headline === null ? {} : { headline }),
    ...(byline === null ? {} : { byline }),
    ...(newsDate === null ? {} : { newsDate }),
    body: plainBody(
      paragraphs.map(({ text }) => text),
      newKey,
    ),
  };
}
