import styles from './keys.module.css';

/** A shortcut as it stands on the keyboard. Latin, so it keeps its own direction. */
export function Keys({ text }: { readonly text: string }) {
  return (
    <kbd className={styles.keys} dir="ltr">
      {text}
    </kbd>
  );
}
