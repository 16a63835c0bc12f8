/** What a replacing through all articles has done, and the way back. */
import { titleOf } from '../../shared/library/title';
import type { ArticleSummary } from '../../shared/library/summary';
import type { Translate } from '../../shared/messages/translate';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import { Button } from '../ui/button';
import styles from './find-view.module.css';
import type { LeftOut, ReplaceReport } from './workspace-find';

export type FindReportProps = {
  readonly report: ReplaceReport;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
};

export function FindReport({ report, isBusy, onUndo }: FindReportProps) {
  const { t } = useWords();
  const { replaced, leftOut, restored } = report;
  const places = replaced.reduce((count, one) => count + one.count, 0);
  return (
    <div className={styles.report}>
      <p className={styles.done} role="status">
        {restored === null
          ? t('find.done', {
              places: t('find.replaced', { count: places }),
              articles: t('find.inArticles', { count: replaced.length }),
            })
          : t('find.restored', { count: restored })}
      </p>
      {restored !== null && restored < replaced.length && (
        <p>{t('find.notRestored', { count: replaced.length - restored })}</p>
      )}
      {restored === null && replaced.length > 0 && (
        <>
          <p className={styles.hint}>{t('find.kept')}</p>
          <Button isDisabled={isBusy} onPress={onUndo}>
            {t('command.edit.undo')}
          </Button>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{t('find.leftOut', { count: leftOut.length })}</h3>
          <ul className={styles.reasons}>
            {leftOut.map((one) => (
              <li key={one.summary.id}>
                <bdi>{nameOf(one.summary, t)}</bdi>
                <span>{whyText(one.why, t)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export const nameOf = (summary: ArticleSummary, t: Translate): string =>
  summary.kind === 'article' ? (titleOf(summary) ?? t('library.untitled')) : t('unreadable.title');

const whyText = (why: LeftOut['why'], t: Translate): string =>
  why.kind === 'failed' ? failureText(t, why.failure) : t(`find.why.${why.kind}`);
