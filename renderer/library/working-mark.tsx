import { PenLine } from 'lucide-react';
import type { ArticleId } from '../../shared/model/ids';
import { useOthers } from '../desk/use-others';
import { holderNames, shortHolderNames } from '../i18n/holder-names';
import { useWords } from '../i18n/language';
import styles from './working-mark.module.css';

/** At an article that somebody else works on: a pen and the name. Nothing while nobody does. */
export function WorkingMark({ id }: { readonly id: ArticleId }) {
  const { t, language } = useWords();
  const others = useOthers(id);
  if (others.length === 0) return null;
  const label = t('leases.mark', { who: holderNames(others, language) });
  return (
    <span className={styles.mark} role="img" aria-label={label} title={label}>
      <PenLine aria-hidden="true" />
      <span className={styles.name}>{shortHolderNames(others, language)}</span>
    </span>
  );
}
