/** The ticker as it leaves: where each line's «المزيد» leads is decided here, once for page and data. */
import type { ArticleId } from '../model/ids';
import type { TickerLine } from '../model/ticker-line';
import type { TickerState } from '../ticker/apply-ticker-change';

/** `hrefs` holds the pages that lie beside the ticker, by article. */
export type TickerExportInput = {
  readonly ticker: Pick<TickerState, 'title' | 'lines'>;
  readonly language: string;
  readonly hrefs: ReadonlyMap<ArticleId, string>;
};

export function hrefOf({ link }: Pick<TickerLine, 'link'>, hrefs: TickerExportInput['hrefs']): string | null {
  if (link === null) return null;
  return link.kind === 'url' ? link.href : (hrefs.get(link.id) ?? null);
}
