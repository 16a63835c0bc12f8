import { FileArchive, Folder, Globe, Plus, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { directionOf } from '../../../shared/arabic/direction';
import type { TargetView } from '../../../shared/handoff/target-view';
import type { ProfileId, TargetKind } from '../../../shared/model/export-profile';
import { useWords } from '../../i18n/language';
import { IconButton } from '../../ui/icon-button';
import { SidePanel } from '../../ui/side-panel';
import styles from './target-list.module.css';
import { addressOf, standingOf } from './target-words';
import { useTimes } from './use-times';

const icons: Record<TargetKind, ReactNode> = {
  folder: <Folder />,
  zip: <FileArchive />,
  post: <Send data-mirror="" />,
  wordpress: <Globe />,
};

export type TargetListProps = {
  readonly targets: readonly TargetView[];
  readonly shown: ProfileId | null;
  readonly onShow: (id: ProfileId) => void;
  readonly onAdd: () => void;
};

/** Where the newsroom hands over, each with how it stands. */
export function TargetList({ targets, shown, onShow, onAdd }: TargetListProps) {
  const { t } = useWords();
  const times = useTimes();
  return (
    <div className={styles.side}>
      <SidePanel
        label={t('handoff.room.targets')}
        title={t('handoff.room.title')}
        actions={<IconButton label={t('handoff.room.add')} icon={<Plus />} onPress={onAdd} />}
      >
        <ListBox
          className={styles.list!}
          aria-label={t('handoff.room.targets')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={shown === null ? [] : [shown]}
          onSelectionChange={(keys) => {
            const chosen = targets.find(({ profile }) => keys !== 'all' && keys.has(profile.id));
            if (chosen !== undefined) onShow(chosen.profile.id);
          }}
        >
          {targets.map((view) => {
            const { profile, folderName } = view;
            const { tone, text } = standingOf(view, { t, times });
            const address = addressOf(profile.target, folderName);
            return (
              <ListBoxItem key={profile.id} id={profile.id} textValue={profile.name} className={styles.item!}>
                <span className={styles.icon}>{icons[profile.target.kind]}</span>
                <span className={styles.words}>
                  <bdi className={styles.name}>{profile.name}</bdi>
                  {address !== null && (
                    <bdi className={styles.address} dir={directionOf(address)}>
                      {address}
                    </bdi>
                  )}
                  <span className={styles.standing} data-tone={tone}>
                    {text}
                  </span>
                </span>
              </ListBoxItem>
            );
          })}
        </ListBox>
      </SidePanel>
    </div>
  );
}
