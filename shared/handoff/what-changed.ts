/** Which articles a hand-off must make anew, by what a target holds. */
import type { ArticleId, FileHash } from '../model/ids';
import type { TargetState } from './target-state';

/** An article that has left, may leave or was taken back. `fingerprint` null: its text is not the approved one, so that somebody must be told. */
export type Leaver = { readonly id: ArticleId; readonly fingerprint: FileHash | null };

export type WhatChanged = {
  readonly articles: readonly ArticleId[];
  /** That the target holds as they are, and feeds and sections may show. */
  readonly beside: readonly ArticleId[];
};

/** `recipe`: of this hand-off; where it is another than the target's, everything is made anew. */
export function whatChanged(
  leavers: readonly Leaver[],
  { since, recipe }: { readonly since: TargetState | null; readonly recipe: string },
): WhatChanged {
  if (since === null || since.recipe !== recipe) return { articles: leavers.map(({ id }) => id), beside: [] };
  const isHeld = ({ id, fingerprint }: Leaver): boolean =>
    fingerprint !== null && since.articles[id]?.fingerprint === fingerprint;
  return {
    articles: leavers.filter((one) => !isHeld(one)).map(({ id }) => id),
    beside: leavers.filter((one) => isHeld(one) && since.articles[one.id]?.status === 'usable').map(({ id }) => id),
  };
}

/** As the index gives them, a line each: an id and, after a space, a fingerprint or nothing. */
export function leaversIn(lines: string): Leaver[] {
  if (lines === '') return [];
  return lines.split('\n').map((line) => ({
    id: line.slice(0, 26) as ArticleId,
    fingerprint: line.length > 27 ? (line.slice(27) as FileHash) : null,
  }));
}
