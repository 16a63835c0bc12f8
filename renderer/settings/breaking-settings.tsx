/** The keys that open the line for «عاجل» in every program. */
import { useEffect, useState, type KeyboardEvent } from 'react';
import { keysPressed } from '../../shared/commands/global-keys';
import { showShortcut } from '../../shared/commands/shortcut';
import type { GlobalKeysState } from '../../shared/ipc/contract';
import { useDeskWindow } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useWords } from '../i18n/language';
import { isolated } from '../i18n/plain-words';
import { platform } from '../i18n/shortcut-of';
import { Button } from '../ui/button';
import { Keys } from '../ui/keys';
import { Switch } from '../ui/switch';
import styles from './settings-view.module.css';

export function BreakingSettings() {
  const { desk, settings } = useDeskWindow();
  const { t } = useWords();
  const { breakingKeysHeld, breakingKeys } = useMirror(settings, (value) => value);
  const [isListening, setListening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const state = useKeysState();
  const take = (event: KeyboardEvent): void => {
    if (!isListening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setListening(false);
    const verdict = keysPressed(event.nativeEvent, { platform, own: 'ticker.breaking' });
    if (verdict.kind === 'unfinished') return;
    if (verdict.kind === 'refused') {
      const other = verdict.reason === 'in-use' ? t(`command.${verdict.by}`) : '';
      return setProblem(t(`settings.breakingKeys.${verdict.reason}`, { command: other }));
    }
    setProblem(null);
    setListening(false);
    void desk.settings.change({ breakingKeys: verdict.keys });
  };
  return (
    <>
      <div className={styles.row}>
        <Switch isOn={breakingKeysHeld} onChange={(isOn) => void desk.settings.change({ breakingKeysHeld: isOn })}>
          {t('settings.breakingKeysHeld')}
        </Switch>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- not a control: the button inside is, and its keys are heard here before it acts on them */}
        <span onKeyDownCapture={take} onBlur={() => setListening(false)} data-keys-taken={isListening ? '' : undefined}>
          <Button onPress={() => setListening(true)}>
            {isListening ? t('settings.breakingKeys.press') : <Keys text={showShortcut(breakingKeys, platform)} />}
          </Button>
        </span>
      </div>
      <p className={styles.hint}>{t('settings.breakingKeysHint')}</p>
      {(problem !== null || state === 'refused') && (
        <p className={styles.problem} role="alert">
          {problem ?? t('settings.breakingKeys.refused', { keys: isolated(showShortcut(breakingKeys, platform)) })}
        </p>
      )}
    </>
  );
}

/** Null until main has said. */
function useKeysState(): GlobalKeysState | null {
  const { desk } = useDeskWindow();
  const [state, setState] = useState<GlobalKeysState | null>(null);
  useEffect(() => {
    let isTold = false;
    const leave = desk.breaking.keysChanged((told) => {
      isTold = true;
      setState(told);
    });
    void desk.breaking.keys(null).then((found) => {
      if (!isTold) setState(found);
    });
    return () => {
      isTold = true;
      leave();
    };
  }, [desk]);
  return state;
}
