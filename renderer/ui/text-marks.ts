/** Letters of a field that are marked beneath it. */

/** In UTF-16 units. `look`: what the mark means; a search's hit where it is not said. */
export type TextMark = {
  readonly start: number;
  readonly end: number;
  readonly isCurrent: boolean;
  readonly look?: 'hit' | 'comment';
};

/** In order and none over another: of two that meet, the earlier in the list has the letters they share. */
export function laidOut(marks: readonly TextMark[]): readonly TextMark[] {
  const kept: TextMark[] = [];
  for (const mark of marks) {
    let rest: readonly TextMark[] = [mark];
    for (const { start, end } of kept) rest = rest.flatMap((one) => outside(one, start, end));
    kept.push(...rest);
  }
  return kept.sort((one, other) => one.start - other.start);
}

const outside = (mark: TextMark, start: number, end: number): readonly TextMark[] =>
  mark.end <= start || end <= mark.start
    ? [mark]
    : [
        { ...mark, end: start },
        { ...mark, start: end },
      ].filter((part) => part.start < part.end);
