import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import type { Article } from '../../shared/model/article';
import { checkInWorkspace, checklistOf } from '../../shared/review/checklist';
import { findingWords } from '../../shared/review/finding-words';
import { toComeMarks } from '../../shared/review/to-come';
import { useWorkspace } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { useNow } from '../i18n/use-now';
import styles from './checks.module.css';

/** The checklist as an approval would meet it: how much of it has passed, and each that has not, in words. */
type ChecksProps = { readonly article: Article; readonly openComments: number };

export function Checks({ article, openComments }: ChecksProps) {
  const { t } = useWords();
  const { newsroom } = useWorkspace();
  const now = useNow(30_000).getTime();
  const findings = checkInWorkspace(article, { newsroom, to: 'approved', now, openComments });
  // Only the window of the writer knows the spelling.
  const rules = checklistOf(newsroom).filter(({ rule, before }) => before.approved !== 'off' && rule !== 'proofing');
  const toCome = toComeMarks(article).length;
  return (
    <ul className={styles.checks} aria-label={t('queue.checks')}>
      <li className={styles.passed} data-all={findings.length === 0 && toCome === 0}>
        <Check aria-hidden="true" />
        {t('queue.checksPassed', { passed: rules.length - findings.length, count: rules.length })}
      </li>
      {toCome > 0 && (
        <li className={styles.wanting} data-demand="required">
          <CircleAlert aria-hidden="true" />
          {t('queue.toCome', { count: toCome })}
        </li>
      )}
      {findings.map((finding) => (
        <li key={finding.rule} className={styles.wanting} data-demand={finding.demand}>
          {finding.demand === 'required' ? <CircleAlert aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          {findingWords(finding, t)}
        </li>
      ))}
    </ul>
  );
}
