import type { ReadableSummary } from '../../shared/library/summary';
import type { PersonId } from '../../shared/model/ids';
import { useWords } from '../i18n/language';
import { useMe } from '../people/use-signer';
import { Badge } from '../ui/badge';
import { HoldBadge } from '../ui/hold-badge';
import { StateBadge } from '../ui/state-badge';
import styles from './article-facts.module.css';

/** Where the article stands and why, in one line that wraps; below it what was said of it last. */
export function ArticleFacts({ summary, now }: { readonly summary: ReadableSummary; readonly now: Date }) {
  const { t, time } = useWords();
  const { members } = useMe();
  const { state, review, cause, urgency, section, desk, byline, since, plannedFor } = summary;
  const nameOf = (id: PersonId | null): string => members.find((one) => one.id === id)?.name ?? '';
  const [writer, holder] = [nameOf(summary.submittedBy), nameOf(summary.assignee)];
  const facts = [
    urgency !== null && t('queue.urgency', { urgency }),
    section,
    desk,
    byline,
    writer !== '' && t('queue.by', { name: writer }),
    holder !== '' && t('queue.with', { name: holder }),
    plannedFor !== null && t('queue.for', { time: time.soon(new Date(plannedFor), now) }),
    since !== null && time.recent(new Date(since), now),
    summary.submissions > 0 && t('queue.version', { count: summary.submissions }),
    t('queue.words', { count: summary.words }),
  ].filter((fact) => fact !== false && fact !== '');
  return (
    <>
      <div className={styles.facts}>
        {summary.hold !== null && <HoldBadge t={t} />}
        <StateBadge state={state} text={review === 'changed' ? 'changed' : 'as-approved'} t={t} />
        {cause !== null && <Badge tone="warning">{t(`cause.${cause}`)}</Badge>}
        {facts.map((fact) => (
          <span key={String(fact)} className={styles.fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
      </div>
      {summary.hold !== null && (
        <blockquote className={styles.reason} data-tone="danger">
          <bdi>{nameOf(summary.hold.by)}</bdi> {summary.hold.reason}
        </blockquote>
      )}
      {summary.reason !== '' && (
        <blockquote className={styles.reason}>
          <bdi>{nameOf(summary.movedBy)}</bdi> {summary.reason}
        </blockquote>
      )}
    </>
  );
}
