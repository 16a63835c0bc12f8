/** Which way each block is shown; a person's own choice wins. Written on the elements only, never into the editor's state, so it is no change and no undo step. */
import { $isListItemNode } from '@lexical/list';
import { mergeRegister } from '@lexical/utils';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  defineExtension,
  RootNode,
  safeCast,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { directionOf, type Direction } from '../../../shared/arabic/direction';
import { leftToRightRuns } from '../../../shared/export/bidi';
import { carriedBlock } from '../carried-state';
import { $isTextBlockElement, $textBlocks } from '../nodes/body-nodes';

export const DirectionExtension = defineExtension({
  name: 'midad/direction',
  config: safeCast<{ readonly base: Direction }>({ base: 'rtl' }),
  register: (editor, { base }) =>
    mergeRegister(
      // An explicit direction at the root switches Lexical's own `dir="auto"` off.
      editor.registerNodeTransform(RootNode, (root) => {
        if (root.getDirection() !== base) root.setDirection(base);
      }),
      editor.registerUpdateListener(({ dirtyElements, editorState }) => {
        editorState.read(() => {
          // A state that is set as a whole (undo, redo) names no more than the root.
          const isWhole = dirtyElements.size <= 1;
          const nodes = isWhole ? $textBlocks($getRoot()) : [...dirtyElements.keys()].map((key) => $getNodeByKey(key));
          for (const node of nodes) show(editor, node, base);
        });
      }),
      editor.registerRootListener((root) => {
        if (root === null) return;
        editor.read(() => {
          for (const block of $textBlocks($getRoot())) show(editor, block, base);
        });
      }),
    ),
});

function show(editor: LexicalEditor, block: LexicalNode | null, base: Direction): void {
  if (!$isTextBlockElement(block)) return;
  const element = editor.getElementByKey(block.getKey());
  if (element === null) return;
  const direction = $shownDirection(block, base);
  // An item that ran the other way would throw its marker to the other side, outside the list: it stays, its words are isolated (editor-text.module.css).
  const attribute = $isListItemNode(block) ? 'data-run' : 'dir';
  if (direction === base) element.removeAttribute(attribute);
  else element.setAttribute(attribute, direction);
  const isFigures = direction === 'rtl' && !$isListItemNode(block) && isOneFigure(block.getTextContent());
  element.toggleAttribute('data-figures', isFigures);
}

/**
 * Figures with a sign and nothing else («−12%», «10-15») have no letter that says which way they run, and in a line that runs right to left the sign would be
 * drawn on the other side (https://www.unicode.org/reports/tr9/#W4). They run left to right, on the side where the line begins, as a page isolates them.
 */
function isOneFigure(text: string): boolean {
  const figures = text.trim();
  if (figures.length > longestFigure || !/\d/.test(figures) || /\p{L}/u.test(figures)) return false;
  const [run] = leftToRightRuns(figures);
  return run !== undefined && run.start === 0 && run.end === figures.length;
}

const longestFigure = 60;

const $shownDirection = (block: ElementNode, base: Direction): Direction =>
  $getState(block, carriedBlock)?.direction ?? directionOf(block.getTextContent(), base);
