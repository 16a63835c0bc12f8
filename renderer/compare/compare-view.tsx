/** Two versions of the open article against each other: any of those that were kept, what this person read last, and what stands in the window. */
import { History } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import type { Article } from '../../shared/model/article';
import type { Version } from '../../shared/versions/version';
import type { ArticleSession } from '../article/article-session';
import { useDeskWindow } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import type { ComparedFrom } from '../desk/window-state';
import { useWords } from '../i18n/language';
import { failureText, unreadableText } from '../i18n/plain-words';
import { useNow } from '../i18n/use-now';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { SelectField } from '../ui/select-field';
import { ChangesView } from './changes-view';
import styles from './compare-view.module.css';
import {
  firstOf,
  useComparable,
  useCounter,
  useVersionText,
  type Comparable,
  type VersionName,
} from './use-versions-of';

export type CompareViewProps = {
  readonly session: ArticleSession;
  readonly from: ComparedFrom;
  readonly onClose: () => void;
};

export function CompareView({ session, from, onClose }: CompareViewProps) {
  const { t } = useWords();
  const comparable = useComparable(session);
  return (
    <Dialog
      title={t('compare.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      size="wide"
      actions={<Button onPress={onClose}>{t('dialog.close')}</Button>}
    >
      {comparable !== null && <Chosen session={session} from={from} comparable={comparable} />}
    </Dialog>
  );
}

type ChosenProps = Omit<CompareViewProps, 'onClose'> & { readonly comparable: Comparable };

function Chosen({ session, from, comparable }: ChosenProps) {
  const { desk, notices, settings } = useDeskWindow();
  const [now, changed] = useCounter();
  const { t } = useWords();
  const [older, setOlder] = useState<VersionName | null>(() => firstOf(comparable, from));
  const [newer, setNewer] = useState<VersionName>('now');
  const layout = useMirror(settings, ({ compareLayout }) => compareLayout);
  const isClash = useStore(session.state, ({ kind }) => kind === 'clash');
  const isSuggested = useStore(session.suggested, ({ suggested }) => suggested.stretches.length > 0);
  const options = useOptions(comparable, { file: isClash ? 'theirs' : 'ours', isSuggested });
  const { reading } = comparable;
  const before = useVersionText(session, { name: older, reading, now });
  const after = useVersionText(session, { name: newer, reading, now });
  const edit = useCallback(
    (article: Article): void => {
      session.edit(article);
      changed();
    },
    [session, changed],
  );
  const takeBack = (article: Article): void => {
    const previous = session.current();
    edit(article);
    if (previous === null) return;
    notices.tell({ text: t('compare.takenBack'), act: { label: t('command.edit.undo'), run: () => edit(previous) } });
  };
  const nameOf = (name: VersionName | null): string => options.find(({ id }) => id === name)?.label ?? '';
  if (older === null)
    return (
      <EmptyState icon={<History />} title={t('compare.nothing')}>
        {t('versions.emptyHint')}
      </EmptyState>
    );
  const problem = [before, after].find(({ kind }) => kind === 'failed' || kind === 'unreadable');
  const substitute = substituteOf(comparable, from);
  return (
    <div className={styles.compare}>
      <div className={styles.choice}>
        <SelectField label={t('compare.from')} options={options} value={older} onChange={setOlder} />
        <SelectField label={t('compare.to')} options={options} value={newer} onChange={setNewer} />
      </div>
      {substitute !== null && <p className={styles.note}>{t(substitute)}</p>}
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem.kind === 'failed' && failureText(t, problem.failure)}
          {problem.kind === 'unreadable' && unreadableText(t, problem.problem)}
        </p>
      )}
      {before.kind === 'read' && after.kind === 'read' && (
        <ChangesView
          before={before.article}
          after={after.article}
          names={{ before: nameOf(older), after: nameOf(newer) }}
          layout={layout}
          onTakeBack={newer === 'now' && !isClash ? takeBack : undefined}
          onLayout={(compareLayout) => void desk.settings.change({ compareLayout })}
        />
      )}
    </div>
  );
}

/** Why the comparison does not begin where it was asked to. */
function substituteOf({ versions, reading }: Comparable, from: ComparedFrom) {
  if (from === 'read' && reading === null) return 'compare.neverRead';
  if (from === 'approved' && !versions.some(({ reason }) => reason === 'approved' || reason === 'submitted'))
    return 'compare.neverApproved';
  return null;
}

type Standing = { readonly file: 'ours' | 'theirs'; readonly isSuggested: boolean };

function useOptions({ versions, reading }: Comparable, { file, isSuggested }: Standing) {
  const { t, time } = useWords();
  const now = useNow(60_000);
  const at = (moment: string): string => time.recent(new Date(moment), now);
  const ofVersion = ({ id, at: moment, reason }: Version) => ({
    id: id as VersionName,
    label: `${t(`versions.reason.${reason}`)} · ${at(moment)}`,
  });
  return [
    { id: 'now' as VersionName, label: t('compare.now') },
    ...(isSuggested ? [{ id: 'suggested' as VersionName, label: t('suggestions.before') }] : []),
    ...(file === 'theirs' ? [{ id: 'theirs' as VersionName, label: t('compare.theirs') }] : []),
    ...(reading === null ? [] : [{ id: 'read' as VersionName, label: `${t('compare.read')} · ${at(reading.readAt)}` }]),
    ...versions.map(ofVersion),
  ];
}
