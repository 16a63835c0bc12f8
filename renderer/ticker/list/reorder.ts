/** Where a moved line comes to stand, said as main wants it: after which line. Also finding lines. */
import { foldArabic } from '../../../shared/arabic/fold';
import type { TickerLineId } from '../../../shared/model/ids';
import type { TickerLine } from '../../../shared/model/ticker-line';

type Line = Pick<TickerLine, 'id'>;

/** `null` is the top; `undefined` means that nothing would change. */
export type MoveAfter = TickerLineId | null | undefined;

/** One place up or down. */
export function afterStep(lines: readonly Line[], id: TickerLineId, step: 'up' | 'down'): MoveAfter {
  const at = lines.findIndex((line) => line.id === id);
  if (at === -1) return undefined;
  if (step === 'up') return at === 0 ? undefined : (lines[at - 2]?.id ?? null);
  return lines[at + 1]?.id;
}

export type Drop = { readonly on: TickerLineId; readonly side: 'before' | 'after' };

/** Let go before or after another line. */
export function afterDrop(lines: readonly Line[], ids: readonly TickerLineId[], { on, side }: Drop): MoveAfter {
  if (ids.includes(on)) return undefined;
  const others = lines.filter((line) => !ids.includes(line.id));
  const at = others.findIndex((line) => line.id === on);
  const after = side === 'after' ? on : (others[at - 1]?.id ?? null);
  const [only] = ids;
  const present = lines[lines.findIndex((line) => line.id === only) - 1]?.id ?? null;
  return ids.length === 1 && after === present ? undefined : after;
}

/** Every word of the query stands in the line's time or text, as Arabic reads. */
export function filterLines<L extends Pick<TickerLine, 'text' | 'displayTime'>>(
  lines: readonly L[],
  query: string,
): readonly L[] {
  const words = foldArabic(query).split(' ').filter(Boolean);
  if (words.length === 0) return lines;
  return lines.filter(({ text, displayTime }) => {
    const folded = `${displayTime} ${foldArabic(text)}`;
    return words.every((word) => folded.includes(word));
  });
}
