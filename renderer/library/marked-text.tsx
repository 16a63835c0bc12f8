import type { TextRange } from '../../shared/search/hits';

/** A text with what was searched for marked in it. `marks` in order, none over another. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly TextRange[] }) {
  return marks.length === 0 ? text : piecesOf(text, marks);
}

function piecesOf(text: string, marks: readonly TextRange[]) {
  return [
    ...marks.map(({ start, end }, at) => (
      <span key={start}>
        {text.slice(marks[at - 1]?.end ?? 0, start)}
        <mark>{text.slice(start, end)}</mark>
      </span>
    )),
    text.slice(marks.at(-1)!.end),
  ];
}
