/**
 * The life of one open article in this window: what was typed, what is on disk, and the way from the one to the other.
 * One save at a time; text is never given up, whatever the disk answers. Knows the contract's `article` room, no screen.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { mergeArticles } from '../../shared/merge/merge-articles';
import { mergeSuggested } from '../../shared/suggestions/merge-suggested';
import { sameData } from '../../shared/merge/same-data';
import type { Article } from '../../shared/model/article';
import type { Body } from '../../shared/model/body';
import type { Failure, Unreadable } from '../../shared/model/failure';
import type { ArticleId, FileHash } from '../../shared/model/ids';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import { BridgeFault } from '../../shared/ipc/client';
import type { Desk } from '../desk/desk';

/** Milliseconds after the last key. */
export const autosaveDelay = 1000;
/** Milliseconds after the first unsaved key, for those who write without a pause. */
export const longestUnsaved = 10_000;

/** Milliseconds before a failed save is tried again by itself; each further wait is twice as long, up to the longest. */
export const firstRetry = 2_000;
export const longestRetry = 60_000;

/** A save that a person asked for is kept as a version. */
export type SavedBy = 'hand' | 'clock';

/** Why text is not on disk: something a person can mend, or a bug under its number. */
export type SaveProblem =
  { readonly kind: 'failure'; readonly failure: Failure } | { readonly kind: 'fault'; readonly fault: string };

export type SessionState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | { readonly kind: 'unopened'; readonly problem: SaveProblem }
  /** What is on screen is what is on disk. */
  | { readonly kind: 'clean' }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  /** Kept in the window and in this machine's journal; tried again by itself, at the next change and on Ctrl+S. */
  | { readonly kind: 'failed'; readonly problem: SaveProblem }
  /** The file was changed by somebody else; nothing is written until the person has chosen. No sides: the file has nothing to choose from. */
  | { readonly kind: 'clash'; readonly sides: ClashSides | null };

/** What was opened, what stood in the window when it could not be saved, and what stands in the file. */
export type ClashSides = { readonly base: Article | null; readonly ours: Article; readonly theirs: Article };

type SessionUnopened = Extract<SessionState, { readonly kind: 'unopened' }>;

/** What may be changed from outside the body. */
export type FieldChange = Partial<Omit<Article, 'format' | 'id' | 'body' | 'firstCreated' | 'versionCreated'>>;

export type FlushOutcome = { readonly kind: 'saved' } | { readonly kind: 'unsaved' };

export type Opened = {
  /** As typed, but for the body, which stays in the editor until it is saved. */
  readonly article: Article;
  /** Grows with each load from disk; the editor starts anew with it. */
  readonly load: number;
};

export type ArticleSession = {
  readonly id: ArticleId;
  readonly state: Pick<StoreApi<SessionState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Null until the file has been read. */
  readonly opened: Pick<StoreApi<Opened | null>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly changeFields: (change: FieldChange) => void;
  /** A key was pressed in the text. */
  readonly changeBody: () => void;
  /**
   * The editor says how to read its text, and how to show one that others have changed; the result takes both away again
   * and keeps what was held. An editor that cannot show another text starts anew with it. `edit` is `show` as a person's own change.
   */
  readonly readBodyFrom: (read: () => Body, show?: (body: Body) => void, edit?: (body: Body) => void) => () => void;
  /** A change that a person makes from outside the editor, of fields and text alike: in the text one step that can be undone. */
  readonly edit: (article: Article) => void;
  /** The article as it stands in the window, text and all. Null while there is none. */
  readonly current: () => Article | null;
  /** Saves at once what is not saved yet. Where another desk has written meanwhile, its changes come in first. */
  readonly save: (by?: SavedBy) => Promise<FlushOutcome>;
  /** The person has decided a clash: this is the article now, and it is saved at once. */
  readonly settle: (article: Article) => Promise<FlushOutcome>;
  /** The file that the text stands on; null until it has been read. */
  readonly base: () => FileHash | null;
  /** Goes on with text that was found outside the file, written on top of `base`. */
  readonly take: (found: { readonly article: Article; readonly base: FileHash }) => void;
  /** The library tells which file there is: if it is another one, what is clean is read again, what is not is merged when saved. */
  readonly fileChanged: (file: FileHash) => void;
  /** Drops what is in the window and reads the file. */
  readonly reopen: () => Promise<void>;
  readonly close: () => void;
};

export type SessionDoors = {
  readonly room: Pick<Desk['article'], 'open' | 'save'>;
  readonly versions: Pick<Desk['versions'], 'keepBeforeMerge'>;
  /** Logs a bug and gives its number. */
  readonly report: (cause: unknown) => Promise<string>;
  /** Another desk's changes have come into the open article, and nobody had to choose. */
  readonly tellMerged: () => void;
};

type MergedSides = { readonly ours: Article; readonly theirs: Article; readonly by: SavedBy };

/** A file as it was read or written. */
type FileState = { readonly article: Article; readonly hash: FileHash };
/** What was opened. Its text is not known where the window began with text that a crash had left. */
type Base = { readonly article: Article | null; readonly hash: FileHash };

/** How often one save takes in what others have written meanwhile; a file that changes faster is for a person to look at. */
const mostMerges = 5;

/** Begins to read at once. */
export function openSession(id: ArticleId, doors: SessionDoors): ArticleSession {
  const session = new Session(id, doors);
  void session.reopen();
  return session;
}

/** A class because it holds resources: a timer and a save in flight. */
class Session implements ArticleSession {
  readonly id: ArticleId;
  readonly state = createStore<SessionState>(() => ({ kind: 'opening' }));
  readonly opened = createStore<Opened | null>(() => null);
  readonly #doors: SessionDoors;
  #base: Base | null = null;
  /** The other desk's file, while a person chooses. */
  #theirs: FileState | null = null;
  #readBody: (() => Body) | null = null;
  #showBody: ((body: Body) => void) | null = null;
  #editBody: ((body: Body) => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** When the first key was pressed that is not saved yet. */
  #unsavedSince = 0;
  #retryMs = firstRetry;
  /** Counts changes; a save that began at an older count leaves something to do. */
  #edits = 0;
  #inFlight: Promise<FlushOutcome> | null = null;
  #isClosed = false;
  /** Two texts have become one and are not kept as versions yet; nothing is written before they are. */
  #merged: MergedSides | null = null;

  constructor(id: ArticleId, doors: SessionDoors) {
    this.id = id;
    this.#doors = doors;
  }

  reopen = async (): Promise<void> => {
    this.#stopTimer();
    this.#set({ kind: 'opening' });
    const outcome = await this.#read();
    if (this.#isClosed) return;
    if (outcome.kind === 'opened') this.#adopt(outcome);
    else if (outcome.kind === 'failed') this.#set({ kind: 'unopened', problem: problemOf(outcome) });
    else this.#set(outcome);
  };

  changeFields = (change: FieldChange): void => {
    // The editor starts anew for another direction, from the text as it stands here.
    if (change.direction !== undefined) this.#keepBody();
    const opened = this.opened.getState();
    if (opened === null) return;
    this.opened.setState({ ...opened, article: { ...opened.article, ...change } }, true);
    this.#changed();
  };

  changeBody = (): void => this.#changed();

  edit = (article: Article): void => {
    const { body, ...fields } = article;
    this.#keepBody();
    const opened = this.opened.getState();
    if (opened === null) return;
    const isOther = !sameData(body, opened.article.body);
    const isShown = this.#editBody !== null;
    const { format, id, firstCreated, versionCreated } = opened.article;
    const kept = { format, id, firstCreated, versionCreated };
    const next = { ...fields, ...kept, body: isOther && !isShown ? body : opened.article.body };
    this.opened.setState({ article: next, load: opened.load + (isOther && !isShown ? 1 : 0) }, true);
    if (isOther && isShown) this.#editBody?.(body);
    this.#changed();
  };

  readBodyFrom: ArticleSession['readBodyFrom'] = (read, show, edit) => {
    this.#readBody = read;
    this.#showBody = show ?? null;
    this.#editBody = edit ?? null;
    return () => {
      if (this.#readBody !== read) return;
      this.#keepBody();
      this.#letEditorGo();
    };
  };

  current = (): Article | null => {
    this.#keepBody();
    return this.opened.getState()?.article ?? null;
  };

  base = (): FileHash | null => this.#base?.hash ?? null;

  take = (found: { readonly article: Article; readonly base: FileHash }): void => {
    const isKnown = this.#base?.hash === found.base;
    const base = isKnown ? this.#base : { hash: found.base, article: null };
    this.#adopt({ article: found.article, hash: found.base });
    this.#base = base;
    this.#changed();
  };

  save = async (by: SavedBy = 'clock'): Promise<FlushOutcome> => {
    this.#stopTimer();
    if (this.#inFlight !== null) await this.#inFlight;
    // A save that ran meanwhile may have left newer keys behind, and another caller may have begun to write those.
    if (this.#inFlight !== null) return this.save(by);
    const { kind } = this.state.getState();
    if (kind === 'clash') return { kind: 'unsaved' };
    if (kind !== 'dirty' && kind !== 'failed') return { kind: 'saved' };
    this.#inFlight = this.#write(by).finally(() => {
      this.#inFlight = null;
    });
    const outcome = await this.#inFlight;
    return outcome.kind === 'saved' && this.state.getState().kind === 'dirty' ? this.save(by) : outcome;
  };

  settle = async (article: Article): Promise<FlushOutcome> => {
    if (this.state.getState().kind !== 'clash' || this.#theirs === null)
      throw new TypeError('there is nothing to settle');
    const ours = this.current();
    const theirs = this.#theirs;
    if (ours !== null) this.#merged = { ours, theirs: theirs.article, by: 'hand' };
    const sides = { base: this.#base?.article ?? null, ours: ours ?? article, theirs: theirs.article };
    this.#takeOver(mergeSuggested(article, sides), theirs);
    this.#edits += 1;
    this.#set({ kind: 'dirty' });
    return this.save();
  };

  fileChanged = (file: FileHash): void => {
    const isNews = () => this.state.getState().kind === 'clean' && this.#base?.hash !== file;
    if (!isNews()) return;
    void this.#read().then((outcome) => {
      // A key of this very moment is told when the text is read: then it is no longer clean.
      this.#keepBody();
      if (this.#isClosed || !isNews()) return;
      if (outcome.kind === 'opened') this.#takeOver(outcome.article, outcome);
    });
  };

  close = (): void => {
    this.#isClosed = true;
    this.#stopTimer();
  };

  async #read(): Promise<Awaited<ReturnType<Desk['article']['open']>> | SessionUnopened> {
    try {
      return await this.#doors.room.open({ id: this.id });
    } catch (cause) {
      return { kind: 'unopened', problem: await this.#faultOf(cause) };
    }
  }

  #adopt({ article, hash }: FileState): void {
    this.#base = { article, hash };
    this.#theirs = null;
    this.#merged = null;
    this.#letEditorGo();
    this.opened.setState({ article, load: (this.opened.getState()?.load ?? 0) + 1 }, true);
    this.#set({ kind: 'clean' });
  }

  async #write(by: SavedBy, merges = 0): Promise<FlushOutcome> {
    try {
      const kept = await this.#keepMerged();
      if (kept.kind === 'failed') return this.#unsaved({ kind: 'failed', problem: problemOf(kept) });
      const edits = this.#edits;
      const article = this.current();
      if (article === null || this.#base === null) throw new TypeError('nothing has been opened to save');
      this.#set({ kind: 'saving' });
      const outcome = await this.#doors.room.save({ base: this.#base.hash, article, by });
      if (outcome.kind === 'failed') return this.#unsaved({ kind: 'failed', problem: problemOf(outcome) });
      if (outcome.kind === 'clash') return await this.#meetTheirs(this.#base, { by, merges });
      const { hash, versionCreated } = outcome;
      this.#base = { hash, article: { ...article, versionCreated } };
      this.#noteVersion(versionCreated);
      this.#retryMs = firstRetry;
      this.#unsavedSince = Date.now();
      this.#set({ kind: this.#edits === edits ? 'clean' : 'dirty' });
      return { kind: 'saved' };
    } catch (cause) {
      return this.#unsaved({ kind: 'failed', problem: await this.#faultOf(cause) });
    }
  }

  async #keepMerged(): Promise<DoneOutcome> {
    const merged = this.#merged;
    const kept = merged === null ? ({ kind: 'done' } as const) : await this.#doors.versions.keepBeforeMerge(merged);
    if (kept.kind === 'done' && this.#merged === merged) this.#merged = null;
    return kept;
  }

  /** The file is another desk's now: what needs no choice is merged and saved, the rest waits for the person. */
  async #meetTheirs(base: Base, { by, merges }: { by: SavedBy; merges: number }): Promise<FlushOutcome> {
    const file = await this.#read();
    if (this.#isClosed) return { kind: 'unsaved' };
    if (file.kind === 'unopened') return this.#unsaved({ kind: 'failed', problem: file.problem });
    if (file.kind === 'failed') return this.#unsaved({ kind: 'failed', problem: problemOf(file) });
    if (file.kind === 'unreadable' || file.hash === base.hash) return this.#unsaved({ kind: 'clash', sides: null });
    const ours = this.current();
    if (ours === null) throw new TypeError('nothing has been opened to merge');
    const sides = { base: base.article, ours, theirs: file.article };
    const merge = mergeArticles(sides);
    if (merge.kind === 'conflict' || merges === mostMerges) {
      this.#theirs = file;
      return this.#unsaved({ kind: 'clash', sides });
    }
    this.#merged ??= { ours, theirs: file.article, by: 'clock' };
    const merged = mergeSuggested(merge.article, sides);
    this.#takeOver(merged, file);
    if (!sameData({ ...merged, versionCreated: ours.versionCreated }, ours)) this.#doors.tellMerged();
    return this.#write(by, merges + 1);
  }

  /** This becomes the open article, over their file. The editor is left alone where its text is the same. */
  #takeOver(article: Article, theirs: FileState): void {
    const ours = this.current();
    const load = this.opened.getState()?.load ?? 0;
    if (ours !== null && sameData(ours.body, article.body)) {
      this.opened.setState({ article: { ...article, body: ours.body }, load }, true);
    } else if (this.#showBody !== null) {
      this.#showBody(article.body);
      this.opened.setState({ article, load }, true);
    } else {
      this.#letEditorGo();
      this.opened.setState({ article, load: load + 1 }, true);
    }
    this.#base = theirs;
    this.#theirs = null;
  }

  #letEditorGo(): void {
    this.#readBody = null;
    this.#showBody = null;
    this.#editBody = null;
  }

  #unsaved(state: SessionState): FlushOutcome {
    this.#set(state);
    this.#unsavedSince = Date.now();
    if (state.kind === 'failed' && !this.#isClosed) {
      this.#stopTimer();
      this.#timer = setTimeout(() => void this.save(), this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, longestRetry);
    }
    return { kind: 'unsaved' };
  }

  /** A bug must not cost the text: it is logged, and the text stays where it is. */
  async #faultOf(cause: unknown): Promise<SaveProblem> {
    return { kind: 'fault', fault: cause instanceof BridgeFault ? cause.fault : await this.#doors.report(cause) };
  }

  #changed(): void {
    const { kind } = this.state.getState();
    if (kind === 'opening' || kind === 'unreadable' || kind === 'unopened') return;
    this.#edits += 1;
    if (kind === 'clash') return;
    if (kind === 'clean') {
      this.#unsavedSince = Date.now();
      this.#set({ kind: 'dirty' });
    }
    this.#stopTimer();
    const leftMs = Math.max(0, this.#unsavedSince + longestUnsaved - Date.now());
    this.#timer = setTimeout(() => void this.save(), Math.min(autosaveDelay, leftMs));
  }

  #keepBody(): void {
    const opened = this.opened.getState();
    if (opened === null || this.#readBody === null) return;
    const body = this.#readBody();
    if (!isSameBody(body, opened.article.body)) {
      this.opened.setState({ ...opened, article: { ...opened.article, body } }, true);
    }
  }

  #noteVersion(versionCreated: Article['versionCreated']): void {
    const opened = this.opened.getState();
    if (opened !== null) this.opened.setState({ ...opened, article: { ...opened.article, versionCreated } }, true);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #set(state: SessionState): void {
    this.state.setState(state, true);
  }
}

/** Untouched blocks are the same objects. */
const isSameBody = (a: Body, b: Body): boolean =>
  a.length === b.length && a.every((block, index) => block === b[index]);

const problemOf = ({ failure }: { readonly failure: Failure }): SaveProblem => ({ kind: 'failure', failure });
