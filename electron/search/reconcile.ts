/** Holds an index against the disk and reads what has changed, in steps between which other calls have their turn. */
import type { Failure } from '../../shared/model/failure';
import type { ArticleId } from '../../shared/model/ids';
import { succeeded, type Result } from '../../shared/result';
import type { Reconciled, ReconcileProgress } from '../../shared/search/search-request';
import type { Database } from './database';
import type { IndexStore } from './index-store';
import { articleStamp, readWithStamp, type ArticleStamp, type ReadingPlace } from './read-article';
import { sweep } from './sweep';

type Given = {
  readonly place: ReadingPlace;
  readonly database: Database;
  readonly store: IndexStore;
  readonly now: () => number;
  readonly tell: (progress: ReconcileProgress) => void;
  /** Somebody has put a newer reading of this article into the index since the reconciling began. */
  isNewer(id: ArticleId): boolean;
  isStopped(): boolean;
};

/** Articles read, or looked at, in one go; and articles written in one transaction, few at first, so that a list has something to show. */
const readAtOnce = 25;
const lookedAtAtOnce = 500;
const writtenAtOnce = 250;
const writtenFirst = 50;

export async function reconcileTables(given: Given): Promise<Result<Reconciled, Failure>> {
  const { place, store, tell, isStopped } = given;
  const found = await sweep(place.layout, pause);
  if (!found.ok) return found;
  const total = found.value.length;
  if (isStopped()) return succeeded({ articles: total, read: 0, dropped: 0 });
  const known = store.stamps();
  const here = new Set(found.value);
  const gone = [...known.keys()].filter((id) => !here.has(id));
  const changed = await changedAmong(given, found.value, known);
  let read = 0;
  const tellProgress = () => tell({ done: total - changed.length + read, total });
  if (isStopped()) return succeeded({ articles: total, read, dropped: 0 });
  tellProgress();
  writeAll(
    given,
    gone.map((id) => ({ id, act: () => store.drop(id) })),
  );
  for (const batch of batches(changed)) {
    const writes = await readAll(given, batch);
    if (isStopped()) break;
    writeAll(given, writes);
    read += batch.length;
    tellProgress();
    await pause();
  }
  return succeeded({ articles: total, read, dropped: gone.length });
}

/** How many articles a reconciling would read or drop. One whose stamp proves nothing counts only where its file is not there. */
export async function countDiffering(
  given: Pick<Given, 'place' | 'store' | 'isStopped'>,
): Promise<Result<number, Failure>> {
  const found = await sweep(given.place.layout, pause);
  if (!found.ok) return found;
  const known = given.store.stamps();
  const here = new Set(found.value);
  const gone = [...known.keys()].filter((id) => !here.has(id)).length;
  const changed = await changedAmong(given, found.value, known);
  return succeeded(gone + changed.filter((id) => known.get(id) !== null).length);
}

/** Those the index does not know, or not as they are; the newest first, since an id begins with the time of its making. */
async function changedAmong(
  { place, isStopped }: Pick<Given, 'place' | 'isStopped'>,
  ids: readonly ArticleId[],
  known: ReadonlyMap<ArticleId, ArticleStamp | null>,
): Promise<ArticleId[]> {
  const changed: ArticleId[] = [];
  for (const few of slices(ids, lookedAtAtOnce)) {
    if (isStopped()) break;
    changed.push(...few.filter((id) => !known.has(id) || !isSame(articleStamp(place, id), known.get(id))));
    if (known.size > 0) await pause();
  }
  return changed.sort((a, b) => (a > b ? -1 : 1));
}

function* batches(ids: readonly ArticleId[]): Generator<readonly ArticleId[]> {
  yield* slices(ids.slice(0, writtenFirst), writtenFirst);
  yield* slices(ids.slice(writtenFirst), writtenAtOnce);
}

type Write = { readonly id: ArticleId; readonly act: () => void };

async function readAll({ place, store, now, isStopped }: Given, ids: readonly ArticleId[]): Promise<Write[]> {
  const writes: Write[] = [];
  for (const few of slices(ids, readAtOnce)) {
    if (isStopped()) break;
    for (const id of few) {
      const { article, stamp } = readWithStamp(place, id, now);
      writes.push({ id, act: () => store.put(article, stamp) });
    }
    await pause();
  }
  return writes;
}

function writeAll({ database, isNewer }: Given, writes: readonly Write[]): void {
  if (writes.length === 0) return;
  database.transaction(() => {
    for (const { id, act } of writes) if (!isNewer(id)) act();
  });
}

function isSame(found: ArticleStamp | null, known: ArticleStamp | null | undefined): boolean {
  if (found === null || known === null || known === undefined) return false;
  return found.mtime === known.mtime && found.size === known.size && found.record === known.record;
}

function* slices<T>(items: readonly T[], length: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += length) yield items.slice(at, at + length);
}

/** Lets what has arrived meanwhile have its turn. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
