/** That what is written here is suggested: in the bar over the article, where nobody can miss it. */
import { FilePenLine } from 'lucide-react';
import { useWords } from '../../i18n/language';
import styles from './suggestions.module.css';
import type { Suggestions } from './use-suggestions';

export type TrackingMarkProps = Pick<Suggestions, 'tracking'> & { readonly onPress: () => void };

export function TrackingMark({ tracking, onPress }: TrackingMarkProps) {
  const { t } = useWords();
  if (tracking === 'off') return null;
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={t('suggestions.tracked')}
      title={t(tracking === 'always' ? 'suggestions.reviewer' : 'suggestions.trackedHint')}
      onClick={onPress}
    >
      <FilePenLine aria-hidden="true" />
      <span>{t('suggestions.tracked')}</span>
    </button>
  );
}
