/** The articles of a workspace: one article, one folder, one JSON file. */
import type { Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleSummary, LibraryChange, PlacedSummary } from '../../shared/library/summary';
import { sortSummaries } from '../../shared/library/order';
import { summarise } from '../../shared/library/summarise';
import { Article, emptyArticle, type ArticleFields } from '../../shared/model/article';
import type { Body } from '../../shared/model/body';
import { formats } from '../../shared/model/formats';
import { ArticleId, type FileHash } from '../../shared/model/ids';
import type { Newsroom } from '../../shared/model/newsroom';
import type { Failure, Unreadable } from '../../shared/model/failure';
import type { DoneOutcome, SaveOutcome } from '../../shared/model/save-outcome';
import type { Version, VersionId, VersionReason } from '../../shared/versions/version';
import { fileHash } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { durableSave, makeDurableFolder, moveDurably, type Base } from './files/durable-save';
import { copiesBeside, keepCopies } from './copies-beside';
import { ifThere, orFailure } from './files/guarded';
import { inTurns } from './files/in-turns';
import { shardOf, type Layout, type Place } from './layout';
import { documentBytes, readDocument, type ReadOutcome } from './files/read-document';
import { hasFreshMerge, keepVersion, listVersions, readVersion, type VersionOutcome } from './version-files';
import { reviewFiles, type ReviewFiles } from './review/review-files';
import type { RosterFiles } from './review/roster-files';
import { listOrNone } from './files/list-or-none';
import type { SaveQueue } from './save-queue';
import { whoWrites } from './who-writes';

type Failed = { readonly kind: 'failed'; readonly failure: Failure };
export type OpenOutcome =
  | { readonly kind: 'opened'; readonly article: Article; readonly hash: FileHash }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | Failed;
export type CreateOutcome = { readonly kind: 'created'; readonly id: ArticleId } | Failed;
export type ArticleFiles = Omit<ReviewFiles, 'placed'> & {
  /** Everything there is in a place, also what can't be read, newest first: every file is read. Rejects with the system's error where the workspace itself is gone. */
  list(place: Place): Promise<readonly ArticleSummary[]>;
  /** Null where there is no such article. */
  one(id: ArticleId): Promise<PlacedSummary | null>;
  /** Where its folder lies; null where there is none. */
  placeOf(id: ArticleId): Promise<Place | null>;
  open(id: ArticleId): Promise<OpenOutcome>;
  create(given?: Partial<ArticleFields & { readonly body: Body }>): Promise<CreateOutcome>;
  /** Writes the article if its file still is the one with the hash `base`, and keeps a version: each time a person asked, else every ten minutes. */
  save(request: {
    readonly base: FileHash;
    readonly article: Article;
    /** The clock's, if not said. */
    readonly by?: 'hand' | 'clock';
  }): Promise<SaveOutcome>;
  /** `was` as its file has it with other words in it, and with what is suggested in it. */
  rewritten(was: Article, is: Article): Promise<Article>;
  /** The same text as an article of its own. */
  saveAsCopy(article: Article): Promise<CreateOutcome>;
  rename(id: ArticleId, slugline: string): Promise<SaveOutcome>;
  trash(id: ArticleId): Promise<DoneOutcome>;
  restore(id: ArticleId): Promise<DoneOutcome>;
  /** Newest first. */
  versions(id: ArticleId): Promise<readonly Version[]>;
  readVersion(id: ArticleId, version: VersionId): Promise<VersionOutcome>;
  /** Keeps a text beside the article without touching its file. */
  keepVersion(article: Article, reason: VersionReason): Promise<DoneOutcome>;
  /**
   * Two texts of one article are about to become one: keeps both as versions. When the clock saves at most once a minute, since two desks in one article merge with
   * every other save; each time when a person has decided.
   */
  keepBeforeMerge(merge: {
    readonly ours: Article;
    readonly theirs: Article;
    readonly by: 'hand' | 'clock';
  }): Promise<DoneOutcome>;
  /** Puts a version's text in place of the one with the hash `base`, which is kept as a version first. */
  restoreVersion(request: {
    readonly id: ArticleId;
    readonly version: VersionId;
    readonly base: FileHash;
  }): Promise<SaveOutcome>;
  /** How many other versions of the article's file a synchroniser has put beside it. */
  copies(id: ArticleId): Promise<number>;
  /** Makes versions of them, and puts the files aside. */
  keepCopies(id: ArticleId): Promise<DoneOutcome>;
  /** Somebody may have changed, moved or taken away the article's folder: reads it, and tells where it is no longer as it was. */
  lookAgain(id: ArticleId): Promise<void>;
  /** The articles in a shard, or in a whole folder of shards; none where it is not there. */
  below(folder: string): Promise<readonly ArticleId[]>;
};

type Given = {
  readonly layout: Layout;
  readonly ports: Ports;
  readonly queue: SaveQueue;
  readonly roster: RosterFiles;
  readonly newsroom: () => Newsroom;
  /** Threads of an article's comments that nobody has resolved. */
  readonly openComments: (id: ArticleId) => Promise<number>;
  readonly tell: (change: LibraryChange) => void;
};

const readWidth = 32;

export function articleFiles({ layout, ports, queue, roster, newsroom, openComments, tell }: Given): ArticleFiles {
  /** What an attempt that failed late may have left in place: it is ours, so it is no clash. */
  const attempted = new Map<ArticleId, FileHash>();

  const guarded = <Outcome>(act: () => Promise<Outcome>) => ifThere(layout.newsroom, ports, act);

  const read = (place: Place, id: ArticleId): Promise<ReadOutcome<Article>> =>
    readOwn(layout.article(place, id), id, ports);

  const summary = async (place: Place, id: ArticleId): Promise<ArticleSummary> => {
    const outcome = await read(place, id);
    if (outcome.kind === 'failed') return { kind: 'unreadable', id, problem: unreadableBecause(outcome.failure) };
    if (outcome.kind === 'unreadable') return { kind: 'unreadable', id, problem: outcome.problem };
    return summaryOf(place, outcome.document, outcome.hash);
  };

  const summaryOf = async (place: Place, article: Article, file: FileHash): Promise<ArticleSummary> =>
    summarise(article, { file, ...(await placed(place, article)) });

  /** What was told of each article last; what has not changed since is not told again, whoever touched its file. */
  const told = new Map<ArticleId, string>();

  const tellOf = async (place: Place, id: ArticleId): Promise<void> => tellThat(place, await summary(place, id));

  const tellThat = (place: Place, now: ArticleSummary): void => {
    const { id } = now;
    const isNews = told.get(id) !== signature(place, now);
    told.set(id, signature(place, now));
    if (isNews) tell({ kind: 'put', place, summary: now });
  };

  const placeOf = async (id: ArticleId): Promise<Place | null> => {
    for (const place of ['articles', 'trash'] as const) {
      if (await ports.files.exists(layout.articleFolder(place, id))) return place;
    }
    return null;
  };

  const write = async (article: Article, base: Base): Promise<SaveOutcome> => {
    const document = { ...article, versionCreated: ports.clock.now() };
    const bytes = documentBytes(Article.parse(document));
    const [saved, known] = await Promise.all([
      durableSave(ports.files, { path: layout.article('articles', article.id), bytes, base }),
      // A list needs it; a save that is on the disk does not fail over it.
      orFailure(async () => ({ kind: 'read' as const, place: await placed('articles', document) })),
    ]);
    if (saved.kind === 'failed') attempted.set(article.id, fileHash(bytes));
    if (saved.kind !== 'saved') return saved;
    attempted.delete(article.id);
    if (known.kind === 'read') tellThat('articles', summarise(document, { file: saved.hash, ...known.place }));
    else told.delete(article.id);
    return { kind: 'saved', hash: saved.hash, versionCreated: document.versionCreated };
  };

  const writeOver = async (base: FileHash, article: Article): Promise<SaveOutcome> => {
    const own = attempted.get(article.id);
    // Makes no folder: a save must not bring a trashed article back to life beside its trash, nor fill the empty place of a share that has gone.
    const outcome = await write(article, { kind: 'hash', hashes: own === undefined ? [base] : [base, own] });
    const isFolderGone = outcome.kind === 'failed' && outcome.failure.code === 'folder-gone';
    return isFolderGone && (await ports.files.exists(layout.newsroom)) ? { kind: 'clash' } : outcome;
  };

  const keep = (article: Article, reason: VersionReason) =>
    keepVersion(layout.versions('articles', article.id), { article, reason }, ports);

  const { placed, ...review } = reviewFiles({
    layout,
    ports,
    queue,
    roster,
    newsroom,
    openComments,
    read: (id) => read('articles', id),
    keep,
    tell: (id) => tellOf('articles', id),
  });

  const { heldToSuggesting, rewritten } = whoWrites({ roster, ports });

  const save: ArticleFiles['save'] = ({ base, article: sent, by }) =>
    queue.run(sent.id, () =>
      orFailure(async () => {
        const article = await heldToSuggesting(sent, { base, read: () => read('articles', sent.id) });
        const outcome = await writeOver(base, article);
        // The text is in its file; a version that could not be written beside it is tried again with the next save.
        if (outcome.kind === 'saved') await orFailure(() => keep(article, by === 'hand' ? 'asked' : 'worked'));
        return outcome;
      }),
    );

  const create = (article: Article): Promise<CreateOutcome> =>
    queue.run(article.id, () =>
      guarded(async () => {
        await makeDurableFolder(ports.files, layout.articleFolder('articles', article.id));
        const outcome = await write(article, { kind: 'absent' });
        if (outcome.kind === 'clash') throw new TypeError(`a new id is already in use: ${article.id}`);
        return outcome.kind === 'failed' ? outcome : { kind: 'created', id: article.id };
      }),
    );

  const move = (id: ArticleId, { from, to }: { from: Place; to: Place }): Promise<DoneOutcome> =>
    queue.run(id, () =>
      guarded(async () => {
        await moveDurably(ports.files, layout.articleFolder(from, id), layout.articleFolder(to, id));
        await tellOf(to, id);
        return { kind: 'done' };
      }),
    );

  return {
    list: async (place) => sortSummaries(await summaries(place)),
    one: async (id) => {
      const place = await placeOf(id);
      return place === null ? null : { place, summary: await summary(place, id) };
    },
    placeOf,
    open: async (id) => {
      const outcome = await read('articles', id);
      if (outcome.kind !== 'read') return outcome;
      return { kind: 'opened', article: outcome.document, hash: outcome.hash };
    },
    create: (given = {}) => create({ ...newArticle(ports), ...given }),
    save,
    rewritten,
    saveAsCopy: (article) => {
      const { id, firstCreated } = newArticle(ports);
      return create({ ...article, id, firstCreated });
    },
    rename: (id, slugline) =>
      queue.run(id, () =>
        guarded(async () => {
          const outcome = await read('articles', id);
          if (outcome.kind === 'failed') return outcome;
          if (outcome.kind === 'unreadable') return { kind: 'clash' };
          const renamed = await rewritten(outcome.document, { ...outcome.document, slugline });
          return write(renamed, { kind: 'hash', hashes: [outcome.hash] });
        }),
      ),
    trash: (id) => move(id, { from: 'articles', to: 'trash' }),
    restore: (id) => move(id, { from: 'trash', to: 'articles' }),
    ...review,
    versions: (id) => listVersions(layout.versions('articles', id), ports),
    readVersion: (id, version) => orFailure(() => readVersion(layout.versions('articles', id), version, ports)),
    keepVersion: (article, reason) =>
      queue.run(article.id, () =>
        guarded(async () => {
          const kept = await keep(article, reason);
          return kept.kind === 'failed' ? kept : { kind: 'done' };
        }),
      ),
    keepBeforeMerge: ({ ours, theirs, by }) =>
      queue.run(ours.id, () =>
        guarded(async () => {
          if (by === 'clock' && (await hasFreshMerge(layout.versions('articles', ours.id), ports)))
            return { kind: 'done' };
          const theirsKept = await keep(theirs, by === 'hand' ? 'replaced' : 'merged');
          if (theirsKept.kind === 'failed') return theirsKept;
          const oursKept = await keep(ours, by === 'hand' ? 'clash' : 'merged');
          return oursKept.kind === 'failed' ? oursKept : { kind: 'done' };
        }),
      ),
    restoreVersion: ({ id, version, base }) =>
      queue.run(id, () =>
        guarded(async (): Promise<SaveOutcome> => {
          const [old, now] = [
            await readVersion(layout.versions('articles', id), version, ports),
            await read('articles', id),
          ];
          if (old.kind === 'failed') return old;
          if (now.kind === 'failed') return now;
          if (old.kind === 'unreadable') throw new TypeError(`an unreadable version can't be restored: ${version}`);
          if (now.kind === 'unreadable' || now.hash !== base) return { kind: 'clash' };
          const replaced = await keep(now.document, 'replaced');
          if (replaced.kind === 'failed') return replaced;
          const restored = await rewritten(now.document, { ...old.article, id });
          const outcome = await writeOver(base, restored);
          if (outcome.kind === 'saved') await orFailure(() => keep(old.article, 'restored'));
          return outcome;
        }),
      ),
    below: async (folder) =>
      isShard(basename(folder))
        ? idsInShard(basename(folder), await listOrNone(folder, ports))
        : articleIds(folder, ports),
    copies: async (id) => {
      const found = await orFailure(async () => ({
        kind: 'found' as const,
        count: (await copiesBeside(layout, id, ports)).length,
      }));
      // A folder that is away is told where it matters.
      return found.kind === 'found' ? found.count : 0;
    },
    keepCopies: (id) => queue.run(id, () => guarded(() => keepCopies(layout, id, ports))),
    lookAgain: (id) =>
      queue.run(id, async () => {
        const place = await placeOf(id);
        if (place !== null) return tellOf(place, id);
        if (told.delete(id)) tell({ kind: 'gone', id });
      }),
  };

  async function summaries(place: Place): Promise<ArticleSummary[]> {
    const ids = await articleIds(layout.articles(place), ports);
    return inTurns(ids, readWidth, async (id) => {
      const found = await summary(place, id);
      told.set(id, signature(place, found));
      return found;
    });
  }
}

/** Reads an article and holds it against the folder it lies in: a copied folder would else save over its original. */
async function readOwn(path: string, id: ArticleId, ports: Ports): Promise<ReadOutcome<Article>> {
  return ofThisFolder(await readDocument(ports.files, path, formats.article), id);
}

export function ofThisFolder(outcome: ReadOutcome<Article>, id: ArticleId): ReadOutcome<Article> {
  if (outcome.kind !== 'read' || outcome.document.id === id) return outcome;
  return { kind: 'unreadable', problem: { kind: 'broken', where: 'id', what: 'not-this-folder' } };
}

/** Folders of ours below the shards; strays and conflict copies are the doctor's to name. */
export async function articleIds(folder: string, ports: Ports): Promise<ArticleId[]> {
  const shards = shardNames(await listOrNone(folder, ports));
  const found = await inTurns(shards, readWidth, async (shard) =>
    idsInShard(shard, await listOrNone(join(folder, shard), ports)),
  );
  return found.flat();
}

/** The shards among what lies in the folder of the articles. */
export function shardNames(entries: readonly Dirent[]): string[] {
  return entries.filter((entry) => entry.isDirectory() && isShard(entry.name)).map(({ name }) => name);
}

const isShard = (name: string): boolean => /^[0-9a-f]{2}$/.test(name);

/** The articles among what lies in a shard. */
export function idsInShard(shard: string, entries: readonly Dirent[]): ArticleId[] {
  return entries.flatMap((entry) => {
    const id = ArticleId.safeParse(entry.name);
    return entry.isDirectory() && id.success && shardOf(id.data) === shard ? [id.data] : [];
  });
}

const signature = (place: Place, summary: ArticleSummary): string => `${place} ${JSON.stringify(summary)}`;

/** How a file that the disk does not give stands in a list. */
export const unreadableBecause = ({ code }: Failure): Unreadable => ({ kind: 'broken', where: '', what: code });

function newArticle({ ids, clock }: Ports): Article {
  return emptyArticle({ id: ids.newArticleId(), now: clock.now(), blockKey: ids.newKey(), spanKey: ids.newKey() });
}
