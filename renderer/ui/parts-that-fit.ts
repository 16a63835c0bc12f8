/** Which parts of a row stand in it, and which go behind a button at its end. Widths in CSS pixels. */

export type RowMeasures<Id extends string> = {
  /** What the row gives. */
  readonly room: number;
  /** Between two parts. */
  readonly gap: number;
  /** Parts that never go. */
  readonly fixed: readonly number[];
  /** The others, those that stay longest first. */
  readonly parts: readonly { readonly id: Id; readonly width: number }[];
  /** The button for those that go; without one of them it is not there. */
  readonly more: number;
};

/** No part stays while one that comes before it has gone, so that a person learns where to look. */
export function partsThatFit<Id extends string>({ room, gap, fixed, parts, more }: RowMeasures<Id>): ReadonlySet<Id> {
  const widthWith = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + gap, -gap);
  const first = (count: number): readonly number[] => [
    ...fixed,
    ...parts.slice(0, count).map(({ width }) => width),
    ...(count < parts.length ? [more] : []),
  ];
  let count = parts.length;
  while (count > 0 && widthWith(first(count)) > room) count -= 1;
  return new Set(parts.slice(0, count).map(({ id }) => id));
}
