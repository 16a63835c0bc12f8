/** Letters of a field that are marked beneath it, and words that are gone from it. */

/** In UTF-16 units. */
export type TextMark = {
  readonly start: number;
  readonly end: number;
  readonly isCurrent: boolean;
  /** What the mark means; a search's hit where it is not said. `came`: somebody suggests these letters; none are where start is end. */
  readonly look?: 'hit' | 'comment' | 'came';
  /** Whose it is, by the number of their colour. */
  readonly person?: number;
  /** Words that stood at its beginning and are gone; they are shown above the line. */
  readonly gone?: string;
};

/** In order and none over another: of two that meet, the earlier in the list has the letters they share. What marks no letter is left out. */
export function laidOut(marks: readonly TextMark[]): readonly TextMark[] {
  const kept: TextMark[] = [];
  for (const mark of marks) {
    let rest: readonly TextMark[] = mark.start < mark.end ? [mark] : [];
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

/** Letters under one mark or under none, and what is gone before them. */
export type TextRun = {
  readonly start: number;
  readonly text: string;
  readonly mark: TextMark | null;
  readonly gone: readonly TextMark[];
};

/** A text as its marks cut it; a last run without letters bears what is gone from the end. */
export function runsUnder(text: string, marks: readonly TextMark[]): readonly TextRun[] {
  const whole = marks.map((mark) => ({
    ...mark,
    start: Math.min(mark.start, text.length),
    end: Math.min(mark.end, text.length),
  }));
  const laid = laidOut(whole);
  const gone = whole.filter((mark) => mark.gone !== undefined && mark.gone !== '');
  const cuts = [0, text.length, ...laid.flatMap(({ start, end }) => [start, end]), ...gone.map(({ start }) => start)];
  const places = [...new Set(cuts)].sort((one, other) => one - other);
  return places.map((start, at) => ({
    start,
    text: text.slice(start, places[at + 1] ?? start),
    mark: laid.find((mark) => mark.start <= start && start < mark.end) ?? null,
    gone: gone.filter((mark) => mark.start === start),
  }));
}

/** Marks of a text as they stand in what it was changed to at one place: those behind go along, those round it grow or shrink. */
export function followed<Mark extends TextMark>(marks: readonly Mark[], was: string, is: string): readonly Mark[] {
  if (was === is) return marks;
  const most = Math.min(was.length, is.length);
  let from = 0;
  while (from < most && was[from] === is[from]) from += 1;
  let tail = 0;
  while (tail < most - from && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  const [oldEnd, newEnd] = [was.length - tail, is.length - tail];
  const moved = (place: number): number => (place <= from ? place : place >= oldEnd ? place - oldEnd + newEnd : newEnd);
  return marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }));
}
