/** Class names for what plain elements can't say; everything else is styled by element in editor-text.module.css. */
import type { EditorThemeClasses } from 'lexical';
import styles from './editor-text.module.css';
import tables from './tables/tables.module.css';

export const editorTheme: EditorThemeClasses = {
  text: {
    underline: styles['underline']!,
    strikethrough: styles['strike']!,
    underlineStrikethrough: styles['underlineStrike']!,
  },
  list: {
    nested: { listitem: styles['wrapper']! },
    checklist: styles['checklist']!,
    listitemChecked: styles['checked']!,
    listitemUnchecked: styles['unchecked']!,
  },
  tableScrollableWrapper: tables['wide']!,
  tableCellSelected: tables['selected']!,
  tableCaption: tables['caption'],
  factBox: tables['box'],
  factBoxTitle: tables['boxTitle'],
  object: styles['object'],
};
