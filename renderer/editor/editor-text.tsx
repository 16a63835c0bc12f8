import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useWords } from '../i18n/language';
import { BlockHandle } from './blocks/block-handle';
import { CardMenu } from './blocks/card-menu';
import { BlockMarks } from './comments/block-marks';
import { useEditorRoom } from './editor-context';
import styles from './editor-text.module.css';
import { showInvisibles } from './invisibles/show-invisibles';
import sheetStyles from './invisibles/show-invisibles.module.css';
import { SelectionBar } from './floating/selection-bar';
import suggestionStyles from './suggestions/suggestion-sheet.module.css';
import { SlashMenu } from './insert/slash-menu';
import { TableTools } from './tables/table-tools';

/** The page that is written on. */
export function EditorText() {
  const { t } = useWords();
  const { language, invisibles } = useEditorRoom();
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
      {invisibles === 'shown' && <InvisiblesSheet />}
      <SuggestionSheet />
      <BlockHandle page={page} />
      <BlockMarks page={page} />
      <CardMenu />
      <SelectionBar />
      <SlashMenu />
      <TableTools page={page} />
    </div>
  );
}

function SuggestionSheet() {
  const { suggestions } = useEditorRoom();
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  useEffect(() => (sheet === null ? undefined : suggestions.drawOn(sheet)), [suggestions, sheet]);
  return <div ref={setSheet} className={suggestionStyles.sheet} aria-hidden="true" />;
}

function InvisiblesSheet() {
  const { editor } = useEditorRoom();
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  useEffect(() => (sheet === null ? undefined : showInvisibles(editor, sheet)), [editor, sheet]);
  return <div ref={setSheet} className={sheetStyles.sheet} aria-hidden="true" />;
}
