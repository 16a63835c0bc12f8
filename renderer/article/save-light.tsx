import { useWords } from '../i18n/language';
import type { SessionState } from './article-session';
import styles from './save-light.module.css';

export type SaveLightProps = {
  readonly state: SessionState;
  /** When the file on disk was written. */
  readonly savedAt: Date;
  readonly now: Date;
};

/** Is what I typed safe? Green only on main's word. */
export function SaveLight({ state, savedAt, now }: SaveLightProps) {
  const { t, time } = useWords();
  const label = (): string => {
    switch (state.kind) {
      case 'clean':
        return t('save.saved', { time: time.recent(savedAt, now) });
      case 'saving':
        return t('save.saving');
      case 'dirty':
        return t('save.dirty');
      case 'failed':
        return t('save.failed');
      case 'clash':
        return t('save.clash');
      default:
        return '';
    }
  };
  return (
    <output className={styles.light} data-kind={state.kind} title={label()}>
      <span className={styles.words}>{label()}</span>
    </output>
  );
}
