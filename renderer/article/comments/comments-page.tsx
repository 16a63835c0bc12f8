/** The panel's page of comments: what is being written, and every thread in the order of the document. */
import { MessageSquareText } from 'lucide-react';
import { memo, useEffect, useRef, useState, type RefObject } from 'react';
import { ThreadId, type ThreadPlace } from '../../../shared/comments/comment-event';
import { quotedWords } from '../../../shared/comments/place-of';
import type { PlacedThread } from '../../../shared/comments/placed-threads';
import { isOpen, isSameAuthor, type Thread } from '../../../shared/comments/threads';
import type { Author } from '../../../shared/people/author';
import { useWords } from '../../i18n/language';
import { shortcutOf } from '../../i18n/shortcut-of';
import { useNow } from '../../i18n/use-now';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { NewDot } from '../../ui/new-dot';
import { SegmentedControl } from '../../ui/segmented-control';
import { useBuilt } from '../../ui/use-built';
import { Composer } from './composer';
import styles from './comments.module.css';
import { placeName } from '../../../shared/comments/place-words';
import { ThreadCard } from './thread-card';
import type { Comments } from './use-comments';

const filters = ['open', 'resolved', 'mine', 'mentionsMe'] as const;
type Filter = (typeof filters)[number];

export type CommentsPageProps = {
  readonly comments: Comments;
  /** What the person is about to comment on. */
  readonly begun: ThreadPlace | null;
  readonly onBegin: (place: ThreadPlace | null) => void;
  readonly onJump: (thread: PlacedThread) => void;
  readonly onNextUnread: () => void;
};

function Page({ comments, begun, onBegin, onJump, onNextUnread }: CommentsPageProps) {
  const { t } = useWords();
  const now = useNow(20_000);
  const [chosen, setFilter] = useState<Filter>('open');
  const { placed, active, me, unreadable, unread } = comments;
  const current = placed.find(({ thread }) => thread.id === active);
  // A thread that was asked for from the text is shown, whatever was looked at before.
  const filter = current !== undefined && !isOpen(current.thread) && chosen === 'open' ? 'resolved' : chosen;
  const shown = placed.filter(({ thread }) => isShown(thread, filter, me));
  const [name, quote] = begun === null ? [null, ''] : [placeName(begun), quotedWords(begun)];
  const list = useRef<HTMLDivElement>(null);
  const [built, end] = useBuilt(shown.findIndex(({ thread }) => thread.id === active));
  useThreadGoneTo(list, comments.activate);
  useEffect(() => {
    if (active !== null) list.current?.querySelector(`[data-thread="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className={styles.page}>
      {begun === null ? (
        <Button onPress={() => onBegin({ kind: 'article' })}>{t('comments.onArticle')}</Button>
      ) : (
        <section className={styles.thread} data-active>
          {name !== null && <p className={styles.about}>{t(name)}</p>}
          {quote !== '' && (
            <p className={styles.quoted} dir="auto">
              {quote}
            </p>
          )}
          <Composer
            key={JSON.stringify(begun)}
            label={t('comments.write')}
            send={t('comments.send')}
            autoFocus
            onCancel={() => onBegin(null)}
            onSend={async (said) => {
              const isKept = await comments.start(begun, said);
              if (isKept) onBegin(null);
              return isKept;
            }}
          />
        </section>
      )}
      {unreadable > 0 && <p className={styles.gone}>{t('comments.unreadable', { count: unreadable })}</p>}
      {placed.length === 0 ? (
        begun === null && (
          <EmptyState icon={<MessageSquareText />} title={t('comments.empty')}>
            <p>{t('comments.emptyHint', { shortcut: shortcutOf('comments.add') ?? '' })}</p>
          </EmptyState>
        )
      ) : (
        <>
          {unread.size > 0 && (
            <div className={styles.unread}>
              <NewDot label={t('comments.new')} />
              <span>{t('comments.unread', { count: unread.size })}</span>
              <Button look="quiet" onPress={onNextUnread}>
                {t('comments.nextUnread')}
              </Button>
              <Button look="quiet" onPress={comments.allRead}>
                {t('comments.allRead')}
              </Button>
            </div>
          )}
          <div className={styles.filter}>
            <SegmentedControl
              label={t('comments.filter')}
              options={filters.map((id) => ({ id, label: t(`comments.${id}`) }))}
              value={filter}
              onChange={(next) => {
                comments.activate(null);
                setFilter(next);
              }}
            />
          </div>
          <div ref={list} role="region" className={styles.list} aria-label={t('comments.list')}>
            {shown.length === 0 && <p className={styles.about}>{t('comments.none')}</p>}
            {shown.slice(0, built).map((one) => (
              <ThreadCard
                key={one.thread.id}
                placed={one}
                isActive={one.thread.id === active}
                isNew={one.thread.remarks.some(({ id }) => unread.has(id))}
                me={me}
                act={comments.act}
                reply={comments.reply}
                now={now}
                onJump={onJump}
              />
            ))}
            {shown.length > built && <div ref={end} className={styles.end} />}
          </div>
        </>
      )}
    </div>
  );
}

/** Memoised: a key in the text must not come here. */
export const CommentsPage = memo(Page);

/** A click anywhere on a thread goes to it, and so does the keyboard that comes to one of its buttons. */
function useThreadGoneTo(list: RefObject<HTMLElement | null>, activate: Comments['activate']): void {
  useEffect(() => {
    const area = list.current;
    if (area === null) return;
    const gone = ({ target }: Event): void => {
      const thread = target instanceof Element ? target.closest<HTMLElement>('[data-thread]') : null;
      if (thread !== null) activate(ThreadId.parse(thread.dataset['thread']));
    };
    area.addEventListener('click', gone);
    area.addEventListener('focusin', gone);
    return () => {
      area.removeEventListener('click', gone);
      area.removeEventListener('focusin', gone);
    };
  });
}

function isShown(thread: Thread, filter: Filter, me: Author | null): boolean {
  if (filter === 'open' || filter === 'resolved') return isOpen(thread) === (filter === 'open');
  if (me === null) return false;
  if (filter === 'mine') return thread.remarks.some(({ by }) => isSameAuthor(by, me));
  const { person } = me;
  return person !== null && thread.remarks.some(({ mentions }) => mentions.includes(person));
}
