import { ExternalLink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { directionOf } from '../../../shared/arabic/direction';
import type { TargetView, ToldOfArticle } from '../../../shared/handoff/target-view';
import type { ExportProfile } from '../../../shared/model/export-profile';
import type { ArticleId } from '../../../shared/model/ids';
import { useDeskWindow, useWorkspace } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { lacksRight, useHandOver } from '../../handoff/use-hand-over';
import { useWords } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { useNow } from '../../i18n/use-now';
import { useMe } from '../../people/use-signer';
import { Badge, type BadgeTone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { SideCard } from '../../ui/side-card';
import { useOutsideLinks } from '../use-outside-links';
import styles from './told-by-targets.module.css';

const tones: Record<ToldOfArticle['state'], BadgeTone> = { received: 'quiet', live: 'success', rejected: 'danger' };

/** What the websites said of this article last; nothing where none has said anything. */
export function ToldByTargets({ id }: { readonly id: ArticleId }) {
  const { t, time } = useWords();
  const now = useNow(60_000);
  const { targets } = useWorkspace();
  const views = useMirror(targets, (all) => all);
  const said = useSaid(id, views);
  const isBarred = lacksRight(useMe());
  if (said.length === 0) return null;
  return (
    <SideCard label={t('handoff.said.title')} title={t('handoff.said.title')}>
      <ul className={styles.list}>
        {said.map((one) => (
          <li key={one.profile} className={styles.item}>
            <span className={styles.line}>
              <bdi className={styles.target}>{one.target}</bdi>
              <Badge tone={tones[one.state]}>{t(`handoff.said.${one.state}`)}</Badge>
              <span className={styles.at}>{time.recent(new Date(one.at), now)}</span>
              <PageLink said={one} />
            </span>
            {one.state === 'rejected' && (
              <>
                <span className={styles.reason} dir={one.reason === '' ? undefined : directionOf(one.reason)}>
                  {one.reason === '' ? t('handoff.said.noReason') : one.reason}
                </span>
                {views
                  .filter(({ profile }) => profile.id === one.profile && !isBarred)
                  .map(({ profile }) => (
                    <Again key={profile.id} id={id} profile={profile} />
                  ))}
              </>
            )}
          </li>
        ))}
      </ul>
    </SideCard>
  );
}

function PageLink({ said: { url, target } }: { readonly said: ToldOfArticle }) {
  const { t } = useWords();
  const openLink = useOutsideLinks();
  if (url === null) return null;
  return (
    <IconButton label={t('handoff.said.open', { target })} icon={<ExternalLink />} onPress={() => openLink(url)} />
  );
}

function Again({ id, profile }: { readonly id: ArticleId; readonly profile: ExportProfile }) {
  const { notices } = useDeskWindow();
  const { t } = useWords();
  const { handOver } = useHandOver(profile);
  const again = async (): Promise<void> => {
    if ((await handOver({ articles: [id], extent: 'all' })) === 'asked')
      notices.tell({ text: t('handoff.againAsked', { target: isolated(profile.name) }) });
  };
  return (
    <span>
      <Button onPress={() => void again()}>{t('handoff.said.again')}</Button>
    </span>
  );
}

/** Asked anew whenever something is heard of a target. */
function useSaid(id: ArticleId, views: readonly TargetView[]): readonly ToldOfArticle[] {
  const { desk } = useDeskWindow();
  const [found, setFound] = useState<{ readonly of: ArticleId; readonly said: readonly ToldOfArticle[] } | null>(null);
  const ends = views.map(({ last }) => last?.at ?? '').join(' ');
  useEffect(() => {
    let isCurrent = true;
    if (views.length > 0)
      void desk.targets.said({ id }).then((said) => {
        if (isCurrent) setFound({ of: id, said });
      });
    return () => {
      isCurrent = false;
    };
  }, [desk, id, ends, views.length]);
  return found?.of === id ? found.said : [];
}
