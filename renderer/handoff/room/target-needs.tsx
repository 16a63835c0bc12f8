import { FolderOpen, KeyRound, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import type { TargetView } from '../../../shared/handoff/target-view';
import { useWords } from '../../i18n/language';
import { useMe } from '../../people/use-signer';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { SecretField } from '../secret-field';
import { lacksRight } from '../use-hand-over';

/** What this machine or this person lacks before anything can go there, and where it is given. */
export function TargetNeeds({ view, onChoose }: { readonly view: TargetView; readonly onChoose: () => void }) {
  const { t } = useWords();
  const { profile, folderName, secret } = view;
  const { kind } = profile.target;
  const isBarred = lacksRight(useMe());
  const [typed, setTyped] = useState('');
  return (
    <>
      {isBarred && (
        <Banner tone="calm" icon={<UserRoundX />}>
          {t('handoff.need.right')}
        </Banner>
      )}
      {secret === 'missing' && !isBarred && (
        <>
          <Banner tone="warning" icon={<KeyRound />}>
            {t('handoff.need.secret')}
          </Banner>
          <SecretField target={profile.target} state={secret} typed={typed} onType={setTyped} />
        </>
      )}
      {(kind === 'folder' || kind === 'zip') && folderName === null && (
        <Banner
          tone="warning"
          icon={<FolderOpen />}
          actions={<Button onPress={onChoose}>{t('handoff.chooseFolder')}</Button>}
        >
          {t('handoff.need.folder')}
        </Banner>
      )}
    </>
  );
}
