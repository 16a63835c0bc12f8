import { directionOf } from '../../shared/arabic/direction';
import { useWords } from '../i18n/language';
import { Alert } from '../ui/dialog';
import { Button } from '../ui/button';
import type { SessionState } from './article-session';
import styles from './leave-dialog.module.css';
import type { LeaveAnswer } from './open-article';
import { problemText } from './save-banner';

export type LeaveDialogProps = {
  /** Of the article that is about to be left: two may be open. */
  readonly headline: string;
  readonly state: SessionState;
  readonly onAnswer: (answer: LeaveAnswer) => void;
  readonly onSaveElsewhere: () => void;
};

/** Asked before text that is not on disk is left behind. */
export function LeaveDialog({ headline, state, onAnswer, onSaveElsewhere }: LeaveDialogProps) {
  const { t } = useWords();
  return (
    <Alert
      title={t('save.leaveTitle')}
      onEscape={() => onAnswer('stay')}
      actions={
        <>
          <Button look="danger" onPress={() => onAnswer('leave')}>
            {t('save.leaveAnyway')}
          </Button>
          <Button onPress={onSaveElsewhere}>{t('save.elsewhere')}</Button>
          <Button look="primary" autoFocus onPress={() => onAnswer('stay')}>
            {t('save.stay')}
          </Button>
        </>
      }
    >
      <strong className={styles.headline} dir={directionOf(headline)}>
        {headline}
      </strong>
      {state.kind === 'failed' ? problemText(t, state.problem) : t('save.clashWhy')}
    </Alert>
  );
}
