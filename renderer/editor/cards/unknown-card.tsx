import styles from './unknown-card.module.css';

/** An object of a kind that this version does not know: named by the file's own word for it. */
export function UnknownCard({ object }: { readonly object: { readonly _type: string } }) {
  return (
    <span className={styles.card} dir="ltr">
      {object._type}
    </span>
  );
}
