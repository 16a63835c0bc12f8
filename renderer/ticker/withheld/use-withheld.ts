/** Which lines of the ticker readers don't get now, and why: followed as lines, articles, their records and the clock go on. */
import { createContext, use, useEffect, useState } from 'react';
import type { ArticleId, TickerLineId } from '../../../shared/model/ids';
import type { TickerLine } from '../../../shared/model/ticker-line';
import type { Refusal } from '../../../shared/review/may-export';
import type { Withheld } from '../../../shared/review/withheld';
import { useDeskWindow } from '../../desk/desk-window';
import { useNow } from '../../i18n/use-now';

export type WithheldLines = ReadonlyMap<TickerLineId, Withheld>;

const none: WithheldLines = new Map();
/** For the rows, each of which is drawn for its line alone. */
export const WithheldContext = createContext<WithheldLines>(none);
export const useWithheldLine = (id: string): Withheld | null => use(WithheldContext).get(id as TickerLineId) ?? null;

export function useWithheld(lines: readonly TickerLine[]): WithheldLines {
  const { desk } = useDeskWindow();
  const about = [...new Set(lines.flatMap(({ link }) => (link?.kind === 'article' ? [link.id] : [])))].sort().join(' ');
  const which = lines.map(({ id }) => id).join(' ');
  const turn = useTurn();
  const [found, setFound] = useState<WithheldLines>(none);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const withheld = about === '' ? [] : await desk.ticker.withheld(null);
      // The same map as long as it says the same: each row would be drawn again.
      if (isCurrent) setFound((before) => (isSame(before, withheld) ? before : byLine(withheld)));
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [desk, about, which, turn]);
  return found;
}

const byLine = (withheld: readonly Withheld[]): WithheldLines => new Map(withheld.map((one) => [one.line, one]));
const isSame = (before: WithheldLines, now: readonly Withheld[]): boolean =>
  JSON.stringify([...before.values()]) === JSON.stringify(now);

/** Why no line may tell of this article now; none as long as that is not known. */
export function useUntold(article: ArticleId | null): readonly Refusal[] {
  const { desk } = useDeskWindow();
  const turn = useTurn();
  const [found, setFound] = useState<{ readonly of: ArticleId; readonly refusals: readonly Refusal[] } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (id: ArticleId): Promise<void> => {
      const refusals = await desk.ticker.untold({ id });
      if (isCurrent) setFound({ of: id, refusals });
    };
    if (article !== null) void ask(article);
    return () => {
      isCurrent = false;
    };
  }, [desk, article, turn]);
  return found !== null && found.of === article ? found.refusals : [];
}

/** Another number whenever the gate may say something else: articles and their records have changed, or time has passed. */
function useTurn(): string {
  const { desk } = useDeskWindow();
  const [changes, setChanges] = useState(0);
  const clock = useNow(15_000);
  useEffect(() => {
    const again = (): void => setChanges((count) => count + 1);
    const leaves = [desk.review.changed(again), desk.library.changed(again)];
    return () => leaves.forEach((leave) => leave());
  }, [desk]);
  return `${changes} ${clock.getTime()}`;
}
