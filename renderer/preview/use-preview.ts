import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/model/failure';
import type { SocialCard } from '../../shared/preview/social-card';
import type { ArticleSession } from '../article/article-session';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';

/** Milliseconds without a change after which the preview is drawn anew. */
const idle = 300;

export type Preview =
  | { readonly kind: 'drawing' }
  /** `page` and `ticker`: their names in the package. */
  | { readonly kind: 'shown'; readonly page: string; readonly ticker: string; readonly card: SocialCard }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What readers would get of an open article, unsaved text and all; follows the writing, the ticker and the newsroom. */
export function usePreview(session: ArticleSession): Preview {
  const { desk, workspace } = useDeskWindow();
  const { ticker } = useWorkspace();
  const [preview, setPreview] = useState<Preview>({ kind: 'drawing' });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let drawn = 0;
    const draw = async (): Promise<void> => {
      const article = session.current();
      if (article === null) return;
      drawn += 1;
      const mine = drawn;
      const outcome = await desk.preview.show({ article });
      if (mine === drawn) setPreview(outcome);
    };
    const soon = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void draw(), idle);
    };
    const leave = [
      session.state.subscribe(soon),
      session.opened.subscribe(soon),
      ticker.subscribe(soon),
      workspace.subscribe(soon),
    ];
    void draw();
    return () => {
      if (timer !== null) clearTimeout(timer);
      drawn = -1;
      for (const one of leave) one();
      void desk.preview.close(null);
    };
  }, [desk, session, ticker, workspace]);
  return preview;
}
