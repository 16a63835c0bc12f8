import { useWords } from '../i18n/language';
import styles from './status-bar.module.css';
import type { TextCounts } from './text-counts';

/** How long the text is, at the foot of the page. */
export function StatusBar({ counts }: { readonly counts: TextCounts }) {
  const { t } = useWords();
  return (
    <footer className={styles.bar}>
      <span>{t('article.words', { count: counts.words })}</span>
      <span>{t('article.letters', { count: counts.letters })}</span>
      <span>{t('article.minutes', { count: counts.minutes })}</span>
    </footer>
  );
}
