import { COMMAND_PRIORITY_LOW } from 'lexical';
import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Button as AriaButton, Dialog, Popover } from 'react-aria-components';
import type { Explainer } from '../../../shared/model/text-block';
import { afterFocusReturned } from '../../desk/after-focus';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import popover from '../../ui/popover.module.css';
import type { TextMark } from '../../ui/growing-text';
import { TextField } from '../../ui/text-field';
import { useCardMarks } from '../find/card-marks';
import { useEditorRoom } from '../editor-context';
import type { CardProps } from './card';
import { useDraft } from './card-text';
import { changeObject } from './change-card';
import { leaveExplainer, OPEN_NOTE_COMMAND } from './explainer-edit';
import styles from './explainer-mark.module.css';

/** A note on the word before it: a mark in the line, its words in a small sheet beside it. */
export function ExplainerMark({ nodeKey, object }: CardProps<Explainer>) {
  const { t } = useWords();
  const { editor, commentOn } = useEditorRoom();
  const mark = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_NOTE_COMMAND,
        (key) => {
          if (key === nodeKey) setOpen(true);
          return key === nodeKey;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, nodeKey],
  );
  const close = (what: 'keep' | 'remove'): void => {
    setOpen(false);
    leaveExplainer(editor, nodeKey, what);
  };
  const says = object.text.trim();
  const found = useCardMarks('text');
  const current = found.find(({ isCurrent }) => isCurrent);
  return (
    <>
      <AriaButton
        ref={mark}
        className={styles.mark!}
        aria-label={says === '' ? t('card.explainer.empty') : t('card.explainer.read', { text: says })}
        data-empty={says === '' || undefined}
        data-found={found.length > 0 || undefined}
        onPress={() => setOpen(true)}
        excludeFromTabOrder
      >
        *
      </AriaButton>
      {current !== undefined && !isOpen && <FoundNote mark={mark} text={object.text} found={current} />}
      <Popover
        className={popover.popover!}
        triggerRef={mark}
        placement="bottom start"
        isOpen={isOpen}
        onOpenChange={(open) => {
          if (!open) close('keep');
        }}
      >
        <Dialog className={styles.sheet!} aria-label={t('card.explainer')}>
          <Note
            text={object.text}
            onChange={(text) => changeObject(editor, nodeKey, { text })}
            onDone={close}
            onComment={
              commentOn === null
                ? null
                : () => {
                    close('keep');
                    afterFocusReturned(() =>
                      commentOn({ kind: 'cardText', key: object._key, field: 'text', start: 0, end: 0 }),
                    );
                  }
            }
          />
        </Dialog>
      </Popover>
    </>
  );
}

type FoundNoteProps = {
  readonly mark: RefObject<HTMLButtonElement | null>;
  readonly text: string;
  readonly found: TextMark;
};

/** Shows a hit in a note while keys go on to the bar that searches. */
function FoundNote({ mark, text, found: { start, end } }: FoundNoteProps) {
  const { direction } = useEditorRoom();
  return (
    <Popover className={popover.popover!} triggerRef={mark} placement="bottom start" isNonModal isOpen>
      <p className={styles.found} dir={direction}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </p>
    </Popover>
  );
}

type NoteProps = {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onDone: (what: 'keep' | 'remove') => void;
  /** Null: nobody comments here. */
  readonly onComment: (() => void) | null;
};

function Note({ text, onChange, onDone, onComment }: NoteProps) {
  const { t } = useWords();
  const { direction } = useEditorRoom();
  const [draft, write] = useDraft(text, onChange);
  return (
    <>
      <TextField
        label={t('card.explainer.note')}
        lines="many"
        rows={3}
        value={draft}
        onChange={write}
        direction={direction}
        maxLength={10_000}
        autoFocus
      />
      <div className={styles.actions}>
        <Button look="primary" onPress={() => onDone('keep')}>
          {t('card.explainer.done')}
        </Button>
        {onComment !== null && text.trim() !== '' && (
          <Button look="quiet" icon={<MessageSquarePlus />} onPress={onComment}>
            {t('comments.onBlock')}
          </Button>
        )}
        <Button look="quiet" onPress={() => onDone('remove')}>
          {t('card.explainer.remove')}
        </Button>
      </div>
    </>
  );
}
