import type { Me } from '../../../shared/people/me';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { outcomeText } from '../outcome-text';
import { OwnerForm } from '../key/owner-form';
import styles from '../people.module.css';

/** Where nobody has begun a roster: what it is for, and how to begin one. */
export function FoundRoster({ me }: { readonly me: Me }) {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  return (
    <>
      <p>{t('people.found.text')}</p>
      <p className={styles.hint}>{t('people.found.hint')}</p>
      <OwnerForm
        me={me}
        doLabel={t('people.found.do')}
        onDo={async (owner) => {
          const outcome = await desk.people.found(owner);
          if (outcome.kind === 'done') notices.tell({ text: t('people.found.done') });
          return outcomeText(t, outcome);
        }}
      />
    </>
  );
}
