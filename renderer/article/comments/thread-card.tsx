/** One thread: its quotation, what was said, and what can be done. */
import { useState } from 'react';
import type { PlacedThread } from '../../../shared/comments/placed-threads';
import { isSameAuthor, type Remark } from '../../../shared/comments/threads';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Composer } from './composer';
import styles from './comments.module.css';
import type { Comments } from './use-comments';

export type ThreadCardProps = {
  readonly placed: PlacedThread;
  readonly comments: Comments;
  readonly now: Date;
  /** Shows the words in the text. */
  readonly onJump: () => void;
};

export function ThreadCard({ placed: { thread, now: place }, comments, now, onJump }: ThreadCardProps) {
  const { t } = useWords();
  const isActive = comments.active === thread.id;
  const [isReplying, setReplying] = useState(false);
  const quote = thread.place.kind === 'article' ? null : thread.place.quote.text;
  const { resolved } = thread;
  return (
    <article className={styles.thread} data-active={isActive || undefined} data-thread={thread.id}>
      {quote === null ? (
        <p className={styles.about}>{t('comments.aboutArticle')}</p>
      ) : (
        <button type="button" className={styles.quote} title={t('comments.show')} onClick={onJump} dir="auto">
          {quote}
        </button>
      )}
      {place.kind === 'gone' && <p className={styles.gone}>{t('comments.gone')}</p>}
      <ul className={styles.remarks}>
        {thread.remarks.map((remark) => (
          <RemarkRow key={remark.id} remark={remark} thread={thread.id} comments={comments} now={now} />
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
            const isKept = await comments.reply(thread.id, said);
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
            onPress={() => void comments.act({ kind: resolved === null ? 'resolved' : 'reopened', thread: thread.id })}
          >
            {t(resolved === null ? 'comments.resolve' : 'comments.reopen')}
          </Button>
        </div>
      )}
    </article>
  );
}

type RemarkRowProps = {
  readonly remark: Remark;
  readonly thread: PlacedThread['thread']['id'];
  readonly comments: Comments;
  readonly now: Date;
};

function RemarkRow({ remark, thread, comments, now }: RemarkRowProps) {
  const { t, time } = useWords();
  const [isEditing, setEditing] = useState(false);
  const isMine = comments.me !== null && isSameAuthor(comments.me, remark.by);
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
            const isKept = await comments.act({
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
          <button type="button" onClick={() => void comments.act({ kind: 'removed', thread, remark: remark.id })}>
            {t('comments.remove')}
          </button>
        </div>
      )}
    </li>
  );
}
