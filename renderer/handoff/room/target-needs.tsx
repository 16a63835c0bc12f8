import { FolderOpen, Globe, KeyRound, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import type { TargetView } from '../../../shared/handoff/target-view';
import { useDeskWindow, useWorkspace } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { useMe } from '../../people/use-signer';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { SecretField } from '../secret-field';
import { lacksRight } from '../use-hand-over';

/** What this machine, this person or the newsroom lacks before anything, or all of it, can go there, and where it is given. */
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
      <SiteNeed view={view} />
    </>
  );
}

/** Without it all goes, and less of it leads anywhere. */
function SiteNeed({ view: { profile } }: { readonly view: TargetView }) {
  const { state } = useDeskWindow();
  const { newsroom } = useWorkspace();
  const { t } = useWords();
  const { outputs, target, baseUrl } = profile;
  const leads = target.kind !== 'wordpress' && (outputs.includes('feeds') || outputs.includes('pages'));
  if (!leads || baseUrl !== undefined || newsroom.siteUrl !== undefined) return null;
  return (
    <Banner
      tone="calm"
      icon={<Globe />}
      actions={
        <Button onPress={() => state.setState({ dialog: { kind: 'settings', tab: 'site' } })}>
          {t('handoff.need.siteAct')}
        </Button>
      }
    >
      {t('handoff.need.site')}
    </Banner>
  );
}
