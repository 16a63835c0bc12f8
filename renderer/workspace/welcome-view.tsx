/** What is seen while no workspace is open: why, and the way in. */
import { Feather, FolderOpen, FolderX } from 'lucide-react';
import type { Failure } from '../../shared/model/failure';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import styles from './welcome-view.module.css';

export type WelcomeViewProps = { readonly failure: Failure | null; readonly onChoose: () => void };

export function WelcomeView({ failure, onChoose }: WelcomeViewProps) {
  const { t } = useWords();
  const choose = (
    <Button look="primary" icon={<FolderOpen />} onPress={onChoose} autoFocus>
      {t('workspace.choose')}
    </Button>
  );
  return (
    <main className={styles.welcome}>
      {failure === null ? (
        <EmptyState icon={<Feather />} title={t('workspace.welcome')} actions={choose}>
          {t('workspace.welcomeHint')}
        </EmptyState>
      ) : (
        <EmptyState icon={<FolderX />} title={t('workspace.closed')} actions={choose}>
          {failureText(t, failure)}
        </EmptyState>
      )}
    </main>
  );
}
