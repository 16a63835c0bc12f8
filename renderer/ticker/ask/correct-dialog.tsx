import { useState } from 'react';
import { draftOf, type TickerDraft, type TickerLine } from '../../../shared/model/ticker-line';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';

export type CorrectDialogProps = {
  readonly line: TickerLine;
  readonly onCorrect: (correction: { readonly line: TickerDraft; readonly reason: string }) => void;
  readonly onClose: () => void;
};

/** Changes what readers have seen, and tells them: both the new words and what was wrong with the old. */
export function CorrectDialog({ line, onCorrect, onClose }: CorrectDialogProps) {
  const { t } = useWords();
  const [text, setText] = useState(line.text);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const words = text.replace(/\s+/g, ' ').trim();
  const correct = (): void => {
    setAsked(true);
    if (words === '' || reason.trim() === '') return;
    onCorrect({ line: { ...draftOf(line), text: words }, reason: reason.trim() });
    onClose();
  };
  return (
    <Dialog
      title={t('ticker.correctTitle')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          <Button look="primary" onPress={correct}>
            {t('ticker.act.correct')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('ticker.correctText')}
        value={text}
        onChange={setText}
        maxLength={2000}
        autoFocus
        error={isAsked && words === '' ? t('ticker.problem.text') : null}
      />
      <TextField
        label={t('ticker.correctReason')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={isAsked && reason.trim() === '' ? t('ticker.reasonMissing') : null}
      />
    </Dialog>
  );
}
