/** What is done with the article, each act with its key; the reason for a return is asked in place. */
import { CheckCheck, CornerDownLeft, Hand, SquarePen, UserPlus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CommandId } from '../../shared/commands/commands';
import type { ReadableSummary } from '../../shared/library/summary';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import { Button, type ButtonLook } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Keys } from '../ui/keys';
import styles from './act-bar.module.css';
import type { ArticleRead } from './use-article-read';
import { approvalIn } from './use-queue-acts';

export type ActBarProps = {
  readonly read: ArticleRead;
  readonly summary: ReadableSummary;
  /** The person wants to return it: why? */
  readonly isAskedWhy: boolean;
  readonly onReturn: (reason: string) => void;
  readonly onCancel: () => void;
};

export function ActBar({ read, summary, isAskedWhy, onReturn, onCancel }: ActBarProps) {
  const { t } = useWords();
  const { commands } = useDeskWindow();
  const offers = read.kind === 'read' && read.standing.kind === 'read' ? read.standing.offers : [];
  const approval = approvalIn(offers);
  if (isAskedWhy) return <ReasonLine key={summary.id} onReturn={onReturn} onCancel={onCancel} />;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('queue.acts')}>
      <Act id="queue.approve" look="primary" icon={<CheckCheck />} isDisabled={approval === undefined}>
        {t(approval?.to === 'corrected' ? 'move.short.corrected' : 'command.article.approve')}
      </Act>
      <Act
        id="queue.return"
        icon={<CornerDownLeft data-mirror="" />}
        isDisabled={!offers.some(({ to }) => to === 'returned')}
      >
        {t('queue.send')}
      </Act>
      <Act id="queue.takeOver" icon={<Hand />}>
        {t('queue.take')}
      </Act>
      <Act id="queue.assign" icon={<UserPlus />}>
        {t('queue.assign')}
      </Act>
      <span className={styles.gap} />
      <IconButton
        label={t('command.queue.open')}
        shortcut={shortcutOf('queue.open')}
        icon={<SquarePen />}
        onPress={() => void commands.run('queue.open')}
      />
    </div>
  );
}

type ActProps = {
  readonly id: CommandId;
  readonly icon: ReactNode;
  readonly look?: ButtonLook;
  readonly isDisabled?: boolean;
  readonly children: string;
};

function Act({ id, icon, look = 'plain', isDisabled = false, children }: ActProps) {
  const { commands } = useDeskWindow();
  return (
    <Button look={look} icon={icon} isDisabled={isDisabled} onPress={() => void commands.run(id)}>
      {children}
      <Keys text={shortcutOf(id) ?? ''} />
    </Button>
  );
}

/** Enter sends, Escape thinks better of it. */
function ReasonLine({ onReturn, onCancel }: Pick<ActBarProps, 'onReturn' | 'onCancel'>) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isSaid = reason.trim() !== '';
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSaid) onReturn(reason.trim());
      }}
    >
      <input
        ref={field}
        className={styles.reason}
        aria-label={t('queue.reason')}
        placeholder={t('queue.reasonHint')}
        dir="auto"
        data-prose=""
        value={reason}
        maxLength={2000}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Escape' && !nativeEvent.isComposing) onCancel();
        }}
      />
      <Button type="submit" look="primary" isDisabled={!isSaid}>
        {t('queue.send')}
      </Button>
      <Button onPress={onCancel}>{t('queue.cancel')}</Button>
    </form>
  );
}
