/** Who belongs to the newsroom, and for administrators what may be done about it. */
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { MemberLine, Me } from '../../../shared/people/me';
import { roles as allRoles } from '../../../shared/model/roles';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Alert, Dialog } from '../../ui/dialog';
import { IconButton } from '../../ui/icon-button';
import { MenuButton } from '../../ui/menu';
import { TextField } from '../../ui/text-field';
import { Fingerprint } from '../fingerprint';
import { roleNames } from '../role-names';
import styles from '../people.module.css';
import { RightsFields, type Rights } from './rights-fields';
import { usePeopleAct } from '../use-people-act';

type Asking = { readonly kind: 'change' | 'revoke'; readonly member: MemberLine } | null;

export function MemberList({ me }: { readonly me: Me }) {
  const { t } = useWords();
  const [asking, setAsking] = useState<Asking>(null);
  const own = 'person' in me.identity ? me.identity.person : null;
  const isAdministrator = me.newsroom.kind === 'member' && me.newsroom.roles.includes('administrator');
  const end = (): void => setAsking(null);
  return (
    <>
      <ul className={styles.members} aria-label={t('people.members')}>
        {me.members.map((member) => (
          <li key={member.id} className={styles.member} data-standing={member.standing}>
            <Member member={member} isOwn={member.id === own} />
            {isAdministrator && member.standing === 'member' && (
              <MenuButton
                label={t('people.memberMenu', { name: isolated(member.name) })}
                button={
                  <IconButton label={t('people.memberMenu', { name: isolated(member.name) })} icon={<Ellipsis />} />
                }
                entries={[
                  {
                    kind: 'act',
                    id: 'change',
                    label: t('people.change'),
                    run: () => setAsking({ kind: 'change', member }),
                  },
                  {
                    kind: 'act',
                    id: 'revoke',
                    label: t('people.revoke'),
                    tone: 'danger',
                    run: () => setAsking({ kind: 'revoke', member }),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      {asking?.kind === 'change' && <ChangeDialog member={asking.member} onEnd={end} />}
      {asking?.kind === 'revoke' && <RevokeQuestion member={asking.member} onEnd={end} />}
    </>
  );
}

function Member({ member, isOwn }: { readonly member: MemberLine; readonly isOwn: boolean }) {
  const { t, language } = useWords();
  const { name, roles, desks, standing, fingerprint } = member;
  return (
    <div className={styles.about}>
      <div className={styles.who}>
        <bdi className={styles.name}>{name}</bdi>
        {isOwn && <Badge tone="quiet">{t('people.isYou')}</Badge>}
        {standing === 'revoked' && <Badge tone="danger">{t('people.isRevoked')}</Badge>}
      </div>
      <div className={styles.facts}>
        {standing === 'member' && <span>{roleNames(roles, t, language)}</span>}
        {standing === 'member' && desks.length > 0 && <span>{desks.map(isolated).join(t('cli.separator'))}</span>}
        <Fingerprint value={fingerprint} />
      </div>
    </div>
  );
}

type AskProps = { readonly member: MemberLine; readonly onEnd: () => void };

function ChangeDialog({ member, onEnd }: AskProps) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const act = usePeopleAct();
  const [rights, setRights] = useState<Rights>(member);
  const keep = async (): Promise<void> => {
    const { roles, desks } = rights;
    if (await act(() => desk.people.change({ id: member.id, roles: [...roles], desks: [...desks] }))) onEnd();
  };
  return (
    <Dialog
      title={t('people.changeTitle', { name: isolated(member.name) })}
      closeLabel={t('dialog.close')}
      onClose={onEnd}
      actions={
        <>
          <Button onPress={onEnd}>{t('dialog.cancel')}</Button>
          <Button look="primary" isDisabled={rights.roles.length === 0} onPress={() => void keep()}>
            {t('people.changeDo')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RightsFields value={rights} onChange={setRights} offered={allRoles} />
      </div>
    </Dialog>
  );
}

function RevokeQuestion({ member, onEnd }: AskProps) {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const act = usePeopleAct();
  const [reason, setReason] = useState('');
  // All records are read for how far the key had come: seconds in a newsroom of years.
  const [isBusy, setBusy] = useState(false);
  const name = isolated(member.name);
  const revoke = async (): Promise<void> => {
    setBusy(true);
    const isDone = await act(() => desk.people.revoke({ id: member.id, reason: reason.trim() }));
    setBusy(false);
    if (!isDone) return;
    notices.tell({ text: t('people.revoked', { name }) });
    onEnd();
  };
  return (
    <Alert
      title={t('people.revokeTitle', { name })}
      onEscape={onEnd}
      actions={
        <>
          <Button onPress={onEnd}>{t('dialog.cancel')}</Button>
          <Button look="danger" isDisabled={isBusy} onPress={() => void revoke()}>
            {t('people.revoke')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('people.revokeText')}</p>
        <TextField label={t('people.revokeReason')} value={reason} onChange={setReason} maxLength={2000} autoFocus />
      </div>
    </Alert>
  );
}
