/** What waits, in its groups. Only the rows in sight are built. */
import { Inbox, SearchX } from 'lucide-react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { titleOf } from '../../shared/library/title';
import type { ArticleId } from '../../shared/model/ids';
import { queueGroupings, queueScopes, type QueueHeading } from '../../shared/review/queue';
import type { Translate } from '../../shared/messages/translate';
import type { TimeFormat } from '../i18n/format-time';
import { useWords } from '../i18n/language';
import { EmptyState } from '../ui/empty-state';
import { SearchField } from '../ui/search-field';
import { SegmentedControl } from '../ui/segmented-control';
import { SidePanel } from '../ui/side-panel';
import styles from './queue-list.module.css';
import { QueueRow } from './queue-row';
import type { Queue } from './use-queue';

export type QueueListProps = {
  readonly queue: Queue;
  readonly now: Date;
  readonly onOpen: (id: ArticleId) => void;
};

export function QueueList({ queue, now, onOpen }: QueueListProps) {
  const { t } = useWords();
  const { look, count, more, change } = queue;
  return (
    <div className={styles.side}>
      <SidePanel title={t('queue.title')} count={t('queue.count', { count })}>
        <div className={styles.choices}>
          <SegmentedControl
            label={t('queue.scope')}
            options={queueScopes.map((id) => ({ id, label: t(`queue.scope.${id}`) }))}
            value={look.scope}
            onChange={(scope) => change({ scope, selected: null })}
          />
          <SegmentedControl
            label={t('queue.grouping')}
            options={queueGroupings.map((id) => ({ id, label: t(`queue.grouping.${id}`) }))}
            value={look.grouping}
            onChange={(grouping) => change({ grouping })}
          />
          <div className={styles.narrow}>
            <SearchField
              label={t('queue.narrow')}
              clearLabel={t('queue.narrowClear')}
              value={look.words}
              onChange={(words) => change({ words })}
            />
          </div>
        </div>
        {more > 0 && (
          <p className={styles.cut} role="status">
            {t('queue.cut', { more })}
          </p>
        )}
        {count > 0 ? <Rows queue={queue} now={now} onOpen={onOpen} /> : <Nothing queue={queue} />}
      </SidePanel>
    </div>
  );
}

function Rows({ queue, now, onOpen }: QueueListProps) {
  const { t, time } = useWords();
  const { groups, look, person, change } = queue;
  return (
    <div className={styles.frame}>
      <Virtualizer
        layout={ListLayout}
        layoutOptions={{ estimatedRowHeight: 92, estimatedHeadingHeight: 30, padding: 6, gap: 1 }}
      >
        <ListBox
          aria-label={t('queue.title')}
          className={styles.list!}
          autoFocus
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={look.selected === null ? [] : [look.selected]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            const chosen = groups.flatMap(({ items }) => items).find(({ id }) => id === key);
            if (chosen !== undefined) change({ selected: chosen.id });
          }}
          onAction={(key) => {
            const chosen = groups.flatMap(({ items }) => items).find(({ id }) => id === key);
            if (chosen !== undefined) onOpen(chosen.id);
          }}
        >
          <Collection items={groups} dependencies={[now, t, person, look]}>
            {({ id, heading, items }) => (
              <ListBoxSection id={id}>
                <Header className={styles.heading} data-heading={headingTone(heading)}>
                  <span>{headingText(heading, { t, time })}</span>
                  <span className={styles.count}>{time.number(items.length)}</span>
                </Header>
                <Collection items={items} dependencies={[now, t, person, look]}>
                  {(one) => (
                    <ListBoxItem id={one.id} className={styles.item!} textValue={titleOf(one) ?? t('library.untitled')}>
                      <QueueRow
                        summary={one}
                        now={now}
                        person={person}
                        selected={look.selected}
                        usualState={look.scope === 'waiting' ? 'submitted' : null}
                      />
                    </ListBoxItem>
                  )}
                </Collection>
              </ListBoxSection>
            )}
          </Collection>
        </ListBox>
      </Virtualizer>
    </div>
  );
}

function Nothing({ queue }: { readonly queue: Queue }) {
  const { t } = useWords();
  if (queue.isReading) return <EmptyState icon={<Inbox />} title={t('library.loading')} />;
  if (queue.look.words.trim() !== '') return <EmptyState icon={<SearchX />} title={t('queue.noneNarrowed')} />;
  const isMine = queue.look.scope === 'mine';
  return (
    <EmptyState icon={<Inbox />} title={t(isMine ? 'queue.emptyMine' : 'queue.empty')}>
      {t(isMine ? 'queue.emptyMineHint' : 'queue.emptyHint')}
    </EmptyState>
  );
}

const headingTone = (heading: QueueHeading): 'urgent' | 'plain' =>
  heading.kind === 'overdue' || (heading.kind === 'urgency' && heading.band === 'urgent') ? 'urgent' : 'plain';

function headingText(heading: QueueHeading, { t, time }: { readonly t: Translate; readonly time: TimeFormat }): string {
  switch (heading.kind) {
    case 'urgency':
      return t(`queue.band.${heading.band}`);
    case 'overdue':
    case 'unplanned':
      return t(`queue.${heading.kind}`);
    case 'hour':
      return `${time.clock(new Date(heading.from))}–${time.clock(new Date(heading.from + 3_600_000))}`;
    case 'day':
      return time.day(new Date(heading.from));
    case 'desk':
      return heading.desk === '' ? t('queue.noDesk') : heading.desk;
  }
}
