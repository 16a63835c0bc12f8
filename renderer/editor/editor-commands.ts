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
import type { Direction } from '../../shared/arabic/direction';
import type { CommandId } from '../../shared/commands/commands';
import { $removeLink, $selectedHref, $selectedLink } from './link-edit';
import { $selectedBox, $toggleBox } from './box-acts';
import { $tickSelected } from './check-list';
import { $chosenDirection, $setDirection } from './choose-direction';
import { copyText } from './copy-text';
import { $duplicateSelectedBlocks, $removeSelectedBlocks } from './blocks/selected-blocks';
import { $moveSelectedBlocks, type Way } from './blocks/move-block';
import { writeExplainer } from './cards/explainer-edit';
import { insertObject, type AfterInsert, type NewObject } from './cards/insert-object';
import { focusBar } from './floating/focus-bar';
import { $insertToCome } from './insert-text';
import { CHOOSE_PICTURES } from './pictures/pictures';
import { $evenColumns, $resizeColumn } from './tables/resize-column';
import {
  $canMerge,
  $canSplit,
  $deleteColumns,
  $deleteRows,
  $deleteTable,
  $hasHeaders,
  $insertColumn,
  $insertRow,
  $mergeSelectedCells,
  $selectedTable,
  $splitSelectedCell,
  $toggleHeaderColumn,
  $toggleHeaderRow,
} from './tables/table-acts';
import { $selectedKind, $turnSelectionInto, type BlockKind } from './turn-into';

type EditorCommand = {
  readonly run: (editor: LexicalEditor) => void;
  /** Only within a read. */
  readonly $isActive?: () => boolean;
  /** Only within a read. Always possible where it says nothing. */
  readonly $canRun?: () => boolean;
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

const direction = (way: Direction): EditorCommand => ({
  run: (editor) => editor.update(() => $setDirection($chosenDirection() === way ? null : way)),
  $isActive: () => $chosenDirection() === way,
});

const inTable = ($act: () => void, rest: Pick<EditorCommand, '$isActive' | '$canRun'> = {}): EditorCommand => ({
  run: (editor) => editor.update($act),
  $canRun: () => $selectedTable() !== null,
  ...rest,
});

const change = ($change: () => unknown): EditorCommand => ({
  run: (editor) => editor.update(() => void $change()),
});
const move = (way: Way): EditorCommand => change(() => $moveSelectedBlocks(way));

/** A new block as its kind begins. */
const insert = (raw: NewObject, after: AfterInsert = 'write'): EditorCommand => ({
  run: (editor) => insertObject(editor, raw, after),
});

/** Those that open a field first or lead out of the editor are missing: `link.open`, `format.link`, `insert.table`, `table.caption` (article-editor.tsx), an address or article to put in (cards/insert-dialogs.tsx). */
export const editorCommands = {
  'edit.undo': { run: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined) },
  'edit.redo': { run: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined) },
  'format.bar': { run: focusBar },
  'insert.toCome': { run: (editor) => editor.update($insertToCome) },
  'format.bold': format('bold'),
  'format.italic': format('italic'),
  'format.underline': format('underline'),
  'format.strike': format('strikethrough'),
  'link.copy': { run: (editor) => copyText(editor.read($selectedHref) ?? '') },
  'format.unlink': { run: (editor) => editor.update(() => $removeLink()) },
  'block.paragraph': block('normal'),
  'block.heading2': block('h2'),
  'block.heading3': block('h3'),
  'block.heading4': block('h4'),
  'block.quote': block('blockquote'),
  'block.bulletList': block('bullet'),
  'block.numberList': block('number'),
  'block.checkList': block('check'),
  'block.tick': { run: (editor) => editor.update($tickSelected), $canRun: () => $selectedKind() === 'check' },
  'block.directionRtl': direction('rtl'),
  'block.directionLtr': direction('ltr'),
  'block.directionAuto': { run: (editor) => editor.update(() => $setDirection(null)) },
  'insert.factBox': {
    run: (editor) => editor.update($toggleBox),
    $isActive: () => $selectedBox() !== null,
  },
  'table.rowAbove': inTable(() => $insertRow('above')),
  'table.rowBelow': inTable(() => $insertRow('below')),
  'table.columnBefore': inTable(() => $insertColumn('before')),
  'table.columnAfter': inTable(() => $insertColumn('after')),
  'table.headerRow': inTable($toggleHeaderRow, { $isActive: () => $hasHeaders('headerRows') }),
  'table.headerColumn': inTable($toggleHeaderColumn, { $isActive: () => $hasHeaders('headerColumns') }),
  'table.merge': inTable($mergeSelectedCells, { $canRun: $canMerge }),
  'table.split': inTable($splitSelectedCell, { $canRun: $canSplit }),
  'table.wider': inTable(() => $resizeColumn(5)),
  'table.narrower': inTable(() => $resizeColumn(-5)),
  'table.evenColumns': inTable($evenColumns),
  'table.deleteRow': inTable($deleteRows),
  'table.deleteColumn': inTable($deleteColumns),
  'table.delete': inTable($deleteTable),
  'block.moveUp': move('up'),
  'block.moveDown': move('down'),
  'block.duplicate': change($duplicateSelectedBlocks),
  'block.remove': change($removeSelectedBlocks),
  'insert.image': { run: (editor) => editor.dispatchCommand(CHOOSE_PICTURES, 'images') },
  'insert.gallery': { run: (editor) => editor.dispatchCommand(CHOOSE_PICTURES, 'gallery') },
  'insert.pullQuote': insert({ _type: 'pullQuote', text: '', attribution: '' }),
  'insert.divider': insert({ _type: 'divider' }, 'pass'),
  'insert.explainer': { run: writeExplainer },
} as const satisfies Partial<Record<CommandId, EditorCommand>>;

export type EditorCommandId = keyof typeof editorCommands;

const entries = Object.entries(editorCommands) as [EditorCommandId, EditorCommand][];

/** The commands that are on where the selection stands. Only within a read. */
export function $activeCommands(): ReadonlySet<CommandId> {
  const active = new Set<CommandId>(entries.filter(([, { $isActive }]) => $isActive?.() === true).map(([id]) => id));
  return $selectedLink() === null ? active : active.add('format.link');
}

/** The commands that can't run where the selection stands. Only within a read. */
export function $impossibleCommands(): ReadonlySet<CommandId> {
  return new Set(entries.filter(([, { $canRun }]) => $canRun?.() === false).map(([id]) => id));
}

/** Null for a command that is not the editor's. */
export function editorCommandOf(id: CommandId): EditorCommand | null {
  return entries.find(([own]) => own === id)?.[1] ?? null;
}
