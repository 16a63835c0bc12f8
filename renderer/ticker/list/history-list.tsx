/** What is off the air, newest first, read page by page. */
import { Archive, MoreVertical } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { useNow } from '../../i18n/use-now';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { MenuButton, type MenuEntry } from '../../ui/menu';
import styles from './history-list.module.css';

export type HistoryListProps = {
  /** Changes when something has come or gone: the list is read anew. */
  readonly turn: unknown;
  readonly entriesOf: (line: TickerLine) => readonly MenuEntry[];
};

const pageSize = 50;

export function HistoryList({ turn, entriesOf }: HistoryListProps) {
  const { desk } = useDeskWindow();
  const { t, time } = useWords();
  const now = useNow(20_000);
  const [count, setCount] = useState(pageSize);
  const [page, setPage] = useState<{ total: number; lines: readonly TickerLine[] } | null>(null);
  useEffect(() => {
    let isLeft = false;
    void desk.ticker.history({ from: 0, count }).then((read) => {
      if (!isLeft) setPage(read);
    });
    return () => {
      isLeft = true;
    };
  }, [desk, count, turn]);
  if (page === null) return <div aria-busy="true" />;
  if (page.total === 0) return <EmptyState icon={<Archive />} title={t('ticker.historyEmpty')} />;
  return (
    <>
      <ul className={styles.list} aria-label={t('ticker.list.history')}>
        {page.lines.map((line) => (
          <li key={line.id} className={styles.row}>
            <span className={styles.time}>{line.displayTime}</span>
            <span className={styles.words}>
              <Badge tone={line.state === 'withdrawn' ? 'danger' : 'quiet'}>{t(`ticker.state.${line.state}`)}</Badge>{' '}
              <bdi>{line.text}</bdi>
            </span>
            <span className={styles.when}>{time.recent(new Date(line.versionCreated), now)}</span>
            <MenuButton
              label={t('ticker.acts')}
              button={<IconButton label={t('ticker.acts')} icon={<MoreVertical />} />}
              entries={entriesOf(line)}
            />
          </li>
        ))}
      </ul>
      {page.total > page.lines.length && (
        <Button onPress={() => setCount(Math.min(500, count + pageSize))}>{t('ticker.historyMore')}</Button>
      )}
    </>
  );
}
