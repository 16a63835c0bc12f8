import { useState, type FormEvent, type RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import popover from '../../ui/popover.module.css';
import { TextField } from '../../ui/text-field';
import { useEditorRoom } from '../editor-context';
import toolbar from '../toolbar.module.css';
import { $captionOf, $setCaption } from './table-acts';

/** As the model allows a caption to be (shared/model/object-blocks.ts). */
const longest = 10_000;

/** Asks for the line above the table. Enter applies, Escape goes back to the text. */
export function TableCaption({ at }: { readonly at: RefObject<HTMLElement | null> }) {
  const { t } = useWords();
  const { editor, tableField, setTableField } = useEditorRoom();
  const close = (): void => {
    setTableField(null);
    editor.focus();
  };
  return (
    <Popover
      className={popover.popover!}
      triggerRef={at}
      placement="bottom start"
      isOpen={tableField === 'caption'}
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <Dialog className={toolbar.link!} aria-label={t('table.caption')}>
        <CaptionForm onDone={close} />
      </Dialog>
    </Popover>
  );
}

function CaptionForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const { editor } = useEditorRoom();
  const [caption, setCaption] = useState(() => editor.read($captionOf));
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    editor.update(() => $setCaption(caption.trim()));
    onDone();
  };
  return (
    <form className={toolbar.form} onSubmit={apply}>
      <TextField label={t('table.caption')} value={caption} onChange={setCaption} maxLength={longest} autoFocus />
      <div className={toolbar.actions}>
        <Button type="submit" look="primary">
          {t('table.captionApply')}
        </Button>
      </div>
    </form>
  );
}
