import { CircleAlert, Clock } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { progressWords } from '../../../shared/handoff/hand-off-words';
import type { TargetView } from '../../../shared/handoff/target-view';
import { useWords } from '../../i18n/language';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import styles from './job-state.module.css';
import { laterHint, targetFailureText } from './target-words';
import { useTimes } from './use-times';

export type JobStateProps = {
  readonly view: TargetView;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
  readonly onEdit: () => void;
};

/** What goes on, or why it does not. */
export function JobState({ view, onRetry, onCancel, onEdit }: JobStateProps) {
  const { job, progress } = view;
  const { t } = useWords();
  const times = useTimes();
  if (job === null) return null;
  const { state } = job;
  switch (state.kind) {
    case 'waiting':
    case 'running': {
      const isKnown = progress !== null && progress.total > 0;
      const text = progress === null ? t(`handoff.state.${state.kind}`) : progressWords(progress, t);
      return (
        <ProgressBar
          className={styles.progress!}
          aria-label={t('handoff.progress.label')}
          isIndeterminate={!isKnown}
          value={isKnown ? (100 * progress.done) / progress.total : 0}
          valueLabel={text}
        >
          {({ percentage }) => (
            <>
              <span className={styles.text} role="status">
                {text}
              </span>
              <progress
                className={styles.bar}
                aria-hidden="true"
                max={100}
                {...(percentage !== undefined && { value: percentage })}
              />
            </>
          )}
        </ProgressBar>
      );
    }
    case 'later':
      return (
        <Banner
          tone="warning"
          icon={<Clock />}
          actions={
            <>
              <Button onPress={onRetry}>{t('handoff.room.retryNow')}</Button>
              <Button look="quiet" onPress={onCancel}>
                {t('handoff.room.giveUp')}
              </Button>
            </>
          }
        >
          {targetFailureText(t, state.failure)} {laterHint(state.at, { t, times })}
        </Banner>
      );
    case 'stuck':
      return (
        <Banner
          tone="danger"
          icon={<CircleAlert />}
          actions={
            <>
              <Button onPress={onRetry}>{t('handoff.room.retryNow')}</Button>
              <Button onPress={onEdit}>{t('handoff.room.edit')}</Button>
              <Button look="quiet" onPress={onCancel}>
                {t('handoff.room.giveUp')}
              </Button>
            </>
          }
        >
          {targetFailureText(t, state.failure)}
        </Banner>
      );
  }
}
