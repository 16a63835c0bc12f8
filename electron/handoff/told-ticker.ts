/** The ticker as readers may see it: without lines that tell of an article which the gate keeps in the house. Keeper, hand-off and command line all ask here (rule G12). */
import type { ArticleId, TickerLineId, Timestamp } from '../../shared/model/ids';
import type { TickerLine } from '../../shared/model/ticker-line';
import type { Refusal } from '../../shared/review/may-export';
import type { Withheld } from '../../shared/review/withheld';
import type { TickerState } from '../../shared/ticker/apply-ticker-change';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';

const readWidth = 32;

export type ToldTicker = { readonly ticker: TickerState; readonly withheld: readonly Withheld[] };

export async function toldTicker(
  { articles }: Pick<Workspace, 'articles'>,
  ticker: TickerState,
  now: Timestamp,
): Promise<ToldTicker> {
  const about = [...articlesTold(ticker.lines)];
  const kept = new Map<ArticleId, readonly Refusal[]>();
  await inTurns(about, readWidth, async (id) => {
    const refusals = await articles.untold(id, now);
    if (refusals.length > 0) kept.set(id, refusals);
  });
  if (kept.size === 0) return { ticker, withheld: [] };
  const withheld = ticker.lines.flatMap((line): Withheld[] => {
    const article = articleOf(line);
    const refusals = article === null ? undefined : kept.get(article);
    return refusals === undefined
      ? []
      : [{ line: line.id as TickerLineId, article: article!, refusals: [...refusals] }];
  });
  const isWithheld = new Set<string>(withheld.map(({ line }) => line));
  return { ticker: { ...ticker, lines: ticker.lines.filter(({ id }) => !isWithheld.has(id)) }, withheld };
}

export const articlesTold = (lines: readonly Pick<TickerLine, 'link'>[]): ReadonlySet<ArticleId> =>
  new Set(lines.flatMap((line) => articleOf(line) ?? []));

const articleOf = ({ link }: Pick<TickerLine, 'link'>): ArticleId | null =>
  link?.kind === 'article' ? (link.id as ArticleId) : null;

/** When a line comes back by the clock alone, as milliseconds since 1970; null where none does. */
export function nextTelling(withheld: readonly Withheld[]): number | null {
  const ends = withheld.flatMap(({ refusals }) => {
    const until = refusals.map((one) => (one.reason === 'embargoed' ? Date.parse(one.until) : null));
    return until.some((end) => end === null) ? [] : [Math.max(...until.filter((end) => end !== null))];
  });
  return ends.length === 0 ? null : Math.min(...ends);
}
