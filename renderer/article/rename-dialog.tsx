import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';

export type RenameDialogProps = {
  readonly slugline: string;
  readonly onRename: (slugline: string) => void;
  readonly onClose: () => void;
};

const form = 'rename-article';

/** Gives the story another working name. */
export function RenameDialog({ slugline, onRename, onClose }: RenameDialogProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(slugline);
  return (
    <Dialog
      title={t('article.renameTitle')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" form={form}>
            {t('article.rename')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          onRename(typed.trim());
          onClose();
        }}
      >
        <TextField
          label={t('field.slugline')}
          description={t('field.sluglineHint')}
          value={typed}
          onChange={setTyped}
          maxLength={2000}
          autoFocus
        />
      </Form>
    </Dialog>
  );
}
