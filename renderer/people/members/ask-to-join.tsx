/** For whom the newsroom does not know, or not by this key: a request to send, and what to read over the phone. */
import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import type { RequestOutcome } from '../../../shared/people/join';
import type { Me } from '../../../shared/people/me';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { Fingerprint } from '../fingerprint';
import { outcomeText } from '../outcome-text';
import { OwnerForm } from '../key/owner-form';
import styles from '../people.module.css';

type Asked = Extract<RequestOutcome, { kind: 'asked' }>;

export function AskToJoin({ me }: { readonly me: Me }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (asked !== null) return <Request asked={asked} />;
  return (
    <>
      <p>{t(me.newsroom.kind === 'other-key' ? 'people.here.other-key' : 'people.here.stranger')}</p>
      <OwnerForm
        me={me}
        doLabel={t('people.ask.do')}
        onDo={async (owner) => {
          const outcome = await desk.people.request(owner);
          if (outcome.kind === 'asked') {
            setAsked(outcome);
            return null;
          }
          return outcomeText(t, outcome);
        }}
      />
    </>
  );
}

function Request({ asked }: { readonly asked: Asked }) {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const save = async (): Promise<void> => {
    const outcome = await desk.people.saveRequest({ code: asked.code });
    const text = outcomeText(t, outcome);
    if (text !== null) notices.tell({ text, tone: 'danger' });
    if (outcome.kind === 'done') notices.tell({ text: t('people.ask.saved') });
  };
  const copy = async (): Promise<void> => {
    await desk.people.copyCode({ code: asked.code });
    notices.tell({ text: t('people.ask.copied') });
  };
  return (
    <div className={styles.form}>
      <p>{t('people.ask.sent')}</p>
      <TextField
        className={styles.code!}
        label={t('people.ask.code')}
        value={asked.code}
        onChange={() => undefined}
        lines="many"
        rows={3}
        direction="ltr"
      />
      <div className={styles.buttons}>
        <Button look="primary" icon={<Copy />} onPress={() => void copy()}>
          {t('people.ask.copy')}
        </Button>
        <Button icon={<Download />} onPress={() => void save()}>
          {t('people.ask.save')}
        </Button>
      </div>
      <p>{t('people.ask.phone')}</p>
      <Fingerprint value={asked.fingerprint} />
    </div>
  );
}
