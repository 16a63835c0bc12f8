/** Which table, box, row and cell is which, after an update that made, moved or copied some. */
import {
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $getNodeByKey, $getState, $setState, NODE_STATE_DIRECT, type EditorState } from 'lexical';
import { carriedBox, carriedPart, carriedTable } from '../carried-state';
import type { Container } from '../nodes/body-nodes';

/** Null on one that nobody has given a key. */
export function $containerKey(node: Container, version: 'latest' | typeof NODE_STATE_DIRECT = 'latest'): string | null {
  const direct = version === NODE_STATE_DIRECT ? NODE_STATE_DIRECT : undefined;
  return (
    ($isTableNode(node) ? $getState(node, carriedTable, direct) : $getState(node, carriedBox, direct))?.key ?? null
  );
}

/** What else it carries stays. */
export function $keyContainer(node: Container, key: string): void {
  if ($isTableNode(node)) {
    const plain = { caption: '', headerRows: 0, headerColumns: 0, fields: {} };
    $setState(node, carriedTable, { ...($getState(node, carriedTable) ?? plain), key });
  } else $setState(node, carriedBox, { ...($getState(node, carriedBox) ?? { fields: {} }), key });
}

type Keeping = { readonly before: EditorState; readonly newKey: () => string };

/** A row's key is its own among the rows, a cell's among all cells of the table. */
export function $keepPartKeys(table: TableNode, keeping: Keeping): void {
  const rows = table.getChildren().filter($isTableRowNode);
  $part(rows, keeping);
  $part(
    rows.flatMap((row) => row.getChildren().filter($isTableCellNode)),
    keeping,
  );
}

/** Of two with one key the one that had it before keeps it, else the first. */
function $part(parts: readonly (TableRowNode | TableCellNode)[], { before, newKey }: Keeping): void {
  const holders = new Map<string, TableRowNode | TableCellNode>();
  const without: (TableRowNode | TableCellNode)[] = [];
  for (const part of parts) {
    const key = $getState(part, carriedPart)?.key;
    const holder = key === undefined ? undefined : holders.get(key);
    if (key === undefined) without.push(part);
    else if (holder === undefined) holders.set(key, part);
    else {
      const isUsurped = !hadKey(holder, key, before) && hadKey(part, key, before);
      holders.set(key, isUsurped ? part : holder);
      without.push(isUsurped ? holder : part);
    }
  }
  for (const part of without) {
    $setState(part, carriedPart, { ...($getState(part, carriedPart) ?? { fields: {} }), key: newKey() });
  }
}

function hadKey(part: TableRowNode | TableCellNode, key: string, before: EditorState): boolean {
  const former = $getNodeByKey(part.getKey(), before);
  return former !== null && $getState(former, carriedPart, NODE_STATE_DIRECT)?.key === key;
}
