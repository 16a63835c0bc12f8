/** Where the newsroom's website stands: whatever names a page or a picture from far away begins with it. */
import { useState } from 'react';
import { completeHref } from '../../../shared/model/href';
import { SiteUrl } from '../../../shared/model/site-url';
import { useDeskWindow } from '../../desk/desk-window';
import { useOutcome } from '../../desk/use-outcome';
import { useWords } from '../../i18n/language';
import { TextField } from '../../ui/text-field';

/** Kept when the field is left. */
export function SiteAddress({ siteUrl }: { readonly siteUrl: string }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const [typed, setTyped] = useState(siteUrl);
  const address = siteUrlOf(typed);
  const keep = (): void => {
    if (address === null || address === siteUrl) return;
    setTyped(address);
    void done(desk.workspace.changeNewsroom({ siteUrl: address === '' ? null : address }));
  };
  return (
    <div onBlur={keep}>
      <TextField
        label={t('settings.siteUrl')}
        description={t(siteUrl === '' ? 'settings.siteUrlWanted' : 'settings.siteUrlHint')}
        value={typed}
        onChange={setTyped}
        direction="ltr"
        placeholder="https://"
        maxLength={2000}
        error={address === null ? t('ticker.problem.address') : null}
      />
    </div>
  );
}

/** Feeds put addresses behind it, so it ends in a slash. '' where nothing is typed, null where that is no address. */
function siteUrlOf(typed: string): string | null {
  if (typed.trim() === '') return '';
  const href = completeHref(typed);
  const address = href === null || href.endsWith('/') ? href : `${href}/`;
  return SiteUrl.safeParse(address).success ? address : null;
}
