/** The name under which a newsroom is to know a person, and what their key needs before it signs for the first time. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { IdentityState, Me } from '../../../shared/people/me';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { areWhole, noSecrets, SecretFields, type Secrets, type SecretWants } from './secret-fields';
import styles from '../people.module.css';

/** `passphrase`: null where the system keeps the key, or it is open. */
export type Owner = { readonly name: string; readonly passphrase: string | null };

export type OwnerFormProps = {
  readonly me: Me;
  readonly doLabel: string;
  /** Gives what stands against it; null: done. */
  readonly onDo: (owner: Owner) => Promise<string | null>;
};

export function OwnerForm({ me, doLabel, onDo }: OwnerFormProps) {
  const { t } = useWords();
  const { identity } = me;
  const wants = wantsOf(identity, me.keeping);
  const [name, setName] = useState('name' in identity ? identity.name : '');
  const [secrets, setSecrets] = useState<Secrets>(noSecrets);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isWhole = name.trim() !== '' && areWhole(wants, secrets);
  const submit = async (): Promise<void> => {
    if (!isWhole || isBusy) return;
    setBusy(true);
    const passphrase = wants === 'none' ? null : wants === 'now' ? secrets.now : secrets.next;
    setError(await onDo({ name: name.trim(), passphrase }));
    setBusy(false);
  };
  return (
    <Form
      className={styles.form!}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t('people.name')}
        description={t('people.nameHint')}
        value={name}
        onChange={setName}
        maxLength={200}
      />
      <SecretFields
        wants={wants}
        value={secrets}
        onChange={(next) => {
          setSecrets(next);
          setError(null);
        }}
        error={error}
      />
      <div className={styles.buttons}>
        <Button look="primary" type="submit" isDisabled={!isWhole || isBusy}>
          {doLabel}
        </Button>
      </div>
    </Form>
  );
}

function wantsOf(identity: IdentityState, keeping: Me['keeping']): SecretWants {
  if (identity.kind === 'none') return keeping === 'system' ? 'none' : 'next';
  return identity.kind === 'locked' && identity.keeping === 'passphrase' ? 'now' : 'none';
}
