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

export type SecretFieldProps = { readonly target: Target; readonly state: SecretState };

/** As it goes into a header. */
const plain = /^[\x20-\x7e]+$/;

export function SecretField({ target, state }: SecretFieldProps) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const [typed, setTyped] = useState('');
  const secret = typed.trim();
  const isWrong = secret !== '' && !plain.test(secret);
  const keep = async (): Promise<void> => {
    if (secret === '' || isWrong) return;
    if (await done(desk.targets.keepSecret({ target, secret }))) setTyped('');
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
        onChange={setTyped}
        words={{ show: t('people.passphrase.show'), hide: t('people.passphrase.hide') }}
        description={t(`handoff.secret.state.${state}`)}
        error={isWrong ? t('handoff.secret.notPlain') : null}
      />
      <div className={styles.acts}>
        <Button type="submit" isDisabled={secret === '' || isWrong}>
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
