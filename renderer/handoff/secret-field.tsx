/** An application password or a token: goes to main and never comes back. */
import { useState } from 'react';
import type { SecretState } from '../../shared/handoff/target-view';
import type { Target } from '../../shared/model/export-profile';
import { useDeskWindow } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { PassphraseField } from '../ui/passphrase-field';
import styles from './secret-field.module.css';

export type SecretFieldProps = {
  readonly target: Target;
  readonly state: SecretState;
  readonly typed: string;
  readonly onType: (typed: string) => void;
};

/** As it goes into a header. */
const plain = /^[\x20-\x7e]+$/;

/** Null where nothing is typed, or nothing that can be sent. */
export const secretIn = (typed: string): string | null => (plain.test(typed.trim()) ? typed.trim() : null);

export function SecretField({ target, state, typed, onType }: SecretFieldProps) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const [isTaken, setTaken] = useState(false);
  const secret = secretIn(typed);
  const isWrong = typed.trim() !== '' && secret === null;
  const keep = async (): Promise<void> => {
    if (secret === null) return;
    if (!(await done(desk.targets.keepSecret({ target, secret })))) return;
    onType('');
    setTaken(true);
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <PassphraseField
        label={t(target.kind === 'wordpress' ? 'handoff.secret.wordpress' : 'handoff.secret.bearer')}
        value={typed}
        onChange={onType}
        words={{ show: t('people.passphrase.show'), hide: t('people.passphrase.hide') }}
        description={t(isTaken && state === 'missing' ? 'handoff.secret.taken' : `handoff.secret.state.${state}`)}
        error={isWrong ? t('handoff.secret.notPlain') : null}
      />
      <div className={styles.acts}>
        <Button type="submit" isDisabled={secret === null}>
          {t('handoff.secret.keep')}
        </Button>
        {(state === 'kept' || state === 'run') && (
          <Button look="quiet" onPress={() => void done(desk.targets.forgetSecret({ target }))}>
            {t('handoff.secret.forget')}
          </Button>
        )}
      </div>
    </form>
  );
}
