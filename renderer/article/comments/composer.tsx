/** Where a comment is written. «@» offers the members of the newsroom. */
import { useState, type KeyboardEvent } from 'react';
import { useDeskWindow } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import styles from './comments.module.css';
import { mentionsIn, type Said } from './use-comments';

export type ComposerProps = {
  readonly label: string;
  readonly send: string;
  readonly start?: string;
  readonly autoFocus?: boolean;
  /** False where it was not kept: then the words stay. */
  readonly onSend: (said: Said) => Promise<boolean>;
  readonly onCancel?: () => void;
};

export function Composer({ label, send, start = '', autoFocus = false, onSend, onCancel }: ComposerProps) {
  const { people } = useDeskWindow();
  const { t } = useWords();
  const members = useMirror(people, (value) => value.members).filter(({ standing }) => standing === 'member');
  const [text, setText] = useState(start);
  const [isSending, setSending] = useState(false);
  const typed = /@([^@\n]{0,40})$/.exec(text)?.[1] ?? null;
  const offered =
    typed === null ? [] : members.filter(({ name }) => name !== typed && name.startsWith(typed)).slice(0, 5);
  const mention = (name: string): void =>
    setText((before) => `${before.slice(0, before.length - (typed?.length ?? 0))}${name} `);
  const submit = async (): Promise<void> => {
    if (text.trim() === '' || isSending) return;
    setSending(true);
    const isKept = await onSend({ text: text.trim(), mentions: mentionsIn(text, members) });
    setSending(false);
    if (isKept) setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const [first] = offered;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
    else if (event.key === 'Tab' && first !== undefined) mention(first.name);
    else if (event.key === 'Escape' && onCancel !== undefined) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        className={styles.write}
        aria-label={label}
        placeholder={label}
        dir="auto"
        rows={3}
        maxLength={10_000}
        value={text}
        autoFocus={autoFocus}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      {offered.length > 0 && (
        <div role="group" className={styles.offered} aria-label={t('comments.members')}>
          {offered.map(({ id, name }) => (
            <Button key={id} look="quiet" onPress={() => mention(name)}>
              {name}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.acts}>
        {onCancel !== undefined && (
          <Button look="quiet" onPress={onCancel}>
            {t('comments.cancel')}
          </Button>
        )}
        <Button type="submit" look="primary" isDisabled={text.trim() === ''} isPending={isSending}>
          {send}
        </Button>
      </div>
    </form>
  );
}
