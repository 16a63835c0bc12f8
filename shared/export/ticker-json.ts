/** The ticker as data for the website. */
import { z } from 'zod';
import type { Data } from '../data';
import { isSafeHref } from '../model/href';
import { ArticleId, TickerLineId, Timestamp } from '../model/ids';
import { breakingUrgency, DisplayTime, isBreaking, normalUrgency, type TickerLine } from '../model/ticker-line';
import { nextTurn } from '../ticker/on-air';
import { leftToRightRuns } from './bidi';
import { hrefOf, shownLines, type TickerExportInput } from './ticker-export';
import { directionOf } from './words';

export const tickerExportFormat = 'midad/ticker-export@2';

/** An address, or one of our articles; then `href` is its page beside this file, and absent where it was not exported. */
export const ExportedLink = z.union([
  z.looseObject({ article: ArticleId, href: z.string().max(4096).optional() }),
  z.looseObject({ href: z.string().max(4096).refine(isSafeHref, { error: 'unsafe-href' }) }),
]);

export const TickerExport = z.looseObject({
  format: z.literal(tickerExportFormat),
  title: z.string().min(1).max(200),
  /** BCP 47; absent in files of before. */
  language: z.string().optional(),
  /** The moment that the lines are those of. */
  asOf: Timestamp,
  /** When the next of them comes or goes; null: not by the clock. */
  validUntil: Timestamp.nullable(),
  lines: z.array(
    z.looseObject({
      id: TickerLineId,
      time: DisplayTime,
      text: z.string().min(1).max(2000),
      /** What of the text runs left to right and must be isolated: half-open stretches, in UTF-16 units. */
      leftToRight: z.array(z.tuple([z.int().min(0), z.int().min(0)])).optional(),
      breaking: z.boolean(),
      label: z.string().nullable(),
      urgency: z.int(),
      section: z.string(),
      source: z.string(),
      pinned: z.boolean(),
      /** When it goes off the air: the site drops it by itself. */
      expires: Timestamp.nullable(),
      correction: z.looseObject({ at: Timestamp, note: z.string() }).nullable(),
      firstCreated: Timestamp,
      versionCreated: Timestamp,
      link: ExportedLink.nullable(),
    }),
  ),
});
export type TickerExport = Data<typeof TickerExport>;

/** Lines in the order of the page. */
export function tickerExport(input: TickerExportInput): TickerExport {
  const { ticker, hrefs, now, language } = input;
  const turn = nextTurn(ticker.lines, now);
  return {
    format: tickerExportFormat,
    title: ticker.title,
    language,
    asOf: now,
    validUntil: turn === null ? null : Timestamp.parse(new Date(turn).toISOString()),
    lines: shownLines(input).map((line) => ({
      id: line.id,
      time: line.displayTime,
      text: line.text,
      leftToRight:
        directionOf(language) === 'rtl' ? leftToRightRuns(line.text).map(({ start, end }) => [start, end]) : [],
      breaking: isBreaking(line),
      label: line.label,
      urgency: line.urgency,
      section: line.section,
      source: line.source,
      pinned: line.pinned,
      expires: line.expires,
      correction: line.correction,
      firstCreated: line.firstCreated,
      versionCreated: line.versionCreated,
      link: linkOf(line, hrefs),
    })),
  };
}

function linkOf(line: TickerLine, hrefs: TickerExportInput['hrefs']): TickerExport['lines'][number]['link'] {
  const { link } = line;
  if (link === null) return null;
  const href = hrefOf(line, hrefs);
  if (link.kind === 'url') return { href: link.href };
  return href === null ? { article: link.id } : { article: link.id, href };
}

/** Version 1 had nothing but time, words, «عاجل» and link. */
export function tickerExportFrom1({ lines, ...rest }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const asOf = new Date(0).toISOString();
  const line = (old: unknown) => ({
    label: null,
    urgency: isRecord(old) && old['breaking'] === true ? breakingUrgency : normalUrgency,
    section: '',
    source: '',
    pinned: false,
    expires: null,
    correction: null,
    firstCreated: asOf,
    versionCreated: asOf,
    ...(isRecord(old) ? old : {}),
  });
  return { ...rest, asOf, validUntil: null, lines: Array.isArray(lines) ? lines.map(line) : lines };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
