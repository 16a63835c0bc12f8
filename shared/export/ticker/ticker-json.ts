/** The ticker as data for the website. */
import { z } from 'zod';
import type { Data } from '../../data';
import { isSafeHref } from '../../model/href';
import { ArticleId, TickerLineId, Timestamp } from '../../model/ids';
import { breakingUrgency, DisplayTime, isBreaking, normalUrgency, type TickerLine } from '../../model/ticker-line';
import { nextTurn } from '../../ticker/on-air';
import { leftToRightRuns } from '../bidi';
import { hrefOf, shownLines, type TickerExportInput } from './ticker-export';
import { directionOf } from '../words';

export const tickerExportFormat = 'midad/ticker-export@2';

/** An address, or one of our articles; then `href` is its page beside this file, and absent where it was not exported. */
export const ExportedLink = z.union([
  z.looseObject({ article: ArticleId, href: z.string().max(4096).optional() }),
  z.looseObject({ href: z.string().max(4096).refine(isSafeHref, { error: 'unsafe-href' }) }),
]);

const ExportedLine = z.looseObject({
  id: TickerLineId.describe('The same for as long as the line lives'),
  time: DisplayTime.describe('HH:MM as readers see it, which need not be the clock’s'),
  text: z.string().min(1).max(2000).describe('The headline alone: no time, no label, no dots, no «المزيد»'),
  leftToRight: z
    .array(z.tuple([z.int().min(0), z.int().min(0)]))
    .optional()
    .describe('Stretches of the text that run left to right and must be isolated: half-open, in UTF-16 units'),
  breaking: z.boolean().describe('Urgency 1 or 2'),
  label: z.string().nullable().describe('«عاجل», «متابعة», «تصحيح» or the newsroom’s own; null: none was written'),
  urgency: z.int().describe('ninjs: 1 flash, 2 urgent, 3 bulletin, 5 normal'),
  section: z.string().describe('Empty where none was given'),
  source: z.string().describe('Who reported it; empty where nobody is named'),
  pinned: z.boolean(),
  expires: Timestamp.nullable().describe('From then on it is not to be shown; null: it stays'),
  correction: z
    .looseObject({ at: Timestamp, note: z.string() })
    .nullable()
    .describe('What was wrong in what readers have seen'),
  firstCreated: Timestamp,
  versionCreated: Timestamp,
  link: ExportedLink.nullable().describe('Where «المزيد» leads; without href it leads nowhere yet'),
});

/** `docs/ticker.schema.json` is made of this; what is described here is what a website's developer reads there. */
export const TickerExport = z.looseObject({
  format: z.literal(tickerExportFormat),
  title: z.string().min(1).max(200).describe('The heading above the lines'),
  language: z.string().optional().describe('BCP 47; absent in files of before'),
  asOf: Timestamp.describe('Since when the lines are these'),
  validUntil: Timestamp.nullable().describe('When the next of them comes or goes; null: not by the clock'),
  lines: z.array(ExportedLine).describe('In the order in which they are shown'),
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
