/** What a command in the text has found, told to the person. */
import { useCallback } from 'react';
import { useDeskWindow } from '../desk/desk-window';
import type { EditorNews } from '../editor/writing-aids';
import { useWords } from '../i18n/language';
import { unreachable } from '../../shared/unreachable';

export function useEditorNews(): (news: EditorNews) => void {
  const { notices } = useDeskWindow();
  const { t, language } = useWords();
  return useCallback(
    (news) => {
      switch (news.kind) {
        case 'no-misspelling':
          return notices.tell({ text: t('spelling.allRight') });
        case 'cleaned': {
          const said = [...news.counts].map(([kind, count]) => t(`invisibles.count.${kind}`, { count }));
          if (said.length === 0) return notices.tell({ text: t('invisibles.nothing') });
          return notices.tell({ text: t('invisibles.cleaned', { what: new Intl.ListFormat(language).format(said) }) });
        }
        default:
          return unreachable(news);
      }
    },
    [notices, t, language],
  );
}
