/** The chief's desk: what waits on one side, the article that is read on the other, and every act one key away. */
import { useState } from 'react';
import { PanelsTopLeft } from 'lucide-react';
import type { ArticleId } from '../../shared/model/ids';
import { useCommands, useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { useNow } from '../i18n/use-now';
import { EmptyState } from '../ui/empty-state';
import { AssignChooser } from './assign-chooser';
import { QueueList } from './queue-list';
import styles from './queue-view.module.css';
import { ReadMode } from './read-mode';
import { useArticleRead } from './use-article-read';
import { useQueue } from './use-queue';
import { useQueueActs, type AskMove } from './use-queue-acts';

/** What stands open over the article: nothing, the line for a reason, or the list of members. */
type Asked = { readonly kind: 'nothing' | 'reason' | 'assignee'; readonly id: ArticleId | null };
const nothing: Asked = { kind: 'nothing', id: null };

export type QueueViewProps = {
  readonly onOpen: (id: ArticleId) => void;
  readonly onMove: AskMove;
  /** Puts a legal hold on the article, or releases one. */
  readonly onHold: (id: ArticleId, act: 'hold' | 'release') => void;
};

export function QueueView({ onOpen, onMove, onHold }: QueueViewProps) {
  const { t } = useWords();
  const { state } = useDeskWindow();
  const now = useNow(30_000);
  const queue = useQueue(now);
  const { shown, person, step, look } = queue;
  const read = useArticleRead(shown);
  const isCurrent = read.kind === 'read' && read.id === shown?.id;
  const acts = useQueueActs({
    read: isCurrent ? read : { kind: 'nothing' },
    person,
    onNext: () => step(1),
    askMove: onMove,
  });
  const [full, setFull] = useState<ArticleId | null>(null);
  const [asked, setAsked] = useState<Asked>(nothing);
  // What is asked belongs to the article it was asked of.
  const open = asked.id === shown?.id ? asked.kind : 'nothing';
  const ask = (kind: Asked['kind']): void => setAsked({ kind, id: shown?.id ?? null });
  const close = (): void => {
    setAsked(nothing);
    focusList();
  };
  const isFull = full === shown?.id;
  const hasShown = { canRun: () => shown !== null };
  const hasRead = { canRun: () => isCurrent };
  useCommands({
    'queue.next': { run: () => step(1) },
    'queue.previous': { run: () => step(-1) },
    'queue.open': { ...hasShown, run: () => shown !== null && onOpen(shown.id) },
    'queue.changes': { ...hasRead, run: () => setFull(isFull ? null : (shown?.id ?? null)) },
    'queue.approve': { ...hasRead, run: () => void acts.approve() },
    // The line opens before the text is there: what is typed at once must land in it, not among the keys of this room.
    'queue.return': { ...hasShown, run: () => ask('reason') },
    'queue.takeOver': { ...hasRead, run: () => void acts.takeOver() },
    'queue.assign': { ...hasRead, run: () => ask('assignee') },
    'queue.hold': {
      ...hasShown,
      run: () => shown !== null && onHold(shown.id, shown.hold === null ? 'hold' : 'release'),
    },
    'queue.mine': {
      run: () =>
        state.setState({ queue: { ...look, scope: look.scope === 'mine' ? 'waiting' : 'mine', selected: null } }),
    },
  });
  return (
    <main className={styles.room} data-queue="" aria-label={t('queue.title')}>
      <QueueList queue={queue} now={now} onOpen={onOpen} />
      {shown === null || read.kind === 'nothing' ? (
        <section className={styles.blank} aria-label={t('queue.reading')}>
          {queue.count > 0 && <EmptyState icon={<PanelsTopLeft />} title={t('queue.choose')} />}
        </section>
      ) : (
        <ReadMode
          summary={shown}
          read={read}
          now={now}
          mode={isFull ? 'full' : 'changes'}
          onMode={(mode) => setFull(mode === 'full' ? shown.id : null)}
          isAskedWhy={open === 'reason'}
          onReturn={(reason) => {
            if (!isCurrent) return;
            close();
            void acts.giveBack(reason);
          }}
          onCancel={close}
        />
      )}
      {open === 'assignee' && (
        <AssignChooser onChoose={(to, name) => void acts.assign(to, name)} onClose={() => setAsked(nothing)} />
      )}
    </main>
  );
}

/** The line for a reason takes the focus with it when it goes. */
function focusList(): void {
  document.querySelector<HTMLElement>('[data-queue] [role="listbox"]')?.focus();
}
