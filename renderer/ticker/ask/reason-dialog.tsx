import { useState } from 'react';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';

export type ReasonDialogProps = {
  readonly title: string;
  /** The line that it is about, as it stands. */
  readonly text: string;
  readonly actLabel: string;
  readonly onGive: (reason: string) => void;
  readonly onClose: () => void;
};

/** Why something that readers have seen is taken back. Kept in the line's record. */
export function ReasonDialog({ title, text, actLabel, onGive, onClose }: ReasonDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isMissing = reason.trim() === '';
  const give = (): void => {
    setAsked(true);
    if (isMissing) return;
    onGive(reason.trim());
    onClose();
  };
  return (
    <Dialog
      title={title}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          <Button look="primary" onPress={give}>
            {actLabel}
          </Button>
        </>
      }
    >
      <p>
        <bdi>{text}</bdi>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <TextField
          label={t('ticker.reason')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          autoFocus
          error={isAsked && isMissing ? t('ticker.reasonMissing') : null}
        />
      </form>
    </Dialog>
  );
}
