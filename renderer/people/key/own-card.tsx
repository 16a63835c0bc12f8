/** The person at this machine as the newsroom sees them, and what they may do with their key. */
import { useState } from 'react';
import type { IdentityState, Me } from '../../../shared/people/me';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Fingerprint } from '../fingerprint';
import { KeyDialog, type KeyAct } from './key-dialogs';
import { outcomeText } from '../outcome-text';
import styles from '../people.module.css';
import { roleNames } from '../role-names';

export function OwnCard({ me }: { readonly me: Me }) {
  const { desk, notices, signing } = useDeskWindow();
  const { t, language } = useWords();
  const [act, setAct] = useState<KeyAct | null>(null);
  const { identity, newsroom } = me;
  const choose = async (): Promise<void> => {
    const chosen = await desk.people.chooseIdentity(null);
    if (chosen.kind === 'copy') return setAct({ kind: 'import', copy: chosen });
    const text = outcomeText(t, chosen);
    if (text !== null) notices.tell({ text, tone: 'danger' });
  };
  return (
    <div className={styles.own}>
      {'name' in identity ? (
        <>
          <div className={styles.who}>
            <bdi className={styles.name}>{identity.name}</bdi>
            <Fingerprint value={identity.fingerprint} />
          </div>
          {newsroom.kind === 'member' && <p>{roleNames(newsroom.roles, t, language)}</p>}
          <p className={styles.hint}>{t(keyState(identity))}</p>
        </>
      ) : (
        <p>{t(identity.kind === 'damaged' ? 'people.here.damaged' : 'people.nobody')}</p>
      )}
      <div className={styles.buttons}>
        {identity.kind === 'locked' && identity.keeping === 'passphrase' && (
          <Button onPress={() => void signing.ask('unlock')}>{t('people.unlock.do')}</Button>
        )}
        {actsFor(me).map((kind) => (
          <Button key={kind} onPress={() => setAct({ kind })}>
            {t(`people.key.${kind}`)}
          </Button>
        ))}
        <Button onPress={() => void choose()}>{t('people.key.import')}</Button>
      </div>
      {act !== null && <KeyDialog act={act} me={me} onEnd={() => setAct(null)} />}
    </div>
  );
}

function keyState(identity: Extract<IdentityState, { kind: 'open' | 'locked' }>) {
  if (identity.keeping === 'system')
    return identity.kind === 'open' ? 'people.key.bySystem' : 'people.here.system-locked';
  return identity.kind === 'open' ? 'people.key.open' : 'people.key.locked';
}

/** Nothing is offered in vain. */
function actsFor({ identity, newsroom }: Me): readonly Exclude<KeyAct['kind'], 'import'>[] {
  if (identity.kind === 'damaged') return ['anew'];
  if (identity.kind === 'none') return [];
  const isLost = identity.kind === 'locked' || newsroom.kind === 'revoked';
  return [
    ...(identity.keeping === 'passphrase' ? (['passphrase'] as const) : []),
    ...(newsroom.kind === 'member' && identity.kind === 'open' ? (['replace'] as const) : []),
    ...(identity.kind === 'open' || identity.keeping === 'passphrase' ? (['export'] as const) : []),
    ...(isLost ? (['anew'] as const) : []),
  ];
}
