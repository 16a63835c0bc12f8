/** Where this window stands: which place is open and which dialog. Nothing of it is on disk. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandId } from '../../shared/commands/commands';
import type { ArticleId } from '../../shared/model/ids';
import type { ToComeMark } from '../../shared/review/to-come';

export type Place = 'articles' | 'trash' | 'ticker';

export type OpenDialog =
  | { readonly kind: 'none' }
  /** `runnable`: what could be run before the palette took the focus from where the caret stood. */
  | { readonly kind: 'palette'; readonly runnable: readonly CommandId[] }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }
  /** `chosen`: ticked from the start. */
  | { readonly kind: 'export'; readonly chosen: readonly ArticleId[] }
  | { readonly kind: 'rename'; readonly id: ArticleId }
  /** Of the article that is open. */
  | { readonly kind: 'versions' }
  /** An approval was refused: these facts are still to come. */
  | { readonly kind: 'stillToCome'; readonly id: ArticleId; readonly toCome: readonly ToComeMark[] }
  | { readonly kind: 'pasteLines'; readonly text: string };

export type WindowState = {
  readonly place: Place;
  readonly dialog: OpenDialog;
  /** Looked at in the trash. */
  readonly trashed: ArticleId | null;
};

export const noDialog: OpenDialog = { kind: 'none' };

export const createWindowState = (): StoreApi<WindowState> =>
  createStore<WindowState>(() => ({ place: 'articles', dialog: noDialog, trashed: null }));
