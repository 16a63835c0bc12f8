/** Lets somebody in by the request they sent, once who reads it has heard that it is really theirs. */
import { FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReadRequest, RequestRead } from '../../../shared/people/join';
import type { Me } from '../../../shared/people/me';
import { rolesToGive } from '../../../shared/people/roster';
import type { Role } from '../../../shared/model/roles';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { Fingerprint } from '../fingerprint';
import { outcomeText } from '../outcome-text';
import styles from '../people.module.css';
import { noRights, RightsFields, type Rights } from './rights-fields';
import { usePeopleAct } from '../use-people-act';

export function LetIn({ me }: { readonly me: Me }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [request, setRequest] = useState<ReadRequest | null>(null);
  const roles = me.newsroom.kind === 'member' ? me.newsroom.roles : [];
  const take = (read: RequestRead): void => {
    if (read.kind === 'request') setRequest(read);
    else if (read.kind !== 'cancelled') setError(outcomeText(t, read));
  };
  const begin = (): void => {
    setRequest(null);
    setTyped('');
    setError(null);
  };
  const paste = async (text: string): Promise<void> => {
    setTyped(text);
    setError(null);
    if (text.trim() !== '') take(await desk.people.readRequest({ text }));
  };
  if (request !== null) return <Asking key={request.code} request={request} roles={roles} onEnd={begin} />;
  return (
    <div className={styles.form}>
      <TextField
        className={styles.code!}
        label={t('people.letIn.code')}
        description={t('people.letIn.hint')}
        value={typed}
        onChange={(text) => void paste(text)}
        lines="many"
        rows={2}
        direction="ltr"
        maxLength={20_000}
        error={error}
      />
      <div className={styles.buttons}>
        <Button icon={<FileText />} onPress={() => void desk.people.chooseRequest(null).then(take)}>
          {t('people.letIn.file')}
        </Button>
      </div>
    </div>
  );
}

type AskingProps = { readonly request: ReadRequest; readonly roles: readonly Role[]; readonly onEnd: () => void };

function Asking({ request, roles, onEnd }: AskingProps) {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const act = usePeopleAct();
  const [rights, setRights] = useState<Rights>(noRights);
  const { asks, code, name: plain } = request;
  const box = useRef<HTMLDivElement>(null);
  // The field that had the focus has gone: whoever pasted by keys goes on here.
  useEffect(() => box.current?.focus(), []);
  const name = isolated(plain);
  const mayAccept = asks === 'new-key' && roles.includes('administrator');
  const admit = async (): Promise<void> => {
    const isDone = await act(() =>
      asks === 'new-key'
        ? desk.people.acceptKey({ code })
        : desk.people.admit({ code, roles: [...rights.roles], desks: [...rights.desks] }),
    );
    if (!isDone) return;
    notices.tell({ text: t(asks === 'new-key' ? 'people.letIn.keyTaken' : 'people.letIn.done', { name }) });
    onEnd();
  };
  return (
    <div ref={box} className={styles.asking} role="group" aria-label={t('people.letIn.title')} tabIndex={-1}>
      <div className={styles.who}>
        <bdi className={styles.name}>{plain}</bdi>
        <Fingerprint value={request.fingerprint} />
      </div>
      <p>{t(asks === 'new-key' && !mayAccept ? 'people.letIn.administratorOnly' : `people.asks.${asks}`, { name })}</p>
      {asks === 'join' && <RightsFields value={rights} onChange={setRights} offered={rolesToGive(roles)} />}
      <div className={styles.buttons}>
        {(asks === 'join' || mayAccept) && (
          <Button look="primary" isDisabled={asks === 'join' && rights.roles.length === 0} onPress={() => void admit()}>
            {t(asks === 'join' ? 'people.letIn.do' : 'people.letIn.takeKey')}
          </Button>
        )}
        <Button onPress={onEnd}>{t('dialog.cancel')}</Button>
      </div>
    </div>
  );
}
