/** Commands of the text that look into its words: misspellings and invisible characters. */
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { CleanedKind } from '../../shared/arabic/clean-invisible';
import type { CommandId } from '../../shared/commands/commands';
import { $cleanInvisibles } from './invisibles/clean-invisibles';
import { $insertInvisible, insertInvisibleIds, type InsertInvisibleId } from './invisibles/insert-invisible';
import { goToMisspelling, type Way } from './marks/find-misspelling';
import type { WordJudge } from './marks/misspellings';

/** What a command has found, for the person to be told. */
export type EditorNews =
  { readonly kind: 'no-misspelling' } | { readonly kind: 'cleaned'; readonly counts: ReadonlyMap<CleanedKind, number> };

export type WritingAids = {
  /** False where the command is none of these, or can't be done now. */
  readonly canRun: (id: CommandId) => boolean;
  readonly run: (id: CommandId) => void;
};

type Given = {
  readonly editor: LexicalEditor;
  /** Null while spelling is off. */
  readonly judge: WordJudge | null;
  readonly tell: (news: EditorNews) => void;
};

export function writingAids({ editor, judge, tell }: Given): WritingAids {
  const find = async (way: Way): Promise<void> => {
    if (judge !== null && !(await goToMisspelling(editor, judge, way))) tell({ kind: 'no-misspelling' });
  };
  const clean = (): void => {
    let counts: ReadonlyMap<CleanedKind, number> = new Map();
    editor.update(() => (counts = $cleanInvisibles()), { discrete: true, tag: HISTORY_PUSH_TAG });
    tell({ kind: 'cleaned', counts });
  };
  return {
    canRun: (id) =>
      id === 'invisibles.clean' ||
      isInsert(id) ||
      (judge !== null && (id === 'spelling.next' || id === 'spelling.previous')),
    run: (id) => {
      if (id === 'invisibles.clean') clean();
      else if (id === 'spelling.next') void find('next');
      else if (id === 'spelling.previous') void find('previous');
      else if (isInsert(id)) editor.update(() => $insertInvisible(id), { tag: HISTORY_PUSH_TAG });
    },
  };
}

const isInsert = (id: CommandId): id is InsertInvisibleId => (insertInvisibleIds as readonly string[]).includes(id);
