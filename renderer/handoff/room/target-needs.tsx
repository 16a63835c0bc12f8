import { FolderOpen, KeyRound } from 'lucide-react';
import type { TargetView } from '../../../shared/handoff/target-view';
import { useWords } from '../../i18n/language';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { SecretField } from '../secret-field';

/** What this machine lacks before anything can go there, and where it is given. */
export function TargetNeeds({ view, onChoose }: { readonly view: TargetView; readonly onChoose: () => void }) {
  const { t } = useWords();
  const { target } = view.profile;
  if (view.secret === 'missing')
    return (
      <>
        <Banner tone="warning" icon={<KeyRound />}>
          {t('handoff.need.secret')}
        </Banner>
        <SecretField target={target} state={view.secret} />
      </>
    );
  return (
    <Banner
      tone="warning"
      icon={<FolderOpen />}
      actions={<Button onPress={onChoose}>{t('handoff.chooseFolder')}</Button>}
    >
      {t('handoff.need.folder')}
    </Banner>
  );
}
