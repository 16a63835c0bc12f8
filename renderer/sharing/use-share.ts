/** Copies an article, or makes a file of it, and says how that went. */
import { useMemo } from 'react';
import type { Article } from '../../shared/model/article';
import type { ArticleId } from '../../shared/model/ids';
import type { CopyForm, FileForm, ShareOutcome } from '../../shared/sharing/share';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { failureText, isolated, unreadableText } from '../i18n/plain-words';

export type Share = {
  readonly copy: (id: ArticleId, form: CopyForm) => Promise<void>;
  readonly save: (id: ArticleId, form: FileForm) => Promise<void>;
};

/** `onScreen`: the article as it stands in this window, null where it is not open here. */
export function useShare(onScreen: (id: ArticleId) => Article | null): Share {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  return useMemo(() => {
    const tell = (outcome: ShareOutcome, done: string): void => {
      if (outcome.kind === 'done') notices.tell({ text: done });
      if (outcome.kind === 'failed') notices.tell({ text: failureText(t, outcome.failure), tone: 'danger' });
      if (outcome.kind === 'unreadable') notices.tell({ text: unreadableText(t, outcome.problem), tone: 'danger' });
    };
    return {
      copy: async (id, form) => {
        const outcome = await desk.sharing.copy({ id, article: onScreen(id), form });
        tell(outcome, t(`share.copied.${form}`));
      },
      save: async (id, form) => {
        const outcome = await desk.sharing.save({ id, article: onScreen(id), form });
        tell(outcome, t('share.saved', { name: outcome.kind === 'done' ? isolated(outcome.name) : '' }));
      },
    };
  }, [desk, notices, onScreen, t]);
}
