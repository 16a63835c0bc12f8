import { TriangleAlert } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import type { IndexState } from '../../shared/search/search-request';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import styles from './index-news.module.css';

/** Articles that must be waiting before their reading is worth a word. */
const worthTelling = 500;

/** What a person must know of the index: that it is still being read, or why the list is an old one. */
export function IndexNews({ index }: { readonly index: IndexState }) {
  const { t } = useWords();
  const { desk } = useDeskWindow();
  if (index.kind === 'complete') return null;
  if (index.kind === 'reading') {
    const { done, total } = index;
    if (total - done < worthTelling) return null;
    const label = t('library.reading', { done, total });
    return (
      <ProgressBar className={styles.progress!} aria-label={label} value={done} maxValue={total}>
        {({ percentage = 0 }) => (
          <>
            <span className={styles.label}>{label}</span>
            <span className={styles.track}>
              <span className={styles.fill} style={{ inlineSize: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
    );
  }
  const reason =
    index.kind === 'failed'
      ? t('library.indexFailed', { reason: failureText(t, index.failure) })
      : t('library.indexBroken', { fault: index.fault });
  return (
    <Banner
      tone="warning"
      icon={<TriangleAlert aria-hidden="true" />}
      actions={<Button onPress={() => void desk.library.reread(null)}>{t('library.tryAgain')}</Button>}
    >
      {reason}
    </Banner>
  );
}
