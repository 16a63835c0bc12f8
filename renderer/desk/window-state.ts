/** Where this window stands: which place is open and which dialog. Nothing of it is on disk. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ArticleId } from '../../shared/model/ids';

export type Place = 'articles' | 'trash' | 'ticker';

export type OpenDialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }
  /** `chosen`: ticked from the start. */
  | { readonly kind: 'export'; readonly chosen: readonly ArticleId[] }
  | { readonly kind: 'rename'; readonly id: ArticleId }
  | { readonly kind: 'pasteLines'; readonly text: string };

export type WindowState = { readonly place: Place; readonly dialog: OpenDialog };

export const noDialog: OpenDialog = { kind: 'none' };

export const createWindowState = (): StoreApi<WindowState> =>
  createStore<WindowState>(() => ({ place: 'articles', dialog: noDialog }));
