import { FileWarning } from 'lucide-react';
import type { ArticleSummary } from '../../shared/library/summary';
import { titleOf } from '../../shared/library/title';
import type { Found } from '../../shared/search/search-request';
import { useWords } from '../i18n/language';
import { unreadableText } from '../i18n/plain-words';
import { HoldBadge } from '../ui/hold-badge';
import { StateBadge } from '../ui/state-badge';
import { directionOf } from '../../shared/arabic/direction';
import { WorkingMark } from './working-mark';
import styles from './article-row.module.css';
import { MarkedText } from './marked-text';

export type ArticleRowProps = { readonly found: Found; readonly now: Date };

/** One article in the list: what it says first, then who, where and when. */
export function ArticleRow({ found, now }: ArticleRowProps) {
  const { summary } = found;
  if (summary.kind === 'unreadable') return <Unreadable summary={summary} />;
  return <Readable summary={summary} found={found} now={now} />;
}

type ReadableProps = ArticleRowProps & { readonly summary: Extract<ArticleSummary, { kind: 'article' }> };

function Readable({ summary, found, now }: ReadableProps) {
  const { t, time } = useWords();
  const title = titleOf(summary);
  // Marks stand in the headline, which is not what stands here where it is empty.
  const marks = title === summary.headline ? found.headlineMarks : [];
  const changedAt = new Date(summary.versionCreated);
  return (
    <div className={styles.row}>
      <div className={styles.title} data-untitled={title === null} dir={directionOf(title ?? t('library.untitled'))}>
        {title === null ? t('library.untitled') : <MarkedText text={title} marks={marks} />}
      </div>
      {found.snippet !== null && found.snippet.marks.length > 0 && (
        <p className={styles.snippet} dir={directionOf(found.snippet.text)}>
          <MarkedText {...found.snippet} />
        </p>
      )}
      <div className={styles.meta}>
        {summary.section !== '' && <bdi className={styles.section}>{summary.section}</bdi>}
        <span className={styles.byline} dir={directionOf(summary.byline)}>
          {summary.byline}
        </span>
        <time className={styles.time} dateTime={summary.versionCreated} title={time.moment(changedAt)}>
          {time.recent(changedAt, now)}
        </time>
        <WorkingMark id={summary.id} />
        {summary.hold !== null && <HoldBadge t={t} />}
        <StateBadge state={summary.state} text={summary.review === 'changed' ? 'changed' : 'as-approved'} t={t} />
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
