/**
 * The index of a workspace's articles: what may be searched and listed without reading the workspace. Only a cache, in a folder of this machine;
 * the files are the truth, and an index that is damaged is thrown away and built anew.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../shared/model/failure';
import type { ArticleId } from '../../shared/model/ids';
import { failed, succeeded, type Result } from '../../shared/result';
import type { FindRequest } from '../../shared/find/find-request';
import type { FindEnd, FindProgress } from '../../shared/find/workspace-find';
import { findHits, marksOf } from '../../shared/search/hits';
import { withoutTrust } from '../../shared/library/summarise';
import type { RosterTrust } from '../../shared/people/seen-roster';
import { isEmptyQuery, parseQuery, type Query } from '../../shared/search/query';
import type { Found, Page, PageRequest, Reconciled, ReconcileProgress } from '../../shared/search/search-request';
import { snippetOf } from '../../shared/search/snippet';
import { failureOf } from '../ports/errno';
import { layoutOf, type Layout } from '../workspace/layout';
import { DatabaseError, type OpenDatabase } from './database';
import { stampOf } from './disk';
import { findArticles } from './find-articles';
import { takeOwnership } from './index-owner';
import { indexStore } from './index-store';
import { narrowingQuery } from './narrow';
import type { StoredRow } from './page-query';
import { shownText } from './indexed-words';
import { articleStamp, readArticleFile, readWithStamp, type ReadingPlace } from './read-article';
import { countDiffering, reconcileTables } from './reconcile';
import { openTables, removeTables } from './schema';
import { openSqliteWasm } from './sqlite-wasm';

export type ArticleIndex = {
  /** Holds the index against the disk and reads what has changed. Other calls are answered meanwhile. Asked twice at once, it runs once. */
  reconcile(tell?: (progress: ReconcileProgress) => void): Promise<Result<Reconciled, Failure>>;
  /** Articles that the index does not know, or not as their files are, or that lie in the workspace no more. Reads no file and changes nothing. */
  differing(): Promise<Result<number, Failure>>;
  /** Reads one article anew; one that lies in the workspace no more is dropped. */
  update(id: ArticleId): Promise<void>;
  remove(id: ArticleId): Promise<void>;
  /** Whether anybody is trusted by the roster that lies there. From now on what is not trusted has approved nothing; a reconciling brings the whole index up to that. */
  trust(roster: RosterTrust): void;
  page(request: PageRequest): Promise<Page>;
  /** A line for each article that has left, may leave or was taken back, in the order of lists: shared/handoff/leavers.ts. */
  outgoing(): Promise<string>;
  /** Where something stands in the articles' own letters. `index`: whether what it knows may narrow the reading. Other calls are answered meanwhile. */
  find(finding: Finding): Promise<FindEnd>;
  /** Ends a reconciling that is under way as well. */
  close(): void;
};

type Finding = {
  readonly request: FindRequest;
  readonly index: 'trusted' | 'not yet';
  readonly tell: (progress: Omit<FindProgress, 'run'>) => void;
  isStopped(): boolean;
};

export type OpenFailure = { readonly kind: 'in-use' } | { readonly kind: 'failed'; readonly failure: Failure };

type Given = {
  /** The workspace's folder. */
  readonly workspace: string;
  /** The index's own folder, outside every workspace, made where it is not there; null: the index is held in memory and gone when it is closed. */
  readonly folder: string | null;
  readonly roster: RosterTrust;
  readonly open?: OpenDatabase;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** Throws a DatabaseError where the folder is there and no database can be made in it, as on a full disk. */
export function openArticleIndex({ folder, ...given }: Given): Result<ArticleIndex, OpenFailure> {
  if (folder === null) return succeeded(indexOver({ ...given, file: ':memory:', release: () => undefined }));
  try {
    mkdirSync(folder, { recursive: true });
    const release = takeOwnership(join(folder, 'owner'));
    if (release === null) return failed({ kind: 'in-use' });
    try {
      return succeeded(indexOver({ ...given, file: join(folder, 'index.sqlite'), release }));
    } catch (cause) {
      release();
      throw cause;
    }
  } catch (cause) {
    return failed({ kind: 'failed', failure: failureOf(cause) });
  }
}

type Over = Omit<Given, 'folder'> & {
  /** As SQLite names it. */
  readonly file: string;
  readonly release: () => void;
};

function indexOver({
  workspace,
  file,
  release,
  roster: trusted,
  open = openSqliteWasm,
  now = Date.now,
}: Over): ArticleIndex {
  const layout = layoutOf(workspace);
  let place: ReadingPlace = { layout, roster: trusted };
  let database = openTables(file, open);
  let store = indexStore(database);
  let running: Promise<Result<Reconciled, Failure>> | null = null;
  let isClosed = false;
  /** Read while a reconciling is under way, so what that has read of them before is old. */
  const touched = new Set<ArticleId>();

  const buildAnew = () => {
    database.close();
    removeTables(file);
    database = openTables(file, open);
    store = indexStore(database);
  };

  const reconcileOnce = (tell: (progress: ReconcileProgress) => void) => {
    touched.clear();
    return reconcileTables({
      place,
      database,
      store,
      now,
      tell,
      isNewer: (id) => touched.has(id),
      isStopped: () => isClosed,
    });
  };

  const reconcile: ArticleIndex['reconcile'] = (tell = () => undefined) => {
    running ??= orAnew(() => reconcileOnce(tell)).finally(() => (running = null));
    return running;
  };

  /** Does it again on a new index where the old one turns out to be damaged. */
  const orAnew = async <T>(act: () => T | Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (cause) {
      if (!(cause instanceof DatabaseError) || isClosed) throw cause;
      buildAnew();
      return act();
    }
  };

  /** As `orAnew`, for what is asked of the whole index. */
  const ask = async <T>(act: () => T): Promise<T> => {
    try {
      return act();
    } catch (cause) {
      if (!(cause instanceof DatabaseError) || isClosed) throw cause;
      buildAnew();
      await reconcile();
      return act();
    }
  };

  const write = (id: ArticleId, act: () => void): Promise<void> =>
    orAnew(() => {
      touched.add(id);
      database.transaction(act);
    });

  return {
    reconcile,
    differing: () => orAnew(() => countDiffering({ place, store, isStopped: () => isClosed })),
    update: (id) =>
      write(id, () => {
        if (articleStamp(place, id) === null) return store.drop(id);
        const { article, stamp } = readWithStamp(place, id, now);
        store.put(article, stamp);
      }),
    remove: (id) => write(id, () => store.drop(id)),
    trust(roster) {
      // A share that goes takes its roster with it, which nobody has taken away.
      if (stampOf(layout.newsroom) !== null) place = { layout, roster };
    },
    page: (request) =>
      ask(() => {
        const words = parseQuery(request.query.typed);
        const { total, rows } = store.page(words, request);
        const found = rows.map((row) => foundIn(layout, row, words));
        if (place.roster === 'trusted') return { total, found };
        return { total, found: found.map((one) => ({ ...one, summary: withoutTrust(one.summary) })) };
      }),
    outgoing: () => ask(() => (place.roster === 'trusted' ? store.outgoing() : '')),
    async find({ request, index, tell, isStopped }) {
      const words = index === 'trusted' ? narrowingQuery(request) : null;
      const candidates = words === null ? null : await ask(() => store.answering(words));
      return findArticles({ place, request, candidates, tell, isStopped: () => isClosed || isStopped() });
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      database.close();
      release();
    },
  };
}

/** The index holds no text, so the lines to show come from the article's file. */
function foundIn(layout: Layout, { id, summary }: StoredRow, query: Query): Found {
  if (isEmptyQuery(query)) return { summary, headlineMarks: [], snippet: null };
  const headline = summary.kind === 'article' ? summary.headline : '';
  const file = readArticleFile(layout, id);
  const shown = file.kind === 'read' ? shownText(file.document) : '';
  return {
    summary,
    headlineMarks: marksOf(findHits(headline, query)),
    snippet: snippetOf(shown, findHits(shown, query)),
  };
}
