/** What there is to say about a finding: a pattern that can't be read, what was replaced, and that replacing tells forms of letters apart. */
import type { Translate } from '../../../shared/messages/translate';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import styles from './find-bar.module.css';
import type { FindState, Finding } from './find-in-article';

export function FindNews({ state, onUndo }: { readonly state: FindState; readonly onUndo: () => void }) {
  const { t } = useWords();
  const fault = faultText(state.finding, t);
  const { replaced, mode, options } = state;
  const isStrict = mode === 'replace' && !options.uniteLetters && !options.isPattern;
  return (
    <div className={styles.news} role="status">
      {fault !== null && <p className={styles.fault}>{fault}</p>}
      {fault === null && replaced !== null && (
        <p>
          {t('find.replaced', { count: replaced })}
          {replaced > 0 && (
            <Button look="quiet" onPress={onUndo}>
              {t('command.edit.undo')}
            </Button>
          )}
        </p>
      )}
      {fault === null && replaced === null && isStrict && <p>{t('find.strictHint')}</p>}
    </div>
  );
}

/** Null where nothing is wrong. */
export function faultText(finding: Finding, t: Translate): string | null {
  if (finding.kind === 'slow') return t('find.slow');
  if (finding.kind !== 'fault') return null;
  if (finding.fault.code === 'bad-pattern') return t(`find.badPattern.${finding.fault.why}`);
  return t('find.nothingAsked');
}
