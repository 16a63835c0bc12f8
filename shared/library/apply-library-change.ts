/** The library after a change. Main and window use this same function, so they cannot drift apart. */
import type { ArticleSummary, LibraryChange, LibraryState } from './summary';

/** Newest first; an article stands in one place only, so moving to the trash is the same as arriving there. */
export function applyLibraryChange(state: LibraryState, { place, summary }: LibraryChange): LibraryState {
  const without = (list: readonly ArticleSummary[]) => list.filter(({ id }) => id !== summary.id);
  const articles = without(state.articles);
  const trash = without(state.trash);
  return place === 'articles'
    ? { articles: sortSummaries([summary, ...articles]), trash }
    : { articles, trash: sortSummaries([summary, ...trash]) };
}

/** Unreadable files first, for they need somebody; then by last change, newest first. */
export function sortSummaries(list: readonly ArticleSummary[]): ArticleSummary[] {
  return [...list].sort((a, b) => compareText(sortKey(b), sortKey(a)) || compareText(b.id, a.id));
}

function sortKey(summary: ArticleSummary): string {
  if (summary.kind === 'unreadable') return '~';
  return new Date(summary.versionCreated).toISOString();
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
