import styles from './selection-mark.module.css';

/** How words look that stay marked while the focus is in a field. Lexical's own mark takes the system's colours, which cover the words in the dark. */
export function paintMark(pieces: readonly HTMLElement[]): void {
  for (const piece of pieces) piece.classList.add(styles.mark!);
}
