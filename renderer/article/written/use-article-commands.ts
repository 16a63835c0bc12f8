/** What can be done with the article that is open, by its commands. */
import { useCommands, useDeskWindow } from '../../desk/desk-window';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import type { ArticleSession } from '../article-session';
import { bodyCommands } from '../body-commands';
import type { Moves } from '../moves/use-moves';
import { useMoveCommands } from '../moves/use-move-commands';
import { useShowSide } from '../side/show-side';
import type { ArticleActs } from '../use-article-acts';
import type { ToComeSteps } from '../use-to-come';

export type CommandsGiven = {
  readonly session: ArticleSession;
  readonly editor: ArticleEditorHandle | null;
  readonly acts: ArticleActs;
  readonly moves: Moves;
  readonly toCome: ToComeSteps & { readonly count: number };
  readonly chooseSnippet: () => void;
};

export function useArticleCommands({ session, editor, acts, moves, toCome, chooseSnippet }: CommandsGiven): void {
  const { desk } = useDeskWindow();
  const showSide = useShowSide();
  useCommands({
    'article.save': { run: () => void acts.saveByHand(session) },
    'article.trash': { run: () => void acts.trash(session.id) },
    'edit.pastePlain': {
      run: () => {
        editor?.plainNext();
        void desk.shell.editText({ act: 'pasteAndMatchStyle' });
      },
    },
    ...bodyCommands(editor),
    'insert.snippet': { run: chooseSnippet, canRun: () => editor !== null },
    'toCome.next': { run: toCome.next, canRun: () => toCome.count > 0 },
    'toCome.previous': { run: toCome.previous, canRun: () => toCome.count > 0 },
  });
  useMoveCommands(session.id, { moves, acts });
  useCommands({ 'view.history': { run: () => showSide('history') } });
}
