/** The text that an act of this window speaks of: on the disk, and the one on screen where the article is open. */
import { useCallback } from 'react';
import type { Article } from '../../../shared/model/article';
import type { ArticleId, FileHash } from '../../../shared/model/ids';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { failureText, unreadableText } from '../../i18n/plain-words';
import type { Panes } from '../panes';

export type SavedText = { readonly article: Article; readonly base: FileHash };

/** Saves what is typed first. Null: there is no such text, and the person has been told why. */
export function useSavedText(panes: Panes): (id: ArticleId) => Promise<SavedText | null> {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  return useCallback(
    async (id) => {
      const complain = (text: string): null => {
        notices.tell({ text, tone: 'danger' });
        return null;
      };
      const session = panes.sessionOf(id);
      if (session !== null) {
        const outcome = await session.save();
        const [article, base] = [session.current(), session.base()];
        const isSaved = outcome.kind === 'saved' && session.state.getState().kind === 'clean';
        return isSaved && article !== null && base !== null ? { article, base } : complain(t('move.unsaved'));
      }
      const opened = await desk.article.open({ id });
      if (opened.kind === 'opened') return { article: opened.article, base: opened.hash };
      return complain(opened.kind === 'failed' ? failureText(t, opened.failure) : unreadableText(t, opened.problem));
    },
    [desk, notices, panes, t],
  );
}
