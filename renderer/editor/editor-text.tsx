import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useRef, type CSSProperties } from 'react';
import { useWords } from '../i18n/language';
import { useEditorRoom } from './editor-context';
import styles from './editor-text.module.css';
import { TableTools } from './tables/table-tools';

/** The page that is written on. */
export function EditorText() {
  const { t } = useWords();
  const { language } = useEditorRoom();
  const page = useRef<HTMLDivElement>(null);
  return (
    <div
      className={styles.page}
      lang={language}
      ref={page}
      style={{ '--box-title': JSON.stringify(t('box.title')) } as CSSProperties}
    >
      <ContentEditable
        className={styles.text!}
        aria-label={t('editor.text')}
        aria-multiline
        aria-placeholder={t('editor.placeholder')}
        placeholder={<p className={styles.placeholder}>{t('editor.placeholder')}</p>}
        spellCheck={false}
      />
      <TableTools page={page} />
    </div>
  );
}
