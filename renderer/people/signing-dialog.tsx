/** Asked before something is signed: the passphrase, or how to belong to the newsroom. */
import { useState } from 'react';
import { useStore } from 'zustand';
import type { IdentityState, Me } from '../../shared/people/me';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { FormDialog } from '../ui/form-dialog';
import { PassphraseField } from '../ui/passphrase-field';
import { isolated } from '../i18n/plain-words';
import { outcomeText } from './outcome-text';
import { useMe } from './use-signer';

export function SigningDialog() {
  const { signing } = useDeskWindow();
  const me = useMe();
  const question = useStore(signing, (value) => value.question);
  if (question === null) return null;
  const cancel = (): void => question.answer('cancelled');
  const { identity } = me;
  if (question.kind === 'unlock' && identity.kind === 'locked' && identity.keeping === 'passphrase')
    return <Unlock name={identity.name} onReady={() => question.answer('ready')} onCancel={cancel} />;
  return <CannotSign me={me} onCancel={cancel} />;
}

type UnlockProps = { readonly name: string; readonly onReady: () => void; readonly onCancel: () => void };

function Unlock({ name, onReady, onCancel }: UnlockProps) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'asking' | 'opening' | { readonly error: string }>('asking');
  const unlock = async (): Promise<void> => {
    if (typed === '' || state === 'opening') return;
    setState('opening');
    const outcome = await desk.people.unlock({ passphrase: typed });
    if (outcome.kind === 'done') return onReady();
    setState({ error: outcomeText(t, outcome) ?? '' });
  };
  return (
    <FormDialog
      title={t('people.unlock.title')}
      closeLabel={t('dialog.close')}
      cancelLabel={t('dialog.cancel')}
      onClose={onCancel}
      size="small"
      submit={{ label: t('people.unlock.do'), isDisabled: typed === '' || state === 'opening' }}
      onSubmit={() => void unlock()}
    >
      <p>{t('people.unlock.text', { name: isolated(name) })}</p>
      <PassphraseField
        label={t('people.passphrase')}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setState('asking');
        }}
        words={{ show: t('people.passphrase.show'), hide: t('people.passphrase.hide') }}
        error={typeof state === 'object' ? state.error : null}
        autoFocus
      />
    </FormDialog>
  );
}

function CannotSign({ me, onCancel }: { readonly me: Me; readonly onCancel: () => void }) {
  const { state } = useDeskWindow();
  const { t } = useWords();
  return (
    <Dialog
      title={t('people.cannotSign.title')}
      closeLabel={t('dialog.close')}
      onClose={onCancel}
      size="small"
      actions={
        <>
          <Button onPress={onCancel}>{t('dialog.cancel')}</Button>
          <Button
            look="primary"
            onPress={() => {
              onCancel();
              state.setState({ dialog: { kind: 'settings', tab: 'people' } });
            }}
          >
            {t('people.toMembers')}
          </Button>
        </>
      }
    >
      <p>{t(whyNot(me.identity, me.newsroom.kind))}</p>
    </Dialog>
  );
}

/** The first thing that has to be mended. */
function whyNot(identity: IdentityState, newsroom: Me['newsroom']['kind']) {
  if (identity.kind === 'damaged') return 'people.here.damaged';
  if (identity.kind === 'locked' && identity.keeping === 'system') return 'people.here.system-locked';
  return newsroom === 'member' ? 'people.here.stranger' : (`people.here.${newsroom}` as const);
}
