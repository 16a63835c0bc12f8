import { CircleSlash } from 'lucide-react';
import { gateWords } from '../../../shared/review/gate-words';
import type { Refusal } from '../../../shared/review/may-export';
import { useWords } from '../../i18n/language';
import { withIsolatedReasons } from '../../i18n/plain-words';
import { Badge } from '../../ui/badge';
import styles from './withheld.module.css';

/** That readers don't get this line, why, and until when. */
export function WithheldNote({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { t, time } = useWords();
  const moment = (at: string): string => time.moment(new Date(at));
  return (
    <span className={styles.note}>
      <Badge tone="danger" icon={<CircleSlash />}>
        {t('ticker.withheld')}
      </Badge>
      {refusals.map((refusal) => (
        <span key={refusal.reason}>{gateWords(withIsolatedReasons(refusal), { t, moment })}</span>
      ))}
    </span>
  );
}
