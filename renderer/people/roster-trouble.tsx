import { ShieldAlert } from 'lucide-react';
import type { RosterTrouble as Trouble } from '../../shared/people/me';
import { useWords } from '../i18n/language';
import { Banner } from '../ui/banner';

type RosterTroubleProps = { readonly trouble: Trouble; readonly seq: number };

/** Why nobody is trusted here, and what to do about it. */
export function RosterTrouble({ trouble, seq }: RosterTroubleProps) {
  const { t } = useWords();
  return (
    <Banner tone="danger" icon={<ShieldAlert />}>
      {t(`people.trouble.${trouble}`, { seq })}
    </Banner>
  );
}
