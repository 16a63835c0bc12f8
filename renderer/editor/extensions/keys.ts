/** Gives every new block, span and link its key, once, and keeps those that are there through everything an edit does to Lexical's nodes. */
import { LinkNode } from '@lexical/link';
import { ListItemNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { $isTableNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { mergeRegister } from '@lexical/utils';
import {
  $getNodeByKey,
  defineExtension,
  LineBreakNode,
  ParagraphNode,
  RootNode,
  safeCast,
  TextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $blockOf, $isTextBlockElement } from '../nodes/body-nodes';
import { FactBoxNode } from '../nodes/fact-box-nodes';
import { ObjectBlockNode, ObjectInlineNode } from '../nodes/object-nodes';
import { $tableOf } from '../nodes/table-nodes';
import { $keepBlockKeys } from './keys-of-blocks';
import { $keepPartKeys } from './keys-of-containers';
import { $keepLinkKeys } from './keys-of-links';
import { $keepSpanKeys } from './keys-of-spans';

type KeysConfig = { readonly newKey: () => string };

export const KeysExtension = defineExtension({
  name: 'midad/keys',
  config: safeCast<KeysConfig>({
    newKey: () => {
      throw new TypeError('the keys extension was given no source of keys');
    },
  }),
  register: (editor, { newKey }) => registerKeys(editor, newKey),
});

/** Gives a function that takes it off again. */
export function registerKeys(editor: LexicalEditor, newKey: () => string): () => void {
  /** Keys that were given since the editor was opened: nobody outside points at them yet. */
  const born = new Set<string>();
  const bear = (): string => {
    const key = newKey();
    born.add(key);
    return key;
  };
  // What this update touched. A key pressed in a paragraph touches that one block; only a change of blocks looks at them all.
  const touched = new Set<NodeKey>();
  let areBlocksTouched = false;

  const $touch = (node: LexicalNode): void => {
    const block = $blockOf(node);
    if (block !== null) touched.add(block.getKey());
  };
  const $touchBlock = (node: LexicalNode): void => {
    areBlocksTouched = true;
    $touch(node);
  };
  const within = [TextNode, LineBreakNode, LinkNode, ObjectInlineNode];
  const blocks = [ParagraphNode, HeadingNode, QuoteNode, ListItemNode, ObjectBlockNode, FactBoxNode];
  const tables = new Set<NodeKey>();
  const $touchTable = (node: LexicalNode): void => {
    areBlocksTouched = true;
    const table = $tableOf(node);
    if (table !== null) tables.add(table.getKey());
  };
  return mergeRegister(
    ...within.map((kind) => editor.registerNodeTransform<LexicalNode>(kind, $touch)),
    ...blocks.map((kind) => editor.registerNodeTransform<LexicalNode>(kind, $touchBlock)),
    ...[TableNode, TableRowNode, TableCellNode].map((kind) =>
      editor.registerNodeTransform<LexicalNode>(kind, $touchTable),
    ),
    // The root's transform comes last in every round.
    editor.registerNodeTransform(RootNode, (root) => {
      const before = editor.getEditorState();
      const nodes = [...touched].map((key) => $getNodeByKey(key));
      touched.clear();
      if (areBlocksTouched) $keepBlockKeys(root, { before, newKey: bear });
      areBlocksTouched = false;
      for (const table of [...tables].map((key) => $getNodeByKey(key))) {
        if ($isTableNode(table) && table.isAttached()) $keepPartKeys(table, { before, newKey: bear });
      }
      tables.clear();
      for (const node of nodes) {
        if (!$isTextBlockElement(node) || !node.isAttached()) continue;
        $keepSpanKeys(node, { before, newKey: bear, born });
        $keepLinkKeys(node, bear);
      }
    }),
  );
}
