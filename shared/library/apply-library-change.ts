/** The library after a change. Main and window use this same function, so they cannot drift apart. */
import type { ArticleSummary, LibraryChange, LibraryState } from './summary';

/** Newest first; an article stands in one place only, so moving to the trash is the same as arriving there. */
export function applyLibraryChange(state: LibraryState, change: LibraryChange): LibraryState {
  const id = change.kind === 'gone' ? change.id : change.summary.id;
  const articles = without(state.articles, id);
  const trash = without(state.trash, id);
  if (change.kind === 'gone') return { articles, trash };
  return change.place === 'articles'
    ? { articles: inserted(articles, change.summary), trash }
    : { articles, trash: inserted(trash, change.summary) };
}

/** Unreadable files first, for they need somebody; then by last change, newest first. */
export function sortSummaries(list: readonly ArticleSummary[]): ArticleSummary[] {
  return list
    .map((summary) => ({ summary, key: sortKey(summary) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ summary }) => summary);
}

/** The same list where the article was not in it. */
function without(list: readonly ArticleSummary[], id: string): readonly ArticleSummary[] {
  const at = list.findIndex((summary) => summary.id === id);
  return at < 0 ? list : list.toSpliced(at, 1);
}

/** Into a list in its order, by halves: a library of 50,000 is not sorted anew for each save. */
function inserted(list: readonly ArticleSummary[], summary: ArticleSummary): ArticleSummary[] {
  const key = sortKey(summary);
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sortKey(list[middle]!), key) < 0) low = middle + 1;
    else high = middle;
  }
  return list.toSpliced(low, 0, summary);
}

type SortKey = readonly [time: number, id: string];

const sortKey = (summary: ArticleSummary): SortKey => [
  summary.kind === 'unreadable' ? Number.POSITIVE_INFINITY : Date.parse(summary.versionCreated),
  summary.id,
];

function compare([timeA, idA]: SortKey, [timeB, idB]: SortKey): number {
  if (timeA !== timeB) return timeA > timeB ? -1 : 1;
  if (idA === idB) return 0;
  return idA > idB ? -1 : 1;
}
