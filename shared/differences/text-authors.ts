/** Which layer brought a word of a text, and which took one away. */
import type { TextBlock } from '../model/text-block';
import { commonUnits } from './align';
import { layerSince, type Sides } from './mixed';
import { unitsOf, type Unit } from './units';

/** Words by their number: of the text after in `come` and `looks`, of the text before in `gone`. */
export type TextAuthors = {
  readonly come: (unit: number) => number;
  readonly gone: (unit: number) => number;
  /** Since when it looks as it does. */
  readonly looks: (unit: number) => number;
};

/** Where nobody asks whose a change is. */
export const nobody: TextAuthors = { come: () => 0, gone: () => 0, looks: () => 0 };

export function textAuthors({ before, after, between }: Sides<TextBlock>): TextAuthors {
  if (between.length === 0) return nobody;
  const [was, is] = [unitsOf(before), unitsOf(after)];
  const texts = between.map((block) => (block === undefined ? [] : unitsOf(block)));
  const kept = texts.map((text) => commonUnits(text, is));
  const left = texts.map((text) => new Set(commonUnits(was, text).values()));
  const lookIn = (units: readonly Unit[], unit: number | undefined) =>
    unit === undefined ? null : units[unit]?.word?.look;
  return {
    come: (unit) => layerSince(kept, (text) => text.has(unit)),
    gone: (unit) => layerSince(left, (text) => !text.has(unit)),
    looks: (unit) => layerSince(kept, (text, at) => lookIn(texts[at]!, text.get(unit)) === lookIn(is, unit)),
  };
}
