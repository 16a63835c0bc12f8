/** The ticker as data for the website. */
import { z } from 'zod';
import type { Data } from '../data';
import { isSafeHref } from '../model/href';
import { ArticleId, TickerLineId } from '../model/ids';
import { DisplayTime, type TickerLine } from '../model/ticker-line';
import { hrefOf, type TickerExportInput } from './ticker-export';

export const tickerExportFormat = 'midad/ticker-export@1';

/** An address, or one of our articles; then `href` is its page beside this file, and absent where it was not exported. */
export const ExportedLink = z.union([
  z.looseObject({ article: ArticleId, href: z.string().max(4096).optional() }),
  z.looseObject({ href: z.string().max(4096).refine(isSafeHref, { error: 'unsafe-href' }) }),
]);

export const TickerExport = z.looseObject({
  format: z.literal(tickerExportFormat),
  title: z.string().min(1).max(200),
  lines: z.array(
    z.looseObject({
      id: TickerLineId,
      time: DisplayTime,
      text: z.string().min(1).max(2000),
      breaking: z.boolean(),
      link: ExportedLink.nullable(),
    }),
  ),
});
export type TickerExport = Data<typeof TickerExport>;

/** Lines in the order of the page. */
export function tickerExport({ ticker, hrefs }: TickerExportInput): TickerExport {
  return {
    format: tickerExportFormat,
    title: ticker.title,
    lines: ticker.lines.map((line) => ({
      id: line.id,
      time: line.displayTime,
      text: line.text,
      breaking: line.breaking,
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
