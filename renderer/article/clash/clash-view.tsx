import { useState } from 'react';
import type { ArticleSession, ClashSides } from '../article-session';
import { ClashDialog } from './clash-dialog';

export type ClashViewProps = {
  readonly session: ArticleSession;
  readonly sides: ClashSides;
  readonly onClose: () => void;
};

/** The open article's clash: our side is what stands in the window now, which may be more than when the save failed. */
export function ClashView({ session, sides, onClose }: ClashViewProps) {
  const [ours] = useState(() => session.current() ?? sides.ours);
  return (
    <ClashDialog
      base={sides.base}
      ours={ours}
      theirs={sides.theirs}
      onClose={onClose}
      onResolved={(article) => {
        onClose();
        void session.settle(article);
      }}
    />
  );
}
