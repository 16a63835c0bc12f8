import { useState, type RefObject } from 'react';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { FieldPopover, PopoverForm } from '../../ui/field-popover';
import { TextField } from '../../ui/text-field';
import { useEditorRoom } from '../editor-context';
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
    <FieldPopover label={t('table.caption')} at={at} isOpen={tableField === 'caption'} onClose={close}>
      <CaptionForm onDone={close} />
    </FieldPopover>
  );
}

function CaptionForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const { editor } = useEditorRoom();
  const [caption, setCaption] = useState(() => editor.read($captionOf));
  const apply = (): void => {
    editor.update(() => $setCaption(caption.trim()));
    onDone();
  };
  return (
    <PopoverForm
      onSubmit={apply}
      actions={
        <Button type="submit" look="primary">
          {t('table.captionApply')}
        </Button>
      }
    >
      <TextField label={t('table.caption')} value={caption} onChange={setCaption} maxLength={longest} autoFocus />
    </PopoverForm>
  );
}
