import { useMemo, useState } from 'react';
import { parseTickerText } from '../../../shared/import/ticker-text';
import { isBreaking, type TickerDraft } from '../../../shared/model/ticker-line';
import { useWords } from '../../i18n/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import styles from './paste-dialog.module.css';

export type PasteDialogProps = {
  /** Already pasted elsewhere. */
  readonly text: string;
  readonly onAdd: (drafts: readonly TickerDraft[]) => void;
  readonly onClose: () => void;
};

/** Lines as copied from a page or a chat, parted into times and texts before anything is added. */
export function PasteDialog({ text, onAdd, onClose }: PasteDialogProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(text);
  const { lines, unplaced } = useMemo(() => parseTickerText(typed), [typed]);
  return (
    <Dialog
      title={t('ticker.pasteTitle')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={lines.length === 0}
            onPress={() => {
              onAdd(lines);
              onClose();
            }}
          >
            {t('ticker.addCount', { count: lines.length })}
          </Button>
        </>
      }
    >
      <TextField
        label={t('ticker.pasteLabel')}
        placeholder={t('ticker.pastePlaceholder')}
        value={typed}
        onChange={setTyped}
        lines="many"
        rows={7}
        autoFocus
      />
      {lines.length > 0 && (
        <ol className={styles.preview} aria-label={t('ticker.pastePreview')}>
          {lines.map((line, index) => (
            // eslint-disable-next-line react/no-array-index-key -- two pasted lines may be the same
            <li key={`${index} ${line.text}`} className={styles.line}>
              <span className={styles.time}>{line.displayTime}</span>
              <span>
                {isBreaking(line) && <Badge tone="breaking">{t('ticker.breaking')}</Badge>} {line.text}
              </span>
            </li>
          ))}
        </ol>
      )}
      {unplaced.length > 0 && (
        <section className={styles.unplaced}>
          <h3>{t('ticker.unplaced', { count: unplaced.length })}</h3>
          <ul>
            {unplaced.map(({ line, text: words, reason }) => (
              <li key={line}>
                <span className={styles.place}>{t('ticker.unplacedLine', { line })}</span> <bdi>{words}</bdi>
                <span className={styles.reason}>
                  {t(reason === 'too-long' ? 'ticker.unplacedTooLong' : 'ticker.unplacedForm')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
