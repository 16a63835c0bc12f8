/** What an open article is to everybody who shows it or acts on it. Its life is in session/open-session.ts. Knows the contract's `article` room, no screen. */
import type { StoreApi } from 'zustand/vanilla';
import type { Article } from '../../shared/model/article';
import type { Body } from '../../shared/model/body';
import type { Failure, Unreadable } from '../../shared/model/failure';
import type { ArticleId, FileHash } from '../../shared/model/ids';
import type { Tracker } from '../../shared/people/review-only';
import type { Stretch, Suggested } from '../../shared/suggestions/suggested';
import type { Desk } from '../desk/desk';
import type { OutsideStep } from '../editor/outside-steps';

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

/** What may be changed from outside the body. */
export type FieldChange = Partial<Omit<Article, 'format' | 'id' | 'body' | 'firstCreated' | 'versionCreated'>>;

export type FlushOutcome = { readonly kind: 'saved' } | { readonly kind: 'unsaved' };

export type Opened = {
  /** As typed, but for the body, which stays in the editor until it is saved. */
  readonly article: Article;
  /** Grows with each load from disk; the editor starts anew with it. */
  readonly load: number;
};

export type TextDoors = {
  /** As showing another text, but a person's own change, which one undo takes back. `null`: the text stays. */
  readonly edit: (body: Body | null, also?: OutsideStep) => void;
};

/** What is suggested in a text, as both stood when the keys rested last. `article` is null until it has been read. */
export type SuggestedNow = { readonly article: Article | null; readonly suggested: Suggested };

export type Decision = 'accept' | 'reject';

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
   * and keeps what was held. An editor that cannot show another text starts anew with it.
   */
  readonly readBodyFrom: (read: () => Body, show?: (body: Body) => void, edit?: TextDoors['edit']) => () => void;
  /** A change that a person makes from outside the editor, of fields and text alike: in the text one step that can be undone. */
  readonly edit: (article: Article) => void;
  readonly suggested: Pick<StoreApi<SuggestedNow>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Whether what is changed in this article is suggested from now on. A reviewer can't switch it. */
  readonly track: (tracking: 'on' | 'off') => void;
  /** One step that can be undone. Changes that are no more are passed over; a reviewer decides nothing. */
  readonly decide: (decision: Decision, changes: ReadonlySet<string>) => void;
  /** The text stands as it is, though nobody can read what was suggested in that stretch. */
  readonly dropUnread: (unread: Stretch) => void;
  /** The article as it stands in the window, text and all, with what is suggested in it. Null while there is none. */
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
  readonly tracker: () => Tracker;
  /** Another desk's changes have come into the open article, and nobody had to choose. */
  readonly tellMerged: () => void;
};
