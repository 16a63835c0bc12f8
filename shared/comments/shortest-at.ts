import type { TextSpan } from './quote';

/** The thread that a click on these words asks for: of several the shortest, for the others are reached beside it. Null where none is. */
export function shortestAt(
  stretches: readonly (TextSpan & { readonly thread: string })[],
  offset: number,
): string | null {
  const at = stretches.filter(({ start, end }) => start <= offset && offset <= end);
  return at.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.thread ?? null;
}
