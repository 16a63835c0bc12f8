/** How far a finding is, how it ended, and what it could not look into. */
import type { Translate } from '../../shared/messages/translate';
import type { FindEnd } from '../../shared/find/workspace-find';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import styles from './find-view.module.css';
import { hitsOf, type WorkspaceFindState } from './workspace-find';

export function FindStatus({ state }: { readonly state: WorkspaceFindState }) {
  const { t } = useWords();
  const { looking, replacing, articles, unreadable, end, report } = state;
  const progress = looking ?? replacing;
  const hits = hitsOf(articles);
  const problem = end === null ? null : problemText(end, t);
  const isDone = end !== null && problem === null && report === null;
  return (
    <div className={styles.status} role="status">
      {progress !== null && (
        <>
          <progress className={styles.progress} max={Math.max(1, progress.total)} value={progress.done} />
          <p>{t(replacing === null ? 'find.looking' : 'find.replacingNow', progress)}</p>
        </>
      )}
      {(isDone || (progress !== null && hits > 0)) && (
        <p>
          {hits === 0
            ? t('find.nowhere')
            : t('find.summary', {
                hits: t('find.hits', { count: hits }),
                articles: t('find.inArticles', { count: articles.length }),
              })}
        </p>
      )}
      {end?.kind === 'cut' && <p>{t('find.cut')}</p>}
      {end?.kind === 'stopped' && <p>{t('find.stopped')}</p>}
      {problem !== null && <p className={styles.problem}>{problem}</p>}
      {unreadable.length > 0 && <p className={styles.problem}>{t('find.unreadable', { count: unreadable.length })}</p>}
    </div>
  );
}

/** Null where nothing went wrong. */
function problemText(end: FindEnd, t: Translate): string | null {
  switch (end.kind) {
    case 'bad-pattern':
      return t(`find.badPattern.${end.why}`);
    case 'failed':
      return failureText(t, end.failure);
    case 'slow':
      return t('find.slow');
    case 'nothing-asked':
      return t('find.nothingAsked');
    case 'broken':
      return t('find.broken');
    default:
      return null;
  }
}
