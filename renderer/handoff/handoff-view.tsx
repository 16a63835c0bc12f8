/** Export, from the choice to the result. */
import { useState } from 'react';
import type { ArticleId, FolderId } from '../../shared/model/ids';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import { ExportDialog, type ExportRequest } from './export-dialog';
import { ExportResult, type ExportResultProps } from './export-result';
import { useExportables } from './use-exportables';
import { useStillRefused } from './use-still-refused';
import { useRecordExports } from './use-record-exports';

export type HandoffViewProps = { readonly chosen: readonly ArticleId[]; readonly onClose: () => void };

const noneRefused: ExportResultProps['refused'] = [];

type Folder = { readonly id: FolderId; readonly name: string };
type Result = { readonly folder: Folder; readonly request: ExportRequest } & Pick<
  ExportResultProps,
  'files' | 'lists' | 'refused' | 'leftOut'
>;

export function HandoffView({ chosen, onClose }: HandoffViewProps) {
  const { desk, notices } = useDeskWindow();
  const { ticker } = useWorkspace();
  const { t } = useWords();
  const exportables = useExportables(chosen);
  const lines = useMirror(ticker, (state) => state.lines);
  const record = useRecordExports();
  const [folder, setFolder] = useState<Folder | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const refused = useStillRefused(result?.refused ?? noneRefused);
  const chooseFolder = async (): Promise<void> => {
    const outcome = await desk.handoff.chooseFolder(null);
    if (outcome.kind === 'chosen') setFolder({ id: outcome.folder, name: outcome.name });
  };
  const run = async (request: ExportRequest, into: Folder | null): Promise<void> => {
    if (into === null) return;
    setIsPending(true);
    try {
      const outcome = await desk.handoff.export({ folder: into.id, ...request });
      if (outcome.kind === 'failed') {
        return notices.tell({ text: failureText(t, outcome.failure), tone: 'danger' });
      }
      const atHome = new Set(outcome.refused.map(({ id }) => id));
      const unrecorded = await record(request.articles.filter((id) => !atHome.has(id)));
      if (unrecorded > 0) notices.tell({ text: t('handoff.unrecorded', { count: unrecorded }), tone: 'danger' });
      const titled = <One extends { readonly id: ArticleId }>(one: One) => ({
        ...one,
        title: exportables?.articles.find(({ id }) => id === one.id)?.title ?? t('unreadable.title'),
      });
      setResult({
        folder: into,
        request,
        files: outcome.files,
        lists: outcome.lists,
        refused: outcome.refused.map(titled),
        leftOut: outcome.leftOut.map(titled),
      });
    } finally {
      setIsPending(false);
    }
  };

  if (result !== null) {
    const { folder: into, request } = result;
    return (
      <ExportResult
        {...result}
        refused={refused}
        onShow={() => void desk.handoff.show({ folder: into.id })}
        onAgain={() => void run(request, into)}
        isPending={isPending}
        onClose={onClose}
      />
    );
  }
  if (exportables === null) return null;
  return (
    <ExportDialog
      {...exportables}
      tickerLines={lines.length}
      chosen={chosen}
      folderName={folder?.name ?? null}
      onChooseFolder={() => void chooseFolder()}
      onExport={(request) => void run(request, folder)}
      onClose={onClose}
      isPending={isPending}
    />
  );
}
