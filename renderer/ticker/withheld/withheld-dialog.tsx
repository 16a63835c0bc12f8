import { directionOf } from '../../../shared/arabic/direction';
import type { TickerLineId } from '../../../shared/model/ids';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { StaysHome } from '../../gate/stays-home';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import type { WithheldLines } from './use-withheld';
import styles from './withheld.module.css';

export type WithheldDialogProps = {
  /** What was to go on the air. */
  readonly lines: readonly TickerLine[];
  readonly withheld: WithheldLines;
  readonly onAir: (lines: readonly TickerLine[]) => void;
  readonly onClose: () => void;
};

/** Before a line goes on the air: why readers would not get it, with the ways out, and the others that may go. */
export function WithheldDialog({ lines, withheld, onAir, onClose }: WithheldDialogProps) {
  const { t } = useWords();
  const isStuck = ({ id }: TickerLine): boolean => withheld.has(id as TickerLineId);
  const free = lines.filter((line) => !isStuck(line));
  return (
    <Dialog
      title={t('ticker.withheld.title', { count: lines.length - free.length })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.close')}</Button>
          {free.length > 0 && (
            <Button
              look="primary"
              onPress={() => {
                onAir(free);
                onClose();
              }}
            >
              {t('ticker.withheld.rest', { count: free.length })}
            </Button>
          )}
        </>
      }
    >
      <ul className={styles.lines}>
        {lines.filter(isStuck).map((line) => {
          const { article, refusals } = withheld.get(line.id as TickerLineId)!;
          return (
            <li key={line.id} className={styles.line}>
              <p className={styles.text} dir={directionOf(line.text)}>
                {line.text}
              </p>
              <StaysHome id={article} title={line.text} refusals={refusals} />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
