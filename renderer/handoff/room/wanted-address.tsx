import { Globe } from 'lucide-react';
import { wantsAddress } from '../../../shared/handoff/wants-address';
import type { ExportProfile } from '../../../shared/model/export-profile';
import { useDeskWindow, useWorkspace } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';

/** Says what a target goes without as long as nobody has said where the website stands, and leads there. */
export function WantedAddress({ profile }: { readonly profile: ExportProfile }) {
  const { state } = useDeskWindow();
  const { newsroom } = useWorkspace();
  const { t } = useWords();
  if (!wantsAddress(newsroom, { outputs: profile.outputs, profile })) return null;
  const give = (): void => state.setState({ dialog: { kind: 'settings', tab: 'site' } });
  return (
    <Banner tone="calm" icon={<Globe />} actions={<Button onPress={give}>{t('handoff.need.addressGive')}</Button>}>
      {t('handoff.need.address')}
    </Banner>
  );
}
