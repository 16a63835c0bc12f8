import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/language';
import { useEditorRoom } from './editor-context';
import styles from './editor-text.module.css';
import { showInvisibles } from './invisibles/show-invisibles';
import sheetStyles from './invisibles/show-invisibles.module.css';

/** The page that is written on. */
export function EditorText() {
  const { t } = useWords();
  const { language, invisibles } = useEditorRoom();
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
      {invisibles === 'shown' && <InvisiblesSheet />}
    </div>
  );
}

function InvisiblesSheet() {
  const { editor } = useEditorRoom();
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  useEffect(() => (sheet === null ? undefined : showInvisibles(editor, sheet)), [editor, sheet]);
  return <div ref={setSheet} className={sheetStyles.sheet} aria-hidden="true" />;
}
