/** Tables and fact boxes as a person writes in them: keys, edges, headers. What is seen of it is tables/table-bar.tsx. */
import { $findCellNode, $isTableSelection, TableCellNode, TableExtension, TableNode } from '@lexical/table';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  configExtension,
  defineExtension,
  KEY_TAB_COMMAND,
  mergeRegister,
  safeCast,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';
import type { Direction } from '../../../shared/arabic/direction';
import { FactBoxNode } from '../nodes/fact-box-nodes';
import { registerArrowKeys } from './arrow-keys';
import { registerEdges } from './edges';
import { $goOn } from './table-acts';

export const TablesExtension = defineExtension({
  name: 'midad/tables',
  dependencies: [configExtension(TableExtension, { hasCellBackgroundColor: false })],
  config: safeCast<{ readonly base: Direction }>({ base: 'rtl' }),
  register: (editor, { base }) =>
    mergeRegister(
      // A cell and a box are roots of their own to Lexical, which gives what stands there `dir="auto"` where they say nothing.
      ...[TableNode, TableCellNode, FactBoxNode].map((kind) =>
        editor.registerNodeTransform<ElementNode>(kind, (node) => {
          if (node.getDirection() !== base) node.setDirection(base);
        }),
      ),
      registerArrowKeys(editor),
      registerEdges(editor),
      registerTab(editor),
    ),
});

/** From cell to cell, as in every table; behind the last one stands a new row. */
function registerTab(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return false;
      const cell = $findCellNode(selection.focus.getNode());
      if (cell === null) return false;
      event.preventDefault();
      $goOn(cell, event.shiftKey ? 'previous' : 'next');
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}
