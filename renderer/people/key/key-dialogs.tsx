/** What is done with one's own key, each with the passphrases it needs. */
import { useState } from 'react';
import type { CopyChosen } from '../../../shared/people/join';
import type { Me } from '../../../shared/people/me';
import type { PeopleOutcome } from '../../../shared/people/people-outcome';
import type { Desk } from '../../desk/desk';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { FormDialog } from '../../ui/form-dialog';
import { TextField } from '../../ui/text-field';
import { Fingerprint } from '../fingerprint';
import { outcomeText } from '../outcome-text';
import styles from '../people.module.css';
import { areWhole, noSecrets, SecretFields, type Secrets, type SecretWants } from './secret-fields';

export type KeyAct =
  | { readonly kind: 'passphrase' | 'replace' | 'export' | 'anew' }
  | { readonly kind: 'import'; readonly copy: Extract<CopyChosen, { kind: 'copy' }> };

type KeyDialogProps = { readonly act: KeyAct; readonly me: Me; readonly onEnd: () => void };

export function KeyDialog({ act, me, onEnd }: KeyDialogProps) {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const [secrets, setSecrets] = useState<Secrets>(noSecrets);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const wants = wantsOf(act, me);
  const asksName = act.kind === 'anew' && !('name' in me.identity);
  const isWhole = areWhole(wants, secrets) && (!asksName || name.trim() !== '');
  const submit = async (): Promise<void> => {
    if (!isWhole || isBusy) return;
    setBusy(true);
    const outcome = await done(desk, { act, me, secrets, wants, name: name.trim() });
    setBusy(false);
    if (outcome.kind === 'refused' || outcome.kind === 'failed') return setError(outcomeText(t, outcome));
    if (outcome.kind === 'done') notices.tell({ text: t(`people.key.${act.kind}Done`) });
    onEnd();
  };
  return (
    <FormDialog
      title={t(`people.key.${act.kind}`)}
      closeLabel={t('dialog.close')}
      cancelLabel={t('dialog.cancel')}
      onClose={onEnd}
      size="small"
      submit={{ label: t(`people.key.${act.kind}Do`), isDisabled: !isWhole || isBusy }}
      onSubmit={() => void submit()}
    >
      <p>{t(`people.key.${act.kind}Text`)}</p>
      {act.kind === 'import' && <Copy name={act.copy.name} fingerprint={act.copy.fingerprint} />}
      {asksName && <TextField label={t('people.name')} value={name} onChange={setName} maxLength={200} autoFocus />}
      <SecretFields
        wants={wants}
        value={secrets}
        onChange={(next) => {
          setSecrets(next);
          setError(null);
        }}
        error={error}
        focus={asksName ? 'elsewhere' : 'first'}
      />
    </FormDialog>
  );
}

function Copy({ name, fingerprint }: { readonly name: string; readonly fingerprint: string }) {
  return (
    <div className={styles.who}>
      <bdi className={styles.name}>{isolated(name)}</bdi>
      <Fingerprint value={fingerprint} />
    </div>
  );
}

/** Of a copy the passphrase it lies under; of a key that the system keeps, none but for what leaves the machine. */
function wantsOf({ kind }: KeyAct, { identity, keeping }: Me): SecretWants {
  if (kind === 'passphrase') return 'both';
  if (kind === 'import') return 'now';
  if (kind === 'export') return 'keeping' in identity && identity.keeping === 'passphrase' ? 'now' : 'next';
  return keeping === 'system' ? 'none' : 'next';
}

type Given = {
  readonly act: KeyAct;
  readonly me: Me;
  readonly secrets: Secrets;
  readonly wants: SecretWants;
  readonly name: string;
};

function done({ people }: Desk, { act, me, secrets, wants, name }: Given): Promise<PeopleOutcome> {
  const { now, next } = secrets;
  const fresh = wants === 'none' ? null : next;
  switch (act.kind) {
    case 'passphrase':
      return people.changePassphrase({ now, next });
    case 'export':
      return people.exportIdentity({ passphrase: wants === 'now' ? now : next });
    case 'import':
      return people.importIdentity({ passphrase: now });
    case 'replace':
      return people.replaceKey({ passphrase: fresh });
    case 'anew': {
      const { identity, newsroom } = me;
      const who = newsroom.kind === 'revoked' ? 'new' : 'same';
      return people.startAnew({ name: 'name' in identity ? identity.name : name, passphrase: fresh, who });
    }
  }
}
