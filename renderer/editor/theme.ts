/** Class names for what plain elements can't say; everything else is styled by element in editor-text.module.css. */
import type { EditorThemeClasses } from 'lexical';
import styles from './editor-text.module.css';

export const editorTheme: EditorThemeClasses = {
  text: {
    underline: styles['underline']!,
    strikethrough: styles['strike']!,
    underlineStrikethrough: styles['underlineStrike']!,
  },
  list: { nested: { listitem: styles['wrapper']! } },
  object: styles['object'],
};
