/** One thread: its quotation, what was said, and what can be done. */
import { memo, useState } from 'react';
import { quotedWords } from '../../../shared/comments/place-of';
import type { PlacedThread } from '../../../shared/comments/placed-threads';
import { isSameAuthor, type Remark } from '../../../shared/comments/threads';
import type { Author } from '../../../shared/people/author';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { NewDot } from '../../ui/new-dot';
import { Composer } from './composer';
import styles from './comments.module.css';
import { lossOf, placeName } from '../../../shared/comments/place-words';
import type { Comments } from './use-comments';

export type ThreadCardProps = {
  readonly placed: PlacedThread;
  readonly isActive: boolean;
  /** Something in it has not been read. */
  readonly isNew: boolean;
  readonly me: Author | null;
  readonly reply: Comments['reply'];
  readonly act: Comments['act'];
  readonly now: Date;
  /** Shows the words in the text. */
  readonly onJump: (thread: PlacedThread) => void;
};

function Card({ placed, isActive, isNew, me, reply, act, now, onJump }: ThreadCardProps) {
  const { thread, now: place } = placed;
  const { t } = useWords();
  const [isReplying, setReplying] = useState(false);
  const { resolved } = thread;
  const loss = lossOf(thread.place, place);
  return (
    <article className={styles.thread} data-active={isActive || undefined} data-thread={thread.id}>
      <About thread={thread} isNew={isNew} onJump={() => onJump(placed)} />
      {loss !== null && <p className={styles.gone}>{t(loss)}</p>}
      <ul className={styles.remarks}>
        {thread.remarks.map((remark) => (
          <RemarkRow key={remark.id} remark={remark} thread={thread.id} me={me} act={act} now={now} />
        ))}
      </ul>
      {resolved !== null && (
        <p className={styles.about}>{t('comments.resolvedBy', { name: resolved.by.name || t('comments.nobody') })}</p>
      )}
      {isReplying ? (
        <Composer
          label={t('comments.writeReply')}
          send={t('comments.reply')}
          autoFocus
          onCancel={() => setReplying(false)}
          onSend={async (said) => {
            const isKept = await reply(thread.id, said);
            if (isKept) setReplying(false);
            return isKept;
          }}
        />
      ) : (
        <div className={styles.acts}>
          <Button look="quiet" onPress={() => setReplying(true)}>
            {t('comments.reply')}
          </Button>
          <Button
            look="quiet"
            onPress={() => void act({ kind: resolved === null ? 'resolved' : 'reopened', thread: thread.id })}
          >
            {t(resolved === null ? 'comments.resolve' : 'comments.reopen')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** Memoised: of five hundred threads only those that have changed are drawn anew. */
export const ThreadCard = memo(Card);

type AboutProps = {
  readonly thread: PlacedThread['thread'];
  readonly isNew: boolean;
  readonly onJump: () => void;
};

/** What the thread is about, with the way there; a dot where something in it has not been read. */
function About({ thread, isNew, onJump }: AboutProps) {
  const { t } = useWords();
  const { place } = thread;
  const name = placeName(place);
  const quote = quotedWords(place);
  if (place.kind === 'article')
    return (
      <p className={styles.about}>
        {isNew && <NewDot label={t('comments.new')} />}
        {t('comments.aboutArticle')}
      </p>
    );
  return (
    <>
      {(name !== null || isNew) && (
        <p className={styles.about}>
          {isNew && <NewDot label={t('comments.new')} />}
          {t(name ?? 'comments.words')}
        </p>
      )}
      <button type="button" className={styles.quote} title={t('comments.show')} onClick={onJump} dir="auto">
        {quote === '' ? t(name ?? 'comments.words') : quote}
      </button>
    </>
  );
}

type RemarkRowProps = {
  readonly remark: Remark;
  readonly thread: PlacedThread['thread']['id'];
  readonly me: Author | null;
  readonly act: Comments['act'];
  readonly now: Date;
};

function RemarkRow({ remark, thread, me, act, now }: RemarkRowProps) {
  const { t, time } = useWords();
  const [isEditing, setEditing] = useState(false);
  const isMine = me !== null && isSameAuthor(me, remark.by);
  const at = new Date(remark.at);
  return (
    <li className={styles.remark}>
      <header className={styles.by}>
        <strong dir="auto">{remark.by.name || t('comments.nobody')}</strong>
        <time dateTime={remark.at} title={time.moment(at)}>
          {time.recent(at, now)}
        </time>
        {remark.isEdited && <span>{t('comments.edited')}</span>}
      </header>
      {isEditing ? (
        <Composer
          label={t('comments.write')}
          send={t('comments.save')}
          start={remark.text}
          autoFocus
          onCancel={() => setEditing(false)}
          onSend={async ({ text, mentions }) => {
            const isKept = await act({
              kind: 'edited',
              thread,
              remark: remark.id,
              text,
              mentions: [...mentions],
            });
            if (isKept) setEditing(false);
            return isKept;
          }}
        />
      ) : (
        <p className={styles.text} dir="auto">
          {remark.text}
        </p>
      )}
      {isMine && !isEditing && (
        <div className={styles.own}>
          <button type="button" onClick={() => setEditing(true)}>
            {t('comments.edit')}
          </button>
          <button type="button" onClick={() => void act({ kind: 'removed', thread, remark: remark.id })}>
            {t('comments.remove')}
          </button>
        </div>
      )}
    </li>
  );
}
