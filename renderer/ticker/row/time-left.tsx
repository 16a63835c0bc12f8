import { Timer } from 'lucide-react';
import type { Timestamp } from '../../../shared/model/ids';
import { useWords } from '../../i18n/language';
import { useNow } from '../../i18n/use-now';
import { timeLeft } from '../list/lists';
import styles from './time-left.module.css';

/** Counts down to when a line goes off the air. */
export function TimeLeft({ until }: { readonly until: Timestamp }) {
  const { t } = useWords();
  const left = timeLeft(until, useNow(1000));
  if (left === null) return null;
  return (
    <span className={styles.left} data-soon={left.unit === 'second'}>
      <Timer aria-hidden="true" />
      {t(`ticker.left.${left.unit}`, { count: left.count })}
    </span>
  );
}
