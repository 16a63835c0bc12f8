/** What of a text or a feed will not be in the ticker, and why. */
import { useWords } from '../../i18n/language';
import styles from './incoming.module.css';
import type { Incoming } from './use-incoming';

export function NotAdded({ unplaced, leftOut }: Pick<Incoming, 'unplaced' | 'leftOut'>) {
  const { t } = useWords();
  if (unplaced.length === 0 && leftOut.length === 0) return null;
  return (
    <section className={styles.unplaced}>
      {unplaced.length > 0 && (
        <>
          <h3>{t('ticker.unplaced', { count: unplaced.length })}</h3>
          <ul>
            {unplaced.map(({ line, text: words, reason }) => (
              <li key={line}>
                <span className={styles.place}>{t('ticker.unplacedLine', { line })}</span> <bdi>{words}</bdi>
                <span className={styles.reason}>
                  {t(reason === 'too-long' ? 'ticker.unplacedTooLong' : 'ticker.unplacedForm')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <h3>{t('ticker.leftOut')}</h3>
          <ul>
            {leftOut.map((left) => (
              <li key={'text' in left ? `${left.what} ${left.text}` : left.what}>
                {t(`feed.leftOut.${left.what}`, 'text' in left ? { text: `\u2068${left.text}\u2069` } : left)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
