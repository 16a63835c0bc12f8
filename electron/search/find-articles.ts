/** Reads articles one by one and tells where in them something stands, in steps between which other calls have their turn. */
import { createContext, Script } from 'node:vm';
import { compileFind, type FindIn } from '../../shared/find/compile-find';
import type { FindRequest } from '../../shared/find/find-request';
import {
  hitsInArticle,
  mostHits,
  type FindEnd,
  type FindProgress,
  type FoundArticle,
  type FoundHit,
} from '../../shared/find/workspace-find';
import type { Article } from '../../shared/model/article';
import type { ArticleId } from '../../shared/model/ids';
import { readArticleFile, summaryOfFile, type ReadingPlace } from './read-article';
import { sweep } from './sweep';

type Given = {
  readonly place: ReadingPlace;
  readonly request: FindRequest;
  /** Those that can hold it; null: all. */
  readonly candidates: readonly ArticleId[] | null;
  readonly tell: (progress: Omit<FindProgress, 'run'>) => void;
  isStopped(): boolean;
};

/** Milliseconds: other calls wait no longer than the first, and a person sees news after the second. */
const stretch = 25;
const newsEvery = 150;

export async function findArticles(given: Given): Promise<FindEnd> {
  const compiled = compileFind(given.request);
  if (!compiled.ok) {
    const { failure } = compiled;
    return failure.code === 'bad-pattern' ? { kind: 'bad-pattern', why: failure.why } : { kind: 'nothing-asked' };
  }
  const ids = await idsOf(given);
  if (!ids.ok) return { kind: 'failed', failure: ids.failure };
  // An id begins with the time of its making: the newest first.
  return readAll(
    given,
    [...ids.value].sort((a, b) => (a > b ? -1 : 1)),
    compiled.value,
  );
}

async function idsOf({ place, candidates }: Given) {
  return candidates === null ? sweep(place.layout, pause) : { ok: true as const, value: candidates };
}

async function readAll(given: Given, ids: readonly ArticleId[], findIn: FindIn): Promise<FindEnd> {
  const { place, tell, isStopped } = given;
  let news = { found: [] as FoundArticle[], unreadable: [] as ArticleId[] };
  let hits = 0;
  let done = 0;
  let pausedAt = performance.now();
  let toldAt = pausedAt;
  const tellNews = () => {
    tell({ done, total: ids.length, ...news });
    news = { found: [], unreadable: [] };
    toldAt = performance.now();
  };
  for (const id of ids) {
    if (isStopped()) return { kind: 'stopped' };
    const read = look(place, id, findIn);
    done += 1;
    if (read === 'slow') return { kind: 'slow' };
    if (read === 'unreadable') news.unreadable.push(id);
    else if (read !== null) news.found.push(read);
    hits += typeof read === 'object' && read !== null ? read.hits.length : 0;
    if (hits >= mostHits) break;
    if (performance.now() - toldAt > newsEvery) tellNews();
    if (performance.now() - pausedAt < stretch) continue;
    await pause();
    pausedAt = performance.now();
  }
  tellNews();
  return { kind: done < ids.length ? 'cut' : 'complete' };
}

/** Null where there is nothing, or no such article any more. */
function look(place: ReadingPlace, id: ArticleId, findIn: FindIn): FoundArticle | null | 'unreadable' | 'slow' {
  const file = readArticleFile(place.layout, id);
  if (file.kind === 'unreadable' && file.problem.kind === 'missing') return null;
  if (file.kind !== 'read') return 'unreadable';
  const hits = boundedHits(file.document, findIn);
  if (hits === 'slow') return 'slow';
  if (hits.length === 0) return null;
  return { summary: summaryOfFile(place, file), hits: hits.slice(0, mostHits) };
}

/** Milliseconds for one article; 20,000 words with hits in every line take a third of it on a busy machine. */
const longestRead = 1000;
const script = new Script('find()');
const context = createContext({ find: () => [] as FoundHit[] });

/** A pattern may go back again and again without an end. Node's own watchdog can stop it where it is; nothing else can within one thread. */
function boundedHits(article: Article, findIn: FindIn): FoundHit[] | 'slow' {
  context['find'] = () => hitsInArticle(article, findIn);
  try {
    return script.runInContext(context, { timeout: longestRead }) as FoundHit[];
  } catch (cause) {
    if (!isTimeout(cause)) throw cause;
    return 'slow';
  }
}

/** The error is the other context's, so it is no instance of our `Error`. */
const isTimeout = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** Lets what has arrived meanwhile have its turn. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
