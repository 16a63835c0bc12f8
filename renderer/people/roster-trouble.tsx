import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import type { RosterTrouble as Trouble } from '../../shared/people/me';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Alert } from '../ui/dialog';
import { outcomeText } from './outcome-text';

type RosterTroubleProps = { readonly trouble: Trouble; readonly seq: number };

/** A roster that holds in itself may be right after all: a backup that the administrator brought back. One that does not, or is away, never is. */
const mayBeRight: ReadonlySet<Trouble> = new Set<Trouble>(['replaced', 'rolled-back', 'rewritten']);

/** Why nobody is trusted here, and what to do about it. */
export function RosterTrouble({ trouble, seq }: RosterTroubleProps) {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const trust = async (): Promise<void> => {
    setAsking(false);
    const text = outcomeText(t, await desk.people.trustRoster(null));
    if (text !== null) notices.tell({ text, tone: 'danger' });
  };
  const end = (): void => setAsking(false);
  return (
    <>
      <Banner
        tone="danger"
        icon={<ShieldAlert />}
        actions={mayBeRight.has(trouble) ? <Button onPress={() => setAsking(true)}>{t('people.trust')}</Button> : null}
      >
        {t(`people.trouble.${trouble}`, { seq })}
      </Banner>
      {isAsking && (
        <Alert
          title={t('people.trustTitle')}
          onEscape={end}
          actions={
            <>
              <Button onPress={end}>{t('dialog.cancel')}</Button>
              <Button look="danger" onPress={() => void trust()}>
                {t('people.trustDo')}
              </Button>
            </>
          }
        >
          <p>{t('people.trustText')}</p>
        </Alert>
      )}
    </>
  );
}
