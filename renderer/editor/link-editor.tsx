import { markSelection } from '@lexical/utils';
import { useEffect, useState, type FormEvent, type RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { completeHref } from '../../shared/model/href';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import popover from '../ui/popover.module.css';
import { TextField } from '../ui/text-field';
import { useEditorRoom } from './editor-context';
import { copyText } from './copy-text';
import { hrefProblem } from './href-problem';
import { $applyLink, $removeLink, $selectedLink } from './link-edit';
import styles from './toolbar.module.css';

/** Asks where the selected words lead. Enter applies, Escape goes back to the text. */
export function LinkEditor({ at }: { readonly at: RefObject<HTMLElement | null> }) {
  const { t } = useWords();
  const { editor, isLinkOpen, setLinkOpen } = useEditorRoom();
  const close = (): void => {
    setLinkOpen(false);
    editor.focus();
  };
  return (
    <Popover
      className={popover.popover!}
      triggerRef={at}
      placement="bottom start"
      isOpen={isLinkOpen}
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <Dialog className={styles.link!} aria-label={t('editor.link.title')}>
        <LinkForm onDone={close} />
      </Dialog>
    </Popover>
  );
}

function LinkForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const { editor } = useEditorRoom();
  // The selected words stay marked while the focus is in the field.
  useEffect(() => markSelection(editor), [editor]);
  const [before] = useState(() => editor.read(() => $selectedLink()?.getURL() ?? null));
  const [typed, setTyped] = useState(before ?? '');
  const [error, setError] = useState<string | null>(null);

  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const href = completeHref(typed);
    if (href === null) {
      setError(t(hrefProblem(typed)));
      return;
    }
    editor.update(() => $applyLink(href));
    onDone();
  };
  const remove = (): void => {
    editor.update(() => $removeLink());
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={apply}>
      <TextField
        label={t('editor.link.address')}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setError(null);
        }}
        direction="ltr"
        placeholder="https://"
        error={error}
        autoFocus
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary">
          {t('editor.link.apply')}
        </Button>
        {before !== null && (
          <>
            <Button look="quiet" onPress={() => copyText(before)}>
              {t('editor.link.copy')}
            </Button>
            <Button look="quiet" onPress={remove}>
              {t('editor.link.remove')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
