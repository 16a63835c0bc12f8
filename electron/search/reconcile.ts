/** Holds an index against the disk and reads what has changed, in steps between which other calls have their turn. */
import type { Failure } from '../../shared/model/failure';
import type { ArticleId } from '../../shared/model/ids';
import { succeeded, type Result } from '../../shared/result';
import type { Reconciled, ReconcileProgress } from '../../shared/search/search-request';
import type { Layout } from '../workspace/layout';
import type { Database } from './database';
import type { IndexStore } from './index-store';
import { readWithStamp, type ArticleStamp } from './read-article';
import { sweep } from './sweep';

type Given = {
  readonly layout: Layout;
  readonly database: Database;
  readonly store: IndexStore;
  readonly now: () => number;
  readonly tell: (progress: ReconcileProgress) => void;
  /** Somebody has put a newer reading of this article into the index since the reconciling began. */
  isNewer(id: ArticleId): boolean;
  isStopped(): boolean;
};

/** Articles read in one go, and articles written in one transaction. */
const readAtOnce = 25;
const writtenAtOnce = 250;

export async function reconcileTables(given: Given): Promise<Result<Reconciled, Failure>> {
  const { layout, store, tell, isStopped } = given;
  const found = await sweep(layout, pause);
  if (!found.ok) return found;
  if (isStopped()) return succeeded({ articles: found.value.size, read: 0, dropped: 0 });
  const known = store.stamps();
  const gone = [...known.keys()].filter((id) => !found.value.has(id));
  const changed = [...found.value].filter(([id, stamp]) => !isSame(stamp, known.get(id))).map(([id]) => id);
  const total = found.value.size;
  let read = 0;
  const tellProgress = () => tell({ done: total - changed.length + read, total });
  tellProgress();
  writeAll(
    given,
    gone.map((id) => ({ id, act: () => store.drop(id) })),
  );
  for (const batch of slices(changed, writtenAtOnce)) {
    const writes = await readAll(given, batch);
    if (isStopped()) break;
    writeAll(given, writes);
    read += batch.length;
    tellProgress();
    await pause();
  }
  return succeeded({ articles: total, read, dropped: gone.length });
}

type Write = { readonly id: ArticleId; readonly act: () => void };

async function readAll({ layout, store, now, isStopped }: Given, ids: readonly ArticleId[]): Promise<Write[]> {
  const writes: Write[] = [];
  for (const few of slices(ids, readAtOnce)) {
    if (isStopped()) break;
    for (const id of few) {
      const { article, stamp } = readWithStamp(layout, id, now);
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
