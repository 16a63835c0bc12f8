/**
 * Shows each block in the direction of its words. Written on the elements only, never into the editor's state: it is neither stored, undone nor a change.
 * Lexical's own `dir="auto"` takes the first strong letter and puts the caret of an empty block on the left; the root's explicit direction switches it off.
 */
import { $isListItemNode } from '@lexical/list';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  defineExtension,
  safeCast,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { carriedBlock } from '../carried-state';
import { $isTextBlockElement, $textBlocks } from '../nodes/body-nodes';
import { directionOf } from '../text-direction';

export type Direction = 'rtl' | 'ltr';

/** `base`: the article's, for blocks without letters. */
type DirectionConfig = { readonly base: Direction };

export const DirectionExtension = defineExtension({
  name: 'midad/direction',
  config: safeCast<DirectionConfig>({ base: 'rtl' }),
  register: (editor, { base }) =>
    editor.registerUpdateListener(({ dirtyElements, editorState }) => {
      editorState.read(() => {
        // A state that is set as a whole (undo, load) names only the root.
        const isWhole = dirtyElements.size <= 1;
        const blocks = isWhole ? $textBlocks($getRoot()) : [...dirtyElements.keys()].map((key) => $getNodeByKey(key)).filter($isTextBlock);
        for (const block of blocks) show(editor, block, base);
      });
    }),
});

const $isTextBlock = (node: LexicalNode | null): node is ElementNode => $isTextBlockElement(node);

function show(editor: LexicalEditor, block: ElementNode, article: Direction): void {
  const element = editor.getElementByKey(block.getKey());
  if (element === null) return;
  const direction = $getState(block, carriedBlock)?.direction ?? directionOf(block.getTextContent(), article);
  // An item that runs the other way would throw its marker to the other side, outside the list: it keeps its place, its words are isolated (CSS).
  const attribute = $isListItemNode(block) ? 'data-run' : 'dir';
  if (direction === article) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== direction) element.setAttribute(attribute, direction);
}
