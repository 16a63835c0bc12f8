/** The ticker as it leaves: where each line's «المزيد» leads is decided here, once for page and data. */
import type { ArticleId, Timestamp } from '../../model/ids';
import { onAir } from '../../ticker/on-air';
import type { TickerLine } from '../../model/ticker-line';
import type { TickerState } from '../../ticker/apply-ticker-change';

/** `hrefs` holds the pages that lie beside the ticker, by article. */
export type TickerExportInput = {
  /** All lines of the ticker; what is shown of them is worked out for `now`. */
  readonly ticker: Pick<TickerState, 'title' | 'lines'>;
  readonly now: Timestamp;
  readonly language: string;
  readonly hrefs: ReadonlyMap<ArticleId, string>;
};

/** The channel that a website is. */
export const siteChannel = 'site';

/** What readers of the site see, in their order. */
export const shownLines = ({ ticker, now }: TickerExportInput): TickerLine[] =>
  onAir(ticker.lines, { now, channel: siteChannel });

export function hrefOf({ link }: Pick<TickerLine, 'link'>, hrefs: TickerExportInput['hrefs']): string | null {
  if (link === null) return null;
  return link.kind === 'url' ? link.href : (hrefs.get(link.id) ?? null);
}
