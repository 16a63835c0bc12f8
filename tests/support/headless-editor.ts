/** The editor without a window: the same nodes and the same extensions for keys and normal form. */
import { $isLinkNode } from '@lexical/link';
import { createHeadlessEditor } from '@lexical/headless';
import { $getRoot, $getState, $isElementNode, $isTextNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { Body } from '../../shared/model/body';
import { $bodyToLexical } from '../../renderer/editor/body-to-lexical';
import {
  carriedBlock,
  carriedBox,
  carriedLink,
  carriedPart,
  carriedSpan,
  carriedTable,
} from '../../renderer/editor/carried-state';
import { registerKeys } from '../../renderer/editor/extensions/keys';
import { registerNormalise } from '../../renderer/editor/extensions/normalise';
import { $lexicalToBody } from '../../renderer/editor/lexical-to-body';
import { bodyNodes } from '../../renderer/editor/nodes/body-nodes';
import { $isObject, rawObject } from '../../renderer/editor/nodes/object-nodes';

/** Keys are new1, new2 …, or begin with another word where they meet those of another editor. */
export function anEditor(body: Body, keys = 'new'): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: [...bodyNodes],
    onError: (error) => {
      throw error;
    },
  });
  let next = 0;
  registerKeys(editor, () => `${keys}${(next += 1)}`);
  registerNormalise(editor);
  editor.update(() => $bodyToLexical(body), { discrete: true });
  return editor;
}

export const bodyOf = (editor: LexicalEditor): Body => editor.read(() => $lexicalToBody());

/** What the editor holds, without the numbers Lexical gives its nodes. */
export const treeOf = (editor: LexicalEditor): unknown => editor.read(() => $tree($getRoot()));

function $tree(node: LexicalNode): unknown {
  return {
    type: node.getType(),
    ...($isTextNode(node) ? { text: node.getTextContent(), format: node.getFormat() } : {}),
    ...($isLinkNode(node) ? { url: node.getURL(), link: $getState(node, carriedLink) } : {}),
    ...($isObject(node) ? { raw: $getState(node, rawObject) } : {}),
    span: $getState(node, carriedSpan),
    block: $getState(node, carriedBlock),
    container: [$getState(node, carriedTable), $getState(node, carriedPart), $getState(node, carriedBox)],
    ...($isElementNode(node) ? { children: node.getChildren().map($tree) } : {}),
  };
}
