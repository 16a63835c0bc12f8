import { Gavel } from 'lucide-react';
import type { ArticleId } from '../../../shared/model/ids';
import type { ShownHold } from '../../../shared/review/article-standing';
import { useWords } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { ReasonDialog } from '../../ui/reason-dialog';
import styles from './hold-dialog.module.css';
import type { HoldActs } from './use-hold-acts';

export type HoldDialogProps = {
  readonly id: ArticleId;
  /** To be released; null: one is put there. */
  readonly hold: ShownHold | null;
  readonly acts: HoldActs;
  readonly onClose: () => void;
};

/** Puts a legal hold on an article, or releases one: what that means, and why. */
export function HoldDialog({ id, hold, acts, onClose }: HoldDialogProps) {
  const { t, time } = useWords();
  const act = hold === null ? 'hold' : 'release';
  return (
    <ReasonDialog
      title={t(`hold.${act}.title`)}
      closeLabel={t('dialog.close')}
      cancelLabel={t('dialog.cancel')}
      act={{ label: t(`hold.${act}.do`), look: hold === null ? 'danger' : 'primary', icon: <Gavel /> }}
      reason={{ label: t('move.reason'), missing: t('move.reason-missing'), maxLength: 2000 }}
      onGive={(reason) => (hold === null ? acts.hold(id, reason) : acts.release(id, hold.event, reason))}
      onClose={onClose}
    >
      <p>{t(`hold.${act}.meaning`)}</p>
      {hold !== null && (
        <blockquote className={styles.hold}>
          <p className={styles.who}>
            {t('hold.by', {
              who: hold.name === null ? t('history.nobody') : isolated(hold.name),
              when: time.moment(new Date(hold.at)),
            })}
          </p>
          <bdi>{hold.reason}</bdi>
        </blockquote>
      )}
    </ReasonDialog>
  );
}
