/** The order of a list of articles, and the trash after a change. Main and window use these same functions, so they cannot drift apart. */
import type { ArticleId } from '../model/ids';
import type { ArticleSummary, LibraryChange, Trash } from './summary';

/** An article stands in one place only, so one that changes among the articles is in the trash no more. */
export function applyToTrash(trash: Trash, change: LibraryChange): Trash {
  const rest = without(trash, idOf(change));
  return change.kind === 'put' && change.place === 'trash' ? inserted(rest, change.summary) : rest;
}

/** The article that a change is about. */
export const idOf = (change: LibraryChange): ArticleId => (change.kind === 'gone' ? change.id : change.summary.id);

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
