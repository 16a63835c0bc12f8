import { useEffect, useState } from 'react';
import { directionOf } from '../../../shared/arabic/direction';
import type { ToldOfArticle } from '../../../shared/handoff/target-view';
import type { ArticleId } from '../../../shared/model/ids';
import { useDeskWindow, useWorkspace } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useWords } from '../../i18n/language';
import { useNow } from '../../i18n/use-now';
import { Badge, type BadgeTone } from '../../ui/badge';
import styles from './told-by-targets.module.css';

const tones: Record<ToldOfArticle['state'], BadgeTone> = { received: 'quiet', live: 'success', rejected: 'danger' };

/** What the websites said of this article last; nothing where none has said anything. */
export function ToldByTargets({ id }: { readonly id: ArticleId }) {
  const { t, time } = useWords();
  const now = useNow(60_000);
  const said = useSaid(id);
  if (said.length === 0) return null;
  return (
    <section className={styles.box} aria-label={t('handoff.said.title')}>
      <h3 className={styles.title}>{t('handoff.said.title')}</h3>
      <ul className={styles.list}>
        {said.map(({ target, state, at, reason }) => (
          <li key={target} className={styles.item}>
            <span className={styles.line}>
              <bdi className={styles.target}>{target}</bdi>
              <Badge tone={tones[state]}>{t(`handoff.said.${state}`)}</Badge>
              <span className={styles.at}>{time.recent(new Date(at), now)}</span>
            </span>
            {reason !== '' && (
              <span className={styles.reason} dir={directionOf(reason)}>
                {reason}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asked anew whenever something is heard of a target. */
function useSaid(id: ArticleId): readonly ToldOfArticle[] {
  const { desk } = useDeskWindow();
  const { targets } = useWorkspace();
  const views = useMirror(targets, (all) => all);
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
