import { commands } from '../../shared/commands/commands';
import type { CommandActs } from '../desk/run-command';
import type { ArticleEditorHandle } from '../editor/article-editor';

/** Everything of scope `body` is the editor's to do. */
export function bodyCommands(editor: ArticleEditorHandle | null): CommandActs {
  const ids = commands.filter(({ scope }) => scope === 'body').map(({ id }) => id);
  return Object.fromEntries(
    ids.map((id) => [id, { run: () => editor?.runCommand(id), canRun: () => editor?.canRun(id) ?? false }]),
  );
}
