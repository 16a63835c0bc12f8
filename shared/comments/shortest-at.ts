import type { TextSpan } from './quote';

/** What a click on these letters asks for: of several stretches the shortest, for the others are reached beside it. Null where none is. */
export function shortestAt<Stretch extends TextSpan>(stretches: readonly Stretch[], offset: number): Stretch | null {
  const at = stretches.filter(({ start, end }) => start <= offset && offset <= end);
  return at.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}
