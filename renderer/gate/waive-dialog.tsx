import { ShieldOff } from 'lucide-react';
import { directionOf } from '../../shared/arabic/direction';
import { useWords } from '../i18n/language';
import { ReasonDialog } from '../ui/reason-dialog';
import type { WaiveActs, Waiving } from './use-waive-acts';
import styles from './waive-dialog.module.css';

export type WaiveDialogProps = {
  readonly waiving: Waiving;
  /** The article's. */
  readonly title: string;
  /** What keeps it here, in words. */
  readonly why: string;
  readonly acts: WaiveActs;
  readonly onClose: () => void;
};

/** Lets one text leave in spite of a rule: what that means, and why (rule G11). */
export function WaiveDialog({ waiving, title, why, acts, onClose }: WaiveDialogProps) {
  const { t } = useWords();
  const rule = t(`gate.rule.${waiving.rule}`);
  return (
    <ReasonDialog
      title={t('waive.title', { rule })}
      closeLabel={t('dialog.close')}
      cancelLabel={t('dialog.cancel')}
      act={{ label: t('waive.do'), look: 'danger', icon: <ShieldOff /> }}
      reason={{ label: t('move.reason'), missing: t('move.reason-missing'), maxLength: 2000 }}
      onGive={(reason) => acts.waive(waiving, reason)}
      onClose={onClose}
    >
      <blockquote className={styles.about}>
        <p className={styles.title} dir={directionOf(title)}>
          {title}
        </p>
        <p className={styles.why}>{why}</p>
      </blockquote>
      <p>{t(`waive.meaning.${waiving.rule}`)}</p>
      <p>{t('waive.signed')}</p>
    </ReasonDialog>
  );
}
