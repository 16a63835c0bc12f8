import styles from './new-dot.module.css';

/** Says that there is something a person has not seen yet. `label` is for who can't see the dot. */
export function NewDot({ label }: { readonly label: string }) {
  return <span className={styles.dot} role="img" aria-label={label} title={label} />;
}
