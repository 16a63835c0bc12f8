import { markSelection } from '@lexical/utils';
import { useEffect, useState, type RefObject } from 'react';
import { completeHref } from '../../shared/model/href';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { FieldPopover, PopoverForm } from '../ui/field-popover';
import { TextField } from '../ui/text-field';
import { useEditorRoom } from './editor-context';
import { copyText } from './copy-text';
import { hrefProblem } from './href-problem';
import { paintMark } from './marks/selection-mark';
import { $applyLink, $removeLink, $selectedHref } from './link-edit';

/** Asks where the selected words lead. Enter applies, Escape goes back to the text. */
export function LinkEditor({ at }: { readonly at: RefObject<HTMLElement | null> }) {
  const { t } = useWords();
  const { editor, isLinkOpen, setLinkOpen } = useEditorRoom();
  const close = (): void => {
    setLinkOpen(false);
    editor.focus();
  };
  return (
    <FieldPopover label={t('editor.link.title')} at={at} isOpen={isLinkOpen} onClose={close}>
      <LinkForm onDone={close} />
    </FieldPopover>
  );
}

function LinkForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const { editor, openLink } = useEditorRoom();
  // The selected words stay marked while the focus is in the field.
  useEffect(() => markSelection(editor, paintMark), [editor]);
  const [before] = useState(() => editor.read($selectedHref));
  const [typed, setTyped] = useState(before ?? '');
  const [error, setError] = useState<string | null>(null);

  const apply = (): void => {
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
    <PopoverForm
      onSubmit={apply}
      actions={
        <>
          <Button type="submit" look="primary">
            {t('editor.link.apply')}
          </Button>
          {before !== null && (
            <>
              <Button look="quiet" onPress={() => openLink(before)}>
                {t('link.open')}
              </Button>
              <Button look="quiet" onPress={() => copyText(before)}>
                {t('editor.link.copy')}
              </Button>
              <Button look="quiet" onPress={remove}>
                {t('editor.link.remove')}
              </Button>
            </>
          )}
        </>
      }
    >
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
    </PopoverForm>
  );
}
