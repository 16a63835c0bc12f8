import type { Finding } from '../../shared/review/checklist';
import type { ToComeMark } from '../../shared/review/to-come';
import { useWords } from '../i18n/language';
import { Dialog } from '../ui/dialog';
import { WantingList } from './moves/wanting-list';
import type { ArticlePlace } from './open-article';
import styles from './still-to-come.module.css';

export type StillToComeProps = {
  readonly toCome: readonly ToComeMark[];
  readonly wanting: readonly Finding[];
  readonly onGoTo: (place: ArticlePlace) => void;
  readonly onClose: () => void;
};

/** Why an article was not approved, with the way to each fact that is missing (rules G3 and C1). */
export function StillToCome({ toCome, wanting, onGoTo, onClose }: StillToComeProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('toCome.refusedTitle')} closeLabel={t('dialog.close')} onClose={onClose}>
      <div className={styles.parts}>
        {toCome.length > 0 && <p>{t('toCome.refused', { count: toCome.length })}</p>}
        <WantingList toCome={toCome} findings={wanting} onGoTo={onGoTo} />
      </div>
    </Dialog>
  );
}
