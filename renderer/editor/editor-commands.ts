/** What each command of the body does to the editor. Asking whether it is on and doing it stand side by side. */
import {
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical';
import type { CommandId } from '../../shared/commands/commands';
import { $duplicateSelectedBlocks, $removeSelectedBlocks } from './blocks/selected-blocks';
import { $moveSelectedBlocks, type Way } from './blocks/move-block';
import { insertObject, type AfterInsert, type NewObject } from './cards/insert-object';
import { $insertToCome } from './insert-text';
import { $selectedLink } from './link-edit';
import { $selectedKind, $turnSelectionInto, type BlockKind } from './turn-into';

type EditorCommand = {
  readonly run: (editor: LexicalEditor) => void;
  /** Only within a read. */
  readonly $isActive?: () => boolean;
};

const format = (type: TextFormatType): EditorCommand => ({
  run: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, type),
  $isActive: () => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && selection.hasFormat(type);
  },
});

const block = (kind: BlockKind): EditorCommand => ({
  run: (editor) => editor.update(() => $turnSelectionInto(kind)),
  $isActive: () => $selectedKind() === kind,
});

const change = ($change: () => unknown): EditorCommand => ({
  run: (editor) => editor.update(() => void $change()),
});
const move = (way: Way): EditorCommand => change(() => $moveSelectedBlocks(way));

/** A new block as its kind begins. */
const insert = (raw: NewObject, after: AfterInsert = 'write'): EditorCommand => ({
  run: (editor) => insertObject(editor, raw, after),
});

/** `format.link` is missing: it opens a field first (link-editor.tsx). */
export const editorCommands = {
  'edit.undo': { run: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined) },
  'edit.redo': { run: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined) },
  'insert.toCome': { run: (editor) => editor.update($insertToCome) },
  'format.bold': format('bold'),
  'format.italic': format('italic'),
  'format.underline': format('underline'),
  'format.strike': format('strikethrough'),
  'block.paragraph': block('normal'),
  'block.heading2': block('h2'),
  'block.heading3': block('h3'),
  'block.heading4': block('h4'),
  'block.quote': block('blockquote'),
  'block.bulletList': block('bullet'),
  'block.numberList': block('number'),
  'block.moveUp': move('up'),
  'block.moveDown': move('down'),
  'block.duplicate': change($duplicateSelectedBlocks),
  'block.remove': change($removeSelectedBlocks),
  'insert.pullQuote': insert({ _type: 'pullQuote', text: '', attribution: '' }),
  'insert.divider': insert({ _type: 'divider' }, 'pass'),
} as const satisfies Partial<Record<CommandId, EditorCommand>>;

export type EditorCommandId = keyof typeof editorCommands;

const entries = Object.entries(editorCommands) as [EditorCommandId, EditorCommand][];

/** The commands that are on where the selection stands. Only within a read. */
export function $activeCommands(): ReadonlySet<CommandId> {
  const active = new Set<CommandId>(entries.filter(([, { $isActive }]) => $isActive?.() === true).map(([id]) => id));
  return $selectedLink() === null ? active : active.add('format.link');
}

/** Null for a command that is not the editor's. */
export function editorCommandOf(id: CommandId): EditorCommand | null {
  return entries.find(([own]) => own === id)?.[1] ?? null;
}
