import { Clock3, Hourglass } from 'lucide-react';
import { use, useEffect, useRef } from 'react';
import { ListStateContext } from 'react-aria-components';
import { directionOf } from '../../shared/arabic/direction';
import type { ReadableSummary } from '../../shared/library/summary';
import { titleOf } from '../../shared/library/title';
import type { ArticleId, PersonId } from '../../shared/model/ids';
import type { ArticleState } from '../../shared/model/record-event';
import { isLate } from '../../shared/review/queue';
import { useWords } from '../i18n/language';
import { useMe } from '../people/use-signer';
import { Badge } from '../ui/badge';
import { HoldBadge } from '../ui/hold-badge';
import { StateBadge } from '../ui/state-badge';
import styles from './queue-row.module.css';

export type QueueRowProps = {
  readonly summary: ReadableSummary;
  readonly now: Date;
  readonly person: PersonId | null;
  readonly selected: ArticleId | null;
  /** What goes without saying of every row: it is not said. */
  readonly usualState: ArticleState | null;
};

/** One article that waits: what it says, how urgent it is and why it is here, then how long it has waited, at whose desk, and how big it is. */
export function QueueRow({ summary, now, person, selected, usualState }: QueueRowProps) {
  const { t, time } = useWords();
  const { members } = useMe();
  useFocusFollows(selected);
  const { urgency, cause, since, plannedFor, state, review, desk, submissions, words, assignee } = summary;
  const title = titleOf(summary) ?? t('library.untitled');
  const nameOf = (id: PersonId): string => members.find((one) => one.id === id)?.name ?? '';
  const holder = assignee === null ? '' : assignee === person ? t('queue.mineMark') : nameOf(assignee);
  return (
    <div className={styles.row}>
      <div className={styles.title} dir={directionOf(title)}>
        {urgency !== null && urgency <= 4 && (
          <span className={styles.urgency} data-urgent={urgency <= 2} title={t('queue.urgency', { urgency })}>
            {time.number(urgency)}
          </span>
        )}
        {title}
      </div>
      <div className={styles.meta}>
        {summary.hold !== null && <HoldBadge t={t} />}
        {state !== usualState && (
          <StateBadge state={state} text={review === 'changed' ? 'changed' : 'as-approved'} t={t} />
        )}
        {cause !== null && <Badge tone="warning">{t(`cause.${cause}`)}</Badge>}
        {holder !== '' && <Badge tone={assignee === person ? 'accent' : 'quiet'}>{holder}</Badge>}
        {since !== null && (
          <time
            className={styles.time}
            data-late={isLate(summary, now)}
            dateTime={since}
            title={`${isLate(summary, now) ? `${t('queue.late')} · ` : ''}${time.moment(new Date(since))}`}
          >
            <Hourglass aria-hidden="true" />
            {time.recent(new Date(since), now)}
          </time>
        )}
        {plannedFor !== null && (
          <time className={styles.time} dateTime={plannedFor} title={time.moment(new Date(plannedFor))}>
            <Clock3 aria-hidden="true" />
            {t('queue.for', { time: time.soon(new Date(plannedFor), now) })}
          </time>
        )}
        {desk !== '' && <bdi className={styles.desk}>{desk}</bdi>}
        {submissions > 1 && <span>{t('queue.version', { count: submissions })}</span>}
        <span>{t('queue.words', { count: words })}</span>
      </div>
    </div>
  );
}

/** What is selected by a key of the room is where the arrow keys go on from, and comes into view. Rows in sight and the focused one are built, so one of them tells the list. */
function useFocusFollows(selected: ArticleId | null): void {
  const manager = use(ListStateContext)?.selectionManager;
  const followed = useRef<ArticleId | null>(null);
  useEffect(() => {
    // Once for each that is selected: after that the person's own arrow keys lead.
    if (manager === undefined || selected === followed.current) return;
    followed.current = selected;
    if (selected !== null && manager.focusedKey !== selected) manager.setFocusedKey(selected);
  }, [manager, selected]);
}
