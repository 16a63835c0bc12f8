/** The articles of a workspace: one article, one folder, one JSON file. */
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { LibraryChange, LibraryState, ArticleSummary } from '../../shared/library/summary';
import { sortSummaries } from '../../shared/library/apply-library-change';
import { summarise } from '../../shared/library/summarise';
import { Article, emptyArticle, type ArticleFields } from '../../shared/model/article';
import type { Body } from '../../shared/model/body';
import { formats } from '../../shared/model/formats';
import { ArticleId, type FileHash } from '../../shared/model/ids';
import type { Failure, Unreadable } from '../../shared/model/failure';
import type { DoneOutcome, SaveOutcome } from '../../shared/model/save-outcome';
import type { Dossier } from '../../shared/review/may-export';
import { contentHash, fileHash } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { durableSave, makeDurableFolder, moveDurably, type Base } from './durable-save';
import { ifThere, orFailure } from './guarded';
import { inTurns } from './in-turns';
import { shardOf, type Layout, type Place } from './layout';
import { documentBytes, readDocument, type ReadOutcome } from './read-document';
import { appendApproval, readApprovedHash } from './record-files';
import { listOrNone } from './list-or-none';
import type { SaveQueue } from './save-queue';

type Failed = { readonly kind: 'failed'; readonly failure: Failure };
export type OpenOutcome =
  | { readonly kind: 'opened'; readonly article: Article; readonly hash: FileHash }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | Failed;
export type CreateOutcome = { readonly kind: 'created'; readonly id: ArticleId } | Failed;
export type DossierOutcome =
  | { readonly kind: 'read'; readonly article: Article; readonly dossier: Dossier }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | Failed;

export type ArticleFiles = {
  /** Everything there is, also what can't be read. Rejects with the system's error where the workspace itself is gone. */
  library(): Promise<LibraryState>;
  open(id: ArticleId): Promise<OpenOutcome>;
  create(given?: Partial<ArticleFields & { readonly body: Body }>): Promise<CreateOutcome>;
  /** Writes the article if its file still is the one with the hash `base`. */
  save(request: { readonly base: FileHash; readonly article: Article }): Promise<SaveOutcome>;
  /** The same text as an article of its own. */
  saveAsCopy(article: Article): Promise<CreateOutcome>;
  rename(id: ArticleId, slugline: string): Promise<SaveOutcome>;
  trash(id: ArticleId): Promise<DoneOutcome>;
  restore(id: ArticleId): Promise<DoneOutcome>;
  approve(id: ArticleId): Promise<DoneOutcome>;
  /** The article with what the gate must know of it. */
  dossier(id: ArticleId): Promise<DossierOutcome>;
};

type Given = {
  readonly layout: Layout;
  readonly ports: Ports;
  readonly queue: SaveQueue;
  readonly tell: (change: LibraryChange) => void;
};

const readWidth = 32;

export function articleFiles({ layout, ports, queue, tell }: Given): ArticleFiles {
  /** What an attempt that failed late may have left in place: it is ours, so it is no clash. */
  const attempted = new Map<ArticleId, FileHash>();

  const guarded = <Outcome>(act: () => Promise<Outcome>) => ifThere(layout.newsroom, ports, act);

  const read = (place: Place, id: ArticleId): Promise<ReadOutcome<Article>> =>
    readOwn(layout.article(place, id), id, ports);

  const summary = async (place: Place, id: ArticleId): Promise<ArticleSummary> => {
    const outcome = await read(place, id);
    if (outcome.kind === 'failed') return { kind: 'unreadable', id, problem: unreadableBecause(outcome.failure) };
    if (outcome.kind === 'unreadable') return { kind: 'unreadable', id, problem: outcome.problem };
    return summarise(outcome.document, await dossierOf(place, outcome.document));
  };

  const dossierOf = async (place: Place, article: Article): Promise<Dossier> => ({
    hash: contentHash(article),
    approvedHash: await readApprovedHash(layout.record(place, article.id), ports),
  });

  const tellOf = async (place: Place, id: ArticleId): Promise<void> =>
    tell({ place, summary: await summary(place, id) });

  const write = async (article: Article, base: Base): Promise<SaveOutcome> => {
    const document = { ...article, versionCreated: ports.clock.now() };
    const bytes = documentBytes(Article.parse(document));
    await makeDurableFolder(ports.files, layout.articleFolder('articles', article.id));
    const outcome = await durableSave(ports.files, { path: layout.article('articles', article.id), bytes, base });
    if (outcome.kind === 'failed') attempted.set(article.id, fileHash(bytes));
    if (outcome.kind !== 'saved') return outcome;
    attempted.delete(article.id);
    await tellOf('articles', article.id);
    return { kind: 'saved', hash: outcome.hash, versionCreated: document.versionCreated };
  };

  const save: ArticleFiles['save'] = ({ base, article }) =>
    queue.run(article.id, () =>
      guarded(async () => {
        // A save must not bring a trashed article's folder back to life beside its trash.
        if (!(await ports.files.exists(layout.article('articles', article.id)))) return { kind: 'clash' };
        const own = attempted.get(article.id);
        return write(article, { kind: 'hash', hashes: own === undefined ? [base] : [base, own] });
      }),
    );

  const create = (article: Article): Promise<CreateOutcome> =>
    queue.run(article.id, () =>
      guarded(async () => {
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
    library: async () => ({
      articles: sortSummaries(await summaries('articles')),
      trash: sortSummaries(await summaries('trash')),
    }),
    open: async (id) => {
      const outcome = await read('articles', id);
      if (outcome.kind !== 'read') return outcome;
      return { kind: 'opened', article: outcome.document, hash: outcome.hash };
    },
    create: (given = {}) => create({ ...newArticle(ports), ...given }),
    save,
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
          return write({ ...outcome.document, slugline }, { kind: 'hash', hashes: [outcome.hash] });
        }),
      ),
    trash: (id) => move(id, { from: 'articles', to: 'trash' }),
    restore: (id) => move(id, { from: 'trash', to: 'articles' }),
    approve: (id) =>
      queue.run(id, () =>
        guarded(async () => {
          const outcome = await read('articles', id);
          if (outcome.kind === 'failed') return outcome;
          if (outcome.kind === 'unreadable') throw new TypeError(`an unreadable article can't be approved: ${id}`);
          const hash = contentHash(outcome.document);
          const appended = await appendApproval(layout.record('articles', id), hash, ports);
          if (appended.kind === 'failed') return appended;
          if (appended.kind === 'clash') throw new TypeError(`a record event's name is already in use: ${id}`);
          await tellOf('articles', id);
          return { kind: 'done' };
        }),
      ),
    dossier: (id) =>
      orFailure(async () => {
        const outcome = await read('articles', id);
        if (outcome.kind !== 'read') return outcome;
        return { kind: 'read', article: outcome.document, dossier: await dossierOf('articles', outcome.document) };
      }),
  };

  async function summaries(place: Place): Promise<ArticleSummary[]> {
    const ids = await articleIds(layout.articles(place), ports);
    return inTurns(ids, readWidth, (id) => summary(place, id));
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
  return entries.filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)).map(({ name }) => name);
}

/** The articles among what lies in a shard. */
export function idsInShard(shard: string, entries: readonly Dirent[]): ArticleId[] {
  return entries.flatMap((entry) => {
    const id = ArticleId.safeParse(entry.name);
    return entry.isDirectory() && id.success && shardOf(id.data) === shard ? [id.data] : [];
  });
}

/** How a file that the disk does not give stands in a list. */
export const unreadableBecause = ({ code }: Failure): Unreadable => ({ kind: 'broken', where: '', what: code });

function newArticle({ ids, clock }: Ports): Article {
  return emptyArticle({ id: ids.newArticleId(), now: clock.now(), blockKey: ids.newKey(), spanKey: ids.newKey() });
}
