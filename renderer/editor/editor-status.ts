/** What the toolbar must know of the editor, as a store that React reads: what is on, what can be undone. */
import { mergeRegister } from '@lexical/utils';
import { CAN_REDO_COMMAND, CAN_UNDO_COMMAND, COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandId } from '../../shared/commands/commands';
import { $selectedCard } from './cards/select-card';
import { $activeCommands, $impossibleCommands } from './editor-commands';

export type EditorStatus = {
  readonly active: ReadonlySet<CommandId>;
  /** Those that can't run where the selection stands. */
  readonly impossible: ReadonlySet<CommandId>;
  /** Whether the selection stands in words, or on a card as a whole. */
  readonly block: 'text' | 'card';
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

export type StatusStore = Pick<StoreApi<EditorStatus>, 'getState' | 'getInitialState' | 'subscribe'>;

/** The store, and how to stop following. */
export function followStatus(editor: LexicalEditor): { readonly status: StatusStore; readonly stop: () => void } {
  const status = createStore<EditorStatus>(() => ({
    active: new Set(),
    block: 'text',
    impossible: new Set(),
    canUndo: false,
    canRedo: false,
  }));
  const stop = mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      const active = editorState.read($activeCommands);
      if (!isSameSet(active, status.getState().active)) status.setState({ active });
      const block = editorState.read($selectedCard) === null ? 'text' : 'card';
      if (block !== status.getState().block) status.setState({ block });
      const impossible = editorState.read($impossibleCommands);
      if (!isSameSet(impossible, status.getState().impossible)) status.setState({ impossible });
    }),
    editor.registerCommand(CAN_UNDO_COMMAND, (canUndo) => tell({ canUndo }), COMMAND_PRIORITY_LOW),
    editor.registerCommand(CAN_REDO_COMMAND, (canRedo) => tell({ canRedo }), COMMAND_PRIORITY_LOW),
  );
  /** False: others may want to know as well. */
  function tell(change: Partial<EditorStatus>): false {
    status.setState(change);
    return false;
  }
  return { status, stop };
}

const isSameSet = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item));
