/** What an article was at other times, to read, to hold against what it is now, and to bring back. */
import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Article } from '../../shared/model/article';
import type { Version, VersionId } from '../../shared/versions/version';
import type { ArticleSession } from '../article/article-session';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { failureText, unreadableText } from '../i18n/plain-words';
import { useNow } from '../i18n/use-now';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { ArticleText } from '../reading/article-text';
import styles from './versions-view.module.css';

type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'problem'; readonly text: string };

export type VersionsViewProps = {
  readonly session: ArticleSession;
  readonly onClose: () => void;
};

export function VersionsView({ session, onClose }: VersionsViewProps) {
  const { desk, notices, state } = useDeskWindow();
  const { t } = useWords();
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [chosen, setChosen] = useState<VersionId | null>(null);
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' });
  const { id } = session;

  useEffect(() => {
    let isCurrent = true;
    void desk.versions.list({ id }).then((found) => {
      if (!isCurrent) return;
      setVersions(found);
      setChosen(found[0]?.id ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, id]);

  useEffect(() => {
    if (chosen === null) return;
    let isCurrent = true;
    void desk.versions.read({ id, version: chosen }).then((outcome) => {
      if (!isCurrent) return;
      if (outcome.kind === 'read') setShown({ kind: 'article', article: outcome.article });
      else if (outcome.kind === 'failed') setShown({ kind: 'problem', text: failureText(t, outcome.failure) });
      else setShown({ kind: 'problem', text: unreadableText(t, outcome.problem) });
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, id, chosen, t]);

  const restore = async (version: VersionId): Promise<void> => {
    const saved = await session.save();
    const base = session.base();
    if (saved.kind === 'unsaved' || base === null) return notices.tell({ text: t('versions.unsaved'), tone: 'danger' });
    const outcome = await desk.versions.restore({ id, version, base });
    if (outcome.kind === 'failed') return notices.tell({ text: failureText(t, outcome.failure), tone: 'danger' });
    if (outcome.kind === 'clash') return notices.tell({ text: t('save.clashWhy'), tone: 'danger' });
    await session.reopen();
    notices.tell({ text: t('versions.restored') });
    onClose();
  };

  return (
    <Dialog
      title={t('versions.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.close')}</Button>
          <Button
            isDisabled={chosen === null}
            onPress={() => chosen !== null && state.setState({ dialog: { kind: 'compare', from: chosen } })}
          >
            {t('versions.compare')}
          </Button>
          <Button
            look="primary"
            isDisabled={chosen === null || shown.kind !== 'article'}
            onPress={() => void (chosen !== null && restore(chosen))}
          >
            {t('versions.restore')}
          </Button>
        </>
      }
    >
      {versions?.length === 0 ? (
        <EmptyState icon={<History />} title={t('versions.empty')}>
          {t('versions.emptyHint')}
        </EmptyState>
      ) : (
        <div className={styles.panes}>
          <VersionList versions={versions ?? []} chosen={chosen} onChoose={setChosen} />
          <div className={styles.reading}>
            {shown.kind === 'article' && (
              <div className={styles.text} aria-live="polite">
                <ArticleText article={shown.article} />
              </div>
            )}
            {shown.kind === 'problem' && <p className={styles.problem}>{shown.text}</p>}
          </div>
        </div>
      )}
    </Dialog>
  );
}

type ListProps = {
  readonly versions: readonly Version[];
  readonly chosen: VersionId | null;
  readonly onChoose: (id: VersionId) => void;
};

function VersionList({ versions, chosen, onChoose }: ListProps) {
  const { t, time } = useWords();
  const now = useNow(30_000);
  return (
    <ListBox
      aria-label={t('versions.list')}
      className={styles.list!}
      items={versions}
      dependencies={[now, t]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      autoFocus="first"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const found = keys === 'all' ? undefined : versions.find(({ id }) => id === [...keys][0]);
        if (found !== undefined) onChoose(found.id);
      }}
    >
      {({ id, at, reason }) => (
        <ListBoxItem
          id={id}
          className={styles.item!}
          textValue={`${time.moment(new Date(at))} ${t(`versions.reason.${reason}`)}`}
        >
          <time className={styles.time} dateTime={at} title={time.moment(new Date(at))}>
            {time.recent(new Date(at), now)}
          </time>
          <span className={styles.reason}>{t(`versions.reason.${reason}`)}</span>
          {id === versions[0]?.id && <Badge tone="quiet">{t('versions.latest')}</Badge>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
