/** One target: what can be done, what goes on, what would go there now and what stays at home. */
import { FolderOpen, MoreHorizontal, RotateCcw, Send, Settings2, Square } from 'lucide-react';
import { directionOf } from '../../../shared/arabic/direction';
import type { HandoffWish } from '../../../shared/handoff/job';
import type { TargetView } from '../../../shared/handoff/target-view';
import type { ArticleId } from '../../../shared/model/ids';
import { useDeskWindow } from '../../desk/desk-window';
import { useOutcome } from '../../desk/use-outcome';
import { useWords } from '../../i18n/language';
import { useMe } from '../../people/use-signer';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { MenuButton, type MenuEntry } from '../../ui/menu';
import { lacksRight, useHandOver } from '../use-hand-over';
import { JobState } from './job-state';
import { OutlookLists } from './outlook-lists';
import styles from './target-detail.module.css';
import { TargetNeeds } from './target-needs';
import { addressOf, standingOf } from './target-words';
import { useOutlook } from './use-outlook';
import { useTimes } from './use-times';
import { WantedAddress } from './wanted-address';

export type TargetDetailProps = {
  readonly view: TargetView;
  readonly onEdit: () => void;
  readonly onOpen: (id: ArticleId) => void;
};

const changed: HandoffWish = { articles: null, extent: 'changed' };
const all: HandoffWish = { articles: null, extent: 'all' };

export function TargetDetail({ view, onEdit, onOpen }: TargetDetailProps) {
  const { profile, job, folderName, secret } = view;
  const { t } = useWords();
  const times = useTimes();
  const acts = useTargetActs(view);
  const outlook = useOutlook(view);
  const address = addressOf(profile.target, folderName);
  const isFolder = profile.target.kind === 'folder' || profile.target.kind === 'zip';
  const isReady = (!isFolder || folderName !== null) && secret !== 'missing';
  const isBarred = lacksRight(useMe());
  const mayAsk = isReady && !isBarred;
  const isUnderWay = job !== null && (job.state.kind === 'running' || job.state.kind === 'waiting');
  const { text, tone } = standingOf(view, { t, times });
  const more: MenuEntry[] = [
    { kind: 'act', id: 'edit', label: t('handoff.room.edit'), icon: <Settings2 />, run: onEdit },
    {
      kind: 'act',
      id: 'all',
      label: t('handoff.room.handOverAll'),
      icon: <RotateCcw />,
      isDisabled: !mayAsk || isUnderWay,
      run: () => void acts.handOver(all),
    },
    ...(isFolder
      ? ([
          {
            kind: 'act',
            id: 'choose',
            label: t('handoff.chooseFolder'),
            icon: <FolderOpen />,
            run: () => void acts.choose(),
          },
        ] satisfies MenuEntry[])
      : []),
  ];
  return (
    <section className={styles.detail} aria-label={t('handoff.room.target', { name: profile.name })}>
      <header className={styles.head}>
        <div className={styles.names}>
          <h2 className={styles.name}>
            <bdi>{profile.name}</bdi>
          </h2>
          <p className={styles.address}>
            {t(`handoff.kind.${profile.target.kind}`)}
            {address !== null && (
              <>
                {' · '}
                <bdi dir={directionOf(address)}>{address}</bdi>
              </>
            )}
          </p>
        </div>
        <div className={styles.acts}>
          {isFolder && folderName !== null && (
            <Button icon={<FolderOpen />} onPress={() => void acts.show()}>
              {t('handoff.show')}
            </Button>
          )}
          {isUnderWay ? (
            <Button icon={<Square />} onPress={() => void acts.cancel()}>
              {t('handoff.room.cancel')}
            </Button>
          ) : (
            // What has failed is tried again from where it says so.
            job === null && (
              <Button
                look="primary"
                icon={<Send data-mirror="" />}
                isDisabled={!mayAsk}
                onPress={() => void acts.handOver(changed)}
              >
                {t('handoff.room.handOver')}
              </Button>
            )
          )}
          <MenuButton
            label={t('handoff.room.more')}
            button={<IconButton label={t('handoff.room.more')} icon={<MoreHorizontal />} />}
            entries={more}
          />
        </div>
      </header>
      <div className={styles.scroll}>
        {!isUnderWay && <TargetNeeds view={view} onChoose={() => void acts.choose()} />}
        <WantedAddress profile={profile} />
        {job !== null && (
          <JobState view={view} onRetry={() => void acts.retry()} onCancel={() => void acts.cancel()} onEdit={onEdit} />
        )}
        {job === null && isReady && (
          <p className={styles.standing} data-tone={tone} role="status">
            {text}
          </p>
        )}
        {(outlook !== null || job?.state.kind !== 'running') && (
          <OutlookLists
            outlook={outlook}
            onOpen={onOpen}
            {...(mayAsk && {
              onAgain: (id: ArticleId) => void acts.handOver({ articles: [id], extent: 'all' }),
            })}
          />
        )}
      </div>
    </section>
  );
}

function useTargetActs({ profile }: TargetView) {
  const { desk } = useDeskWindow();
  const done = useOutcome();
  const { id } = profile;
  return {
    ...useHandOver(profile),
    cancel: () => desk.targets.cancel({ profile: id }),
    choose: () => done(desk.targets.chooseFolder({ profile: id })),
    show: () => desk.targets.showFolder({ profile: id }),
  };
}
