/** What is different between a version and what stands in the window, with the way from change to change. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Article } from '../../shared/model/article';
import { useWords } from '../i18n/language';
import { changeNames, ChangesText, useComparison } from '../reading/changes-text';
import { IconButton } from '../ui/icon-button';
import styles from './changes-pane.module.css';

export function ChangesPane({ before, after }: { readonly before: Article; readonly after: Article }) {
  const { t } = useWords();
  const comparison = useComparison(before, after);
  const names = changeNames(comparison);
  const [current, setCurrent] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector('[data-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const step = (by: 1 | -1): void => {
    const at = current === null ? -1 : names.indexOf(current);
    const next = at < 0 && by < 0 ? names.length - 1 : (at + by + names.length) % names.length;
    setCurrent(names[next] ?? null);
  };
  return (
    <>
      <div className={styles.bar}>
        <span role="status">{t('changes.count', { count: comparison.changes })}</span>
        <IconButton
          label={t('changes.previous')}
          icon={<ChevronUp />}
          isDisabled={comparison.changes === 0}
          onPress={() => step(-1)}
        />
        <IconButton
          label={t('changes.next')}
          icon={<ChevronDown />}
          isDisabled={comparison.changes === 0}
          onPress={() => step(1)}
        />
      </div>
      <div ref={text} className={styles.text}>
        <ChangesText comparison={comparison} language={after.language} direction={after.direction} current={current} />
      </div>
    </>
  );
}
