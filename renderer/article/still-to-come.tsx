import { isolated } from '../i18n/plain-words';
import { markPlaceWords } from '../../shared/review/mark-place-words';
import { markPlaceName, type ToComeMark } from '../../shared/review/to-come';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './still-to-come.module.css';

export type StillToComeProps = {
  readonly toCome: readonly ToComeMark[];
  readonly onGoTo: (mark: ToComeMark) => void;
  readonly onClose: () => void;
};

/** Why an article was not approved, with the way to each fact that is missing (rule G3). */
export function StillToCome({ toCome, onGoTo, onClose }: StillToComeProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('toCome.refusedTitle')} closeLabel={t('dialog.close')} onClose={onClose}>
      <p>{t('toCome.refused', { count: toCome.length })}</p>
      <ul className={styles.list}>
        {toCome.map((mark) => {
          const where = markPlaceWords(mark.place, t);
          const what = mark.note === '' ? t('toCome.noNote') : isolated(mark.note);
          return (
            <li key={`${markPlaceName(mark.place)} ${mark.start}`} className={styles.mark}>
              <span className={styles.where}>{where}</span>
              <span className={styles.what} data-noted={mark.note === '' ? undefined : ''}>
                {what}
              </span>
              <Button onPress={() => onGoTo(mark)} aria-label={`${t('toCome.goTo')}: ${where}، ${what}`}>
                {t('toCome.goTo')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
