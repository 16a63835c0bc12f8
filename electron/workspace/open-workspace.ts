/** Checks a folder and builds the workspace over it: a record of small objects, each owning its files. */
import { basename, resolve } from 'node:path';
import type { LibraryChange } from '../../shared/library/summary';
import type { Failure } from '../../shared/model/failure';
import { newNewsroom, type Newsroom } from '../../shared/model/newsroom';
import { failed, succeeded, type Result } from '../../shared/result';
import type { TickerChange } from '../../shared/ticker/apply-ticker-change';
import { tickerRules } from '../../shared/ticker/rules';
import { codeOf, failureOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import { articleFiles, type ArticleFiles } from './article-files';
import { isOpen } from '../../shared/comments/threads';
import { commentFiles, type CommentFiles } from './comments/comment-files';
import { durableSave, makeDurableFolder } from './files/durable-save';
import { layoutOf } from './layout';
import { mediaFiles, type MediaFiles } from './media-files';
import { newsroomFile, readNewsroom, type NewsroomFile } from './newsroom-file';
import { documentBytes } from './files/read-document';
import { createSaveQueue } from './save-queue';
import { receiptFiles, type ReceiptFiles } from './receipt-files';
import { chainEndsOf } from './review/device-chains';
import { rosterFiles, type RosterFiles } from './review/roster-files';
import { articlesAndLines, type ArticlesAndLines } from './ticker/articles-and-lines';
import { tickerFiles, type TickerFiles } from './ticker/ticker-files';

export type Workspace = {
  readonly root: string;
  readonly folderName: string;
  readonly newsroom: NewsroomFile;
  readonly articles: ArticleFiles;
  /** Who belongs to the newsroom, where it has a roster. */
  readonly roster: RosterFiles;
  readonly ticker: TickerFiles & Pick<ArticlesAndLines, 'makeArticle'>;
  readonly media: MediaFiles;
  /** What websites have said of what they were handed. */
  readonly receipts: ReceiptFiles;
  /** What is said beside the articles. */
  readonly comments: CommentFiles;
  /** False while the folder, or the share it lies on, is away. */
  isThere(): Promise<boolean>;
  /** Gives a function that stops the telling. */
  onLibraryChange(listener: (change: LibraryChange) => void): () => void;
  onTickerChange(listener: (change: TickerChange) => void): () => void;
};

/** Opens what is a workspace already. Writes nothing. */
export async function openWorkspace(folder: string, ports: Ports): Promise<Result<Workspace, Failure>> {
  const root = resolve(folder);
  const newsroom = await readNewsroom(layoutOf(root).newsroom, ports);
  if (newsroom.ok) return succeeded(workspaceOver(root, newsroom.value, ports));
  if (newsroom.failure.code !== 'not-a-workspace') return newsroom;
  try {
    return (await ports.files.exists(root)) ? newsroom : failed({ code: 'folder-gone' });
  } catch (cause) {
    return failed(failureOf(cause));
  }
}

/** Founds a newsroom in an empty or absent folder; a folder that is a workspace is opened as it is. */
export async function initWorkspace(
  folder: string,
  { name }: { readonly name: string },
  ports: Ports,
): Promise<Result<Workspace, Failure>> {
  const opened = await openWorkspace(folder, ports);
  if (opened.ok || (opened.failure.code !== 'not-a-workspace' && opened.failure.code !== 'folder-gone')) return opened;
  try {
    if (!(await isVacant(folder, ports))) return failed({ code: 'not-a-workspace' });
    await makeDurableFolder(ports.files, resolve(folder));
  } catch (cause) {
    return failed(failureOf(cause));
  }
  const bytes = documentBytes(newNewsroom(name));
  const saved = await durableSave(ports.files, {
    path: layoutOf(resolve(folder)).newsroom,
    bytes,
    base: { kind: 'absent' },
  });
  return saved.kind === 'failed' ? failed(saved.failure) : openWorkspace(folder, ports);
}

/** System folders' own droppings do not make a folder somebody's. */
const droppings = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.stfolder', '.sync']);

async function isVacant(folder: string, ports: Ports): Promise<boolean> {
  try {
    return (await ports.files.list(folder)).every(({ name }) => droppings.has(name));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return true;
    throw cause;
  }
}

function workspaceOver(root: string, first: Newsroom, ports: Ports): Workspace {
  const layout = layoutOf(root);
  const queue = createSaveQueue();
  const library = broadcast<LibraryChange>();
  const ticker = broadcast<TickerChange>();
  const roster = rosterFiles(layout, ports, (person) => chainEndsOf(layout, person, ports));
  const newsroom = newsroomFile(layout.newsroom, { first, ports, queue });
  const comments = commentFiles({ layout, ports });
  const articles = articleFiles({
    layout,
    ports,
    queue,
    roster,
    newsroom: newsroom.read,
    openComments: async (id) => (await comments.list(id)).threads.filter(isOpen).length,
    tell: library.tell,
  });
  const lines = tickerFiles({
    layout,
    ports,
    queue,
    title: () => newsroom.read().ticker.title,
    rules: () => tickerRules(newsroom.read()),
    person: ports.person,
    tell: ticker.tell,
  });
  const together = articlesAndLines({ articles, ticker: lines, newsroom: newsroom.read });
  return {
    root,
    folderName: basename(root),
    newsroom,
    roster,
    articles: { ...articles, trash: together.trash, move: together.move },
    ticker: { ...lines, makeArticle: together.makeArticle },
    receipts: receiptFiles(layout, ports),
    media: mediaFiles(layout, ports),
    comments,
    isThere: () => ports.files.exists(layout.newsroom),
    onLibraryChange: library.listen,
    onTickerChange: ticker.listen,
  };
}

function broadcast<Change>() {
  const listeners = new Set<(change: Change) => void>();
  return {
    tell: (change: Change): void => listeners.forEach((listener) => listener(change)),
    listen: (listener: (change: Change) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
