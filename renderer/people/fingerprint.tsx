import { useWords } from '../i18n/language';
import styles from './people.module.css';

/** Groups of digits that tell a key from others, left to right in every language. */
export function Fingerprint({ value }: { readonly value: string }) {
  const { t } = useWords();
  return (
    <span className={styles.fingerprint} role="group" aria-label={t('people.fingerprint')}>
      <bdi dir="ltr">{value}</bdi>
    </span>
  );
}
