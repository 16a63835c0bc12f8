/** Where this window stands: which place is open and which dialog. Nothing of it is on disk. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandId } from '../../shared/commands/commands';
import type { TextPlace } from '../../shared/find/article-texts';
import { usualOptions, type FindOptions, type FindRequest } from '../../shared/find/find-request';
import type { ProfileId } from '../../shared/model/export-profile';
import type { ArticleId, TickerLineId } from '../../shared/model/ids';
import type { PreviewLook } from '../../shared/preview/preview-address';
import type { TickerAct } from '../../shared/ticker/take-back';
import type { ArticleState } from '../../shared/model/record-event';
import type { MoveOffer, ShownHold } from '../../shared/review/article-standing';
import type { Finding } from '../../shared/review/checklist';
import type { MoveRefusal } from '../../shared/review/moves';
import type { QueueGrouping, QueueScope } from '../../shared/review/queue';
import type { ToComeMark } from '../../shared/review/to-come';
import type { VersionId } from '../../shared/versions/version';

export type Place = 'articles' | 'trash' | 'ticker' | 'queue' | 'handoff';

export type OpenDialog =
  | { readonly kind: 'none' }
  /** `runnable`: what could be run before the palette took the focus from where the caret stood. */
  | { readonly kind: 'palette'; readonly runnable: readonly CommandId[] }
  | { readonly kind: 'shortcuts' }
  /** `tab`: the page that is shown first. */
  | { readonly kind: 'settings'; readonly tab?: 'people' | 'site' }
  /** `profile`: the one whose form is open; null: a new one's. */
  | { readonly kind: 'settings'; readonly tab: 'targets'; readonly profile: ProfileId | null }
  /** `chosen`: ticked from the start. */
  | { readonly kind: 'export'; readonly chosen: readonly ArticleId[] }
  | { readonly kind: 'rename'; readonly id: ArticleId }
  /** Of the article that is open. */
  | { readonly kind: 'versions' }
  /** The open article, held against what it was then. */
  | { readonly kind: 'compare'; readonly from: ComparedFrom }
  /** Which article is to stand beside the open one. */
  | { readonly kind: 'beside' }
  /** What a move takes, and what stands in its way. */
  | {
      readonly kind: 'move';
      readonly asked: { readonly id: ArticleId; readonly from: ArticleState; readonly offer: MoveOffer };
      readonly findings: readonly Finding[];
      readonly toCome: readonly ToComeMark[];
      /** Why it was refused at once. */
      readonly refusals: readonly MoveRefusal[];
    }
  /** `hold`: to be released; null: one is to be put there. */
  | { readonly kind: 'hold'; readonly id: ArticleId; readonly hold: ShownHold | null }
  /** An approval was refused: these facts are still to come, and this the checklist requires. */
  | {
      readonly kind: 'stillToCome';
      readonly id: ArticleId;
      readonly toCome: readonly ToComeMark[];
      readonly wanting: readonly Finding[];
    }
  /** `file`: dropped on the ticker, not read yet. */
  | { readonly kind: 'pasteLines'; readonly text: string; readonly file?: File }
  /** A line for the ticker is made of this article. */
  | { readonly kind: 'lineFromArticle'; readonly id: ArticleId };

/** `approved`: when it was approved last, else handed in, else kept; `read`: when this person left it last; `suggested`: as it was before what is suggested in it. */
export type ComparedFrom = 'approved' | 'read' | 'suggested' | VersionId;

/** What a person looked for and how; kept from one article to the next. */
export type FindWish = {
  readonly text: string;
  readonly replacement: string;
  readonly options: FindOptions;
  /** Until somebody chooses, letters are united for finding and told apart for replacing. */
  readonly isUnionChosen: boolean;
};

/** A place in an article to be shown once it is open. */
export type SoughtPlace = {
  readonly id: ArticleId;
  readonly request: FindRequest;
  readonly place: TextPlace;
  readonly start: number;
};

/** What the panel beside the article shows. */
export type SideTab = 'details' | 'comments' | 'changes' | 'history';
/** How the queue is looked at, and what in it. */
export type QueueLook = {
  readonly scope: QueueScope;
  readonly grouping: QueueGrouping;
  readonly selected: ArticleId | null;
  /** It is narrowed to what answers these; '' for all of it. */
  readonly words: string;
};

export const previewViews = ['page', 'phone', 'card', 'ticker'] as const;
/** How what readers would get is looked at, and whether it is. */
export type PreviewWish = {
  readonly isOpen: boolean;
  readonly view: (typeof previewViews)[number];
  readonly look: PreviewLook;
};

export type WindowState = {
  readonly preview: PreviewWish;
  readonly queue: QueueLook;
  readonly place: Place;
  readonly dialog: OpenDialog;
  /** What was run from the palette, the last first. */
  readonly recent: readonly CommandId[];
  /** Only the open article is shown, its fields and its text. */
  readonly isFocusMode: boolean;
  /** What is suggested is not marked in the text. */
  readonly isCleanReading: boolean;
  /** Looked at in the trash. */
  readonly trashed: ArticleId | null;
  /** What stands beside the articles. */
  readonly side: 'library' | 'find';
  readonly sideTab: SideTab;
  readonly find: FindWish;
  readonly sought: SoughtPlace | null;
  /** What was done at the ticker in this window, the last one last. */
  readonly tickerActs: readonly TickerAct[];
  /** To be shown in the ticker. */
  readonly soughtLine: TickerLineId | null;
  /** Words that the list of articles is to search for, until it has taken them. */
  readonly lookedUp: string | null;
};

export const noWish: FindWish = { text: '', replacement: '', options: usualOptions, isUnionChosen: false };

export const noDialog: OpenDialog = { kind: 'none' };

export const createWindowState = (): StoreApi<WindowState> =>
  createStore<WindowState>(() => ({
    place: 'articles',
    queue: { scope: 'waiting', grouping: 'urgency', selected: null, words: '' },
    dialog: noDialog,
    preview: { isOpen: false, view: 'page', look: 'own' },
    recent: [],
    isFocusMode: false,
    isCleanReading: false,
    trashed: null,
    side: 'library',
    sideTab: 'details',
    find: noWish,
    sought: null,
    tickerActs: [],
    soughtLine: null,
    lookedUp: null,
  }));
