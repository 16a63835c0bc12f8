import { FileWarning } from 'lucide-react';
import type { ArticleSummary } from '../../shared/library/summary';
import { useWords } from '../i18n/language';
import { unreadableText } from '../i18n/plain-words';
import { ReviewBadge } from '../ui/review-badge';
import { directionOf } from '../../shared/arabic/direction';
import { WorkingMark } from './working-mark';
import styles from './article-row.module.css';

export type ArticleRowProps = { readonly summary: ArticleSummary; readonly now: Date };

/** One article in the list: what it says first, then who, where and when. */
export function ArticleRow({ summary, now }: ArticleRowProps) {
  return summary.kind === 'unreadable' ? <Unreadable summary={summary} /> : <Readable summary={summary} now={now} />;
}

function Readable({
  summary,
  now,
}: {
  readonly summary: Extract<ArticleSummary, { kind: 'article' }>;
  readonly now: Date;
}) {
  const { t, time } = useWords();
  const title = rowTitle(summary);
  const changedAt = new Date(summary.versionCreated);
  return (
    <div className={styles.row}>
      <div className={styles.title} data-untitled={title === null} dir={directionOf(title ?? t('library.untitled'))}>
        {title ?? t('library.untitled')}
      </div>
      <div className={styles.meta}>
        {summary.section !== '' && <bdi className={styles.section}>{summary.section}</bdi>}
        <span className={styles.byline} dir={directionOf(summary.byline)}>
          {summary.byline}
        </span>
        <time className={styles.time} dateTime={summary.versionCreated} title={time.moment(changedAt)}>
          {time.recent(changedAt, now)}
        </time>
        <WorkingMark id={summary.id} />
        <ReviewBadge review={summary.review} t={t} />
      </div>
    </div>
  );
}

function Unreadable({ summary }: { readonly summary: Extract<ArticleSummary, { kind: 'unreadable' }> }) {
  const { t } = useWords();
  return (
    <div className={styles.row} data-unreadable="">
      <div className={styles.warning}>
        <FileWarning aria-hidden="true" />
        {t('unreadable.title')}
      </div>
      <div className={styles.reason}>
        {unreadableText(t, summary.problem)} {t('unreadable.untouched')}
      </div>
    </div>
  );
}

/** What an article is called in lists; null where nobody has named it yet. */
export function rowTitle({
  headline,
  slugline,
}: {
  readonly headline: string;
  readonly slugline: string;
}): string | null {
  return headline.trim() || slugline.trim() || null;
}
