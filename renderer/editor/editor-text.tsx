import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useWords } from '../i18n/language';
import { useEditorRoom } from './editor-context';
import styles from './editor-text.module.css';

/** The page that is written on. */
export function EditorText() {
  const { t } = useWords();
  const { language } = useEditorRoom();
  return (
    <div className={styles.page} lang={language}>
      <ContentEditable
        className={styles.text!}
        aria-label={t('editor.text')}
        aria-multiline
        aria-placeholder={t('editor.placeholder')}
        placeholder={<p className={styles.placeholder}>{t('editor.placeholder')}</p>}
        spellCheck={false}
      />
    </div>
  );
}
