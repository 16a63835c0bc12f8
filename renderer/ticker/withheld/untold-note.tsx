import type { ArticleId } from '../../../shared/model/ids';
import styles from './withheld.module.css';
import { useUntold } from './use-withheld';
import { WithheldNote } from './withheld-note';

/** Said while a line about this article is written: that readers won't get it now, and why. */
export function UntoldNote({ article }: { readonly article: ArticleId | null }) {
  const refusals = useUntold(article);
  return (
    <p className={styles.untold} role="status">
      {refusals.length > 0 && <WithheldNote refusals={refusals} />}
    </p>
  );
}
