/** What is copied or cut, for programs that are not Midad. Our own form on the clipboard is Lexical's and beside it. */
import { GetClipboardDataExtension } from '@lexical/clipboard';
import { $isTableNode, $isTableSelection, type TableSelection } from '@lexical/table';
import { $getNodeByKey, $getState, $isRangeSelection, configExtension, type BaseSelection } from 'lexical';
import { clipboardHtml, clipboardText, type ClipboardOptions } from '../../../shared/export/clipboard';
import { isKnownObject, type Body } from '../../../shared/model/body';
import { sliceTable } from '../../../shared/model/slice-table';
import { sliceBody } from '../../../shared/model/slice-body';
import { carriedTable } from '../carried-state';
import { $lexicalToBody } from '../lexical-to-body';
import { $caretAt } from '../show-body';

export function copyExtension(options: ClipboardOptions) {
  return configExtension(GetClipboardDataExtension, {
    $exportMimeType: {
      'text/html': [(selection, next) => exported(selection, (body) => clipboardHtml(body, options)) ?? next()],
      'text/plain': [(selection, next) => exported(selection, (body) => clipboardText(body, options)) ?? next()],
    },
  });
}

/** Null where the selection is not one of words or cells: a card. */
function exported(selection: BaseSelection | null, write: (body: Body) => string): string | null {
  if ($isTableSelection(selection)) return $exportedCells(selection, write);
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [from, to] = [$caretAt(start), $caretAt(end)];
  const slice = from === null || to === null ? null : sliceBody($lexicalToBody(), from, to);
  return slice === null ? null : write(slice);
}

function $exportedCells(selection: TableSelection, write: (body: Body) => string): string | null {
  const node = $getNodeByKey(selection.tableKey);
  const key = $isTableNode(node) ? $getState(node, carriedTable)?.key : undefined;
  const table = $lexicalToBody().find((block) => block._key === key);
  if (table === undefined || !isKnownObject(table) || table._type !== 'table') return null;
  const { fromX, toX, fromY, toY } = selection.getShape();
  const cells = sliceTable(table, { fromRow: fromY, toRow: toY, fromColumn: fromX, toColumn: toX });
  return cells === null ? null : write([cells]);
}
