/** Whether the website has what the newsroom has, from this machine. */
import { CloudOff, FolderCheck, FolderClock, FolderSync, FolderX } from 'lucide-react';
import type { TickerSite } from '../../shared/ticker/keeping';
import type { Translate } from '../../shared/messages/translate';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import { Button } from '../ui/button';
import { MenuButton } from '../ui/menu';
import styles from './site-status.module.css';

export type SiteStatusProps = {
  readonly site: TickerSite;
  readonly onChoose: () => void;
  readonly onLeave: () => void;
};

export function SiteStatus({ site, onChoose, onLeave }: SiteStatusProps) {
  const { t, time } = useWords();
  const { keeping } = site;
  if (keeping.kind === 'off') {
    return (
      <Button icon={<CloudOff />} onPress={onChoose}>
        {t('ticker.site.off')}
      </Button>
    );
  }
  return (
    <span className={styles.status} data-kind={keeping.kind}>
      <MenuButton
        label={t('ticker.site.title')}
        button={<Button icon={icons[keeping.kind]}>{siteText(t, site, (at) => time.clock(new Date(at)))}</Button>}
        entries={[
          { kind: 'act', id: 'choose', label: t('ticker.site.choose'), icon: <FolderSync />, run: onChoose },
          { kind: 'act', id: 'leave', label: t('ticker.site.leave'), icon: <FolderX />, run: onLeave },
        ]}
      />
      {keeping.kind === 'failed' && (
        <span className={styles.problem} role="alert">
          {failureText(t, keeping.failure)}
        </span>
      )}
    </span>
  );
}

const icons = { waiting: <FolderClock />, written: <FolderCheck />, failed: <FolderX /> } as const;

function siteText(t: Translate, { folderName, keeping }: TickerSite, clock: (at: string) => string): string {
  if (keeping.kind === 'written') return t('ticker.site.written', { folder: folderName, time: clock(keeping.at) });
  return t(keeping.kind === 'failed' ? 'ticker.site.failed' : 'ticker.site.waiting', { folder: folderName });
}
