/** Files dropped on the text: what they hold goes in where they were dropped, one step a file, and a note offers the ways back. */
import { useCallback } from 'react';
import type { Body } from '../../shared/model/body';
import type { ArticleId } from '../../shared/model/ids';
import { useDeskWindow } from '../desk/desk-window';
import type { ArticleEditorHandle } from '../editor/article-editor';
import { newKey } from '../editor/new-key';
import { failureText } from '../i18n/plain-words';
import { useWords } from '../i18n/language';
import type { Notices } from '../ui/toast';
import type { PasteNote } from './use-paste-note';

type Given = {
  readonly editor: ArticleEditorHandle | null;
  readonly note: PasteNote;
  readonly open: (id: ArticleId) => void;
};

export function useDocuments({ editor, note, open }: Given): (files: readonly File[]) => void {
  const { t } = useWords();
  const { desk, notices } = useDeskWindow();
  const insert = useCallback(
    async (file: File): Promise<void> => {
      const dropped = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      const read = await whileShown(t('paste.reading', { file: file.name }), notices, () =>
        desk.documents.read(dropped),
      );
      if (read.kind === 'refused')
        return notices.tell({ text: t(`cli.file.${read.code}`, { file: file.name }), tone: 'danger' });
      const asArticle = async (): Promise<void> => {
        editor?.runCommand('edit.undo');
        const created = await desk.documents.create(dropped);
        if (created.kind === 'created') return open(created.id);
        const why =
          created.kind === 'failed'
            ? failureText(t, created.failure)
            : t(`cli.file.${created.code}`, { file: file.name });
        notices.tell({ text: why, tone: 'danger' });
      };
      editor?.insertBlocks(withHeadline(read.headline, read.body as Body));
      note.showDocument({
        file: file.name,
        leftOut: read.leftOut,
        undo: () => editor?.runCommand('edit.undo'),
        asArticle: () => void asArticle(),
      });
    },
    [desk, notices, t, editor, note, open],
  );
  return useCallback(
    (files) => {
      void (async () => {
        for (const file of files) await insert(file);
      })();
    },
    [insert],
  );
}

/** Within an article that has a headline of its own it is a heading. */
function withHeadline(headline: string | null, body: Body): Body {
  if (headline === null) return body;
  const span = { _type: 'span' as const, _key: newKey(), text: headline, marks: [] };
  return [{ _type: 'block', _key: newKey(), style: 'h2', children: [span], markDefs: [] }, ...body];
}

/** Milliseconds after which a person wonders whether anything happens: many pictures take some seconds. */
const patience = 500;

async function whileShown<Made>(text: string, notices: Notices, act: () => Promise<Made>): Promise<Made> {
  let close = (): void => {};
  const timer = setTimeout(() => {
    close = notices.show({ text, stays: 'until-done' });
  }, patience);
  try {
    return await act();
  } finally {
    clearTimeout(timer);
    close();
  }
}
