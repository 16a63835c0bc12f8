/** What the lists of the library have in common. */
import type { ReactNode } from 'react';
import type { CopyForm, FileForm } from '../../shared/sharing/share';
import type { ArticleId } from '../../shared/model/ids';
import { SidePanel } from '../ui/side-panel';

export type LibraryActs = {
  readonly create: () => void;
  readonly open: (id: ArticleId) => void;
  /** Opens and goes to the text. */
  readonly enter: (id: ArticleId) => void;
  /** Shows it beside the one that is open. */
  readonly beside: (id: ArticleId) => void;
  readonly rename: (id: ArticleId) => void;
  readonly approve: (id: ArticleId) => void;
  /** A line for the ticker is made of it. */
  readonly copyAs: (id: ArticleId, form: CopyForm) => void;
  readonly saveAs: (id: ArticleId, form: FileForm) => void;
  readonly toTicker: (id: ArticleId) => void;
  readonly export: (id: ArticleId) => void;
  readonly trash: (id: ArticleId) => void;
  readonly restore: (id: ArticleId) => void;
};

/** A list, whichever it is. */
export type LibraryListProps = { readonly openId: ArticleId | null; readonly acts: LibraryActs };

export type LibraryFrameProps = {
  readonly title: string;
  readonly count: string;
  /** Beside the title. */
  readonly actions?: ReactNode;
  /** Below the title. */
  readonly search: ReactNode;
  readonly children: ReactNode;
};

export function LibraryFrame({ title, count, actions, search, children }: LibraryFrameProps) {
  return (
    <SidePanel title={title} count={count} actions={actions}>
      {search}
      {children}
    </SidePanel>
  );
}
