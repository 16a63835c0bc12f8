/**
 * The life of one open article in this window: what was typed, what is on disk, and the way from the one to the other.
 * One save at a time; text is never given up, whatever the disk answers.
 */
import { createStore } from 'zustand/vanilla';
import { BridgeFault } from '../../../shared/ipc/client';
import { mergeArticles } from '../../../shared/merge/merge-articles';
import { sameData } from '../../../shared/merge/same-data';
import type { Article } from '../../../shared/model/article';
import type { Failure } from '../../../shared/model/failure';
import type { ArticleId, FileHash } from '../../../shared/model/ids';
import type { DoneOutcome } from '../../../shared/model/save-outcome';
import { mergeSuggested } from '../../../shared/suggestions/merge-suggested';
import type { Desk } from '../../desk/desk';
import type {
  ArticleSession,
  FieldChange,
  FlushOutcome,
  SavedBy,
  SaveProblem,
  SessionDoors,
  SessionState,
} from '../article-session';
import { decisionsIn } from './decisions';
import { Rest } from './rest';
import { SaveClock } from './save-clock';
import { SuggestedText } from './suggested-text';
import { WindowText } from './window-text';

type SessionUnopened = Extract<SessionState, { readonly kind: 'unopened' }>;

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
  readonly opened: ArticleSession['opened'];
  readonly readBodyFrom: ArticleSession['readBodyFrom'];
  readonly suggested: ArticleSession['suggested'];
  readonly decide: ArticleSession['decide'];
  readonly dropUnread: ArticleSession['dropUnread'];
  readonly #doors: SessionDoors;
  readonly #text = new WindowText();
  readonly #suggested: SuggestedText;
  readonly #rest = new Rest(() => void this.current());
  readonly #clock = new SaveClock(() => void this.save());
  #base: Base | null = null;
  /** The other desk's file, while a person chooses. */
  #theirs: FileState | null = null;
  /** Counts changes; a save that began at an older count leaves something to do. */
  #edits = 0;
  /** Up to which of them it is noted whose they are. */
  #notedEdits = 0;
  #inFlight: Promise<FlushOutcome> | null = null;
  #isClosed = false;
  /** Two texts have become one and are not kept as versions yet; nothing is written before they are. */
  #merged: MergedSides | null = null;

  constructor(id: ArticleId, doors: SessionDoors) {
    this.id = id;
    this.#doors = doors;
    this.opened = this.#text.opened;
    this.readBodyFrom = this.#text.readBodyFrom;
    this.#suggested = new SuggestedText(doors.tracker);
    this.suggested = this.#suggested.now;
    const settled = (): void => {
      this.#settleText();
      this.#changed();
    };
    const decisions = decisionsIn({ text: this.#text, suggested: this.#suggested, current: this.current, settled });
    this.decide = decisions.decide;
    this.dropUnread = decisions.dropUnread;
  }

  reopen = async (): Promise<void> => {
    this.#clock.stop();
    this.#set({ kind: 'opening' });
    const outcome = await this.#read();
    if (this.#isClosed) return;
    if (outcome.kind === 'opened') this.#adopt(outcome);
    else if (outcome.kind === 'failed') this.#set({ kind: 'unopened', problem: problemOf(outcome) });
    else this.#set(outcome);
  };

  changeFields = (change: FieldChange): void => {
    if (this.#text.changeFields(change)) this.#changed();
  };

  changeBody = (): void => this.#changed();

  edit = (article: Article): void => {
    if (this.#text.edit(article)) this.#changed();
  };

  current = (): Article | null => {
    const article = this.#text.current();
    if (article === null) return null;
    // What the editor makes of a text that nobody has touched is nobody's change.
    if (this.#edits === this.#notedEdits) this.#suggested.settle(article);
    else this.#suggested.note(article);
    this.#notedEdits = this.#edits;
    return this.#suggested.kept();
  };

  track = (tracking: 'on' | 'off'): void => {
    if (this.#suggested.isReviewed() || this.current() === null) return;
    this.#suggested.track(tracking === 'on');
    this.#changed();
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
    this.#clock.stop();
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
      this.#text.keepBody();
      if (this.#isClosed || !isNews()) return;
      if (outcome.kind === 'opened') this.#takeOver(outcome.article, outcome);
    });
  };

  close = (): void => {
    this.#isClosed = true;
    this.#clock.stop();
    this.#rest.stop();
  };

  #settleText(): void {
    const article = this.#text.current();
    if (article !== null) this.#suggested.settle(article);
    this.#notedEdits = this.#edits;
  }

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
    this.#text.adopt(article);
    this.#suggested.adopt(article);
    this.#notedEdits = this.#edits;
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
      this.#text.noteVersion(versionCreated);
      this.#clock.saved();
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

  /** This becomes the open article, over their file. */
  #takeOver(article: Article, theirs: FileState): void {
    this.#text.replace(article);
    this.#suggested.adopt(article);
    this.#settleText();
    this.#base = theirs;
    this.#theirs = null;
  }

  #unsaved(state: SessionState): FlushOutcome {
    this.#set(state);
    this.#clock.begin();
    if (state.kind === 'failed' && !this.#isClosed) this.#clock.retry();
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
    if (this.#suggested.isConcerned()) this.#rest.wait();
    if (kind === 'clash') return;
    if (kind === 'clean') {
      this.#clock.begin();
      this.#set({ kind: 'dirty' });
    }
    this.#clock.wait();
  }

  #set(state: SessionState): void {
    this.state.setState(state, true);
  }
}

const problemOf = ({ failure }: { readonly failure: Failure }): SaveProblem => ({ kind: 'failure', failure });
