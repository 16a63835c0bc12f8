/**
 * Which way a block is shown. In an Arabic article a block with any Arabic letter runs right to left, one that has only other letters
 * runs left to right, and an empty one or one of digits stays where its article is: first-strong guessing (`dir="auto"`) would throw
 * «(AFP) أعلن», digits and every empty paragraph to the left. A person's own choice wins. Only shown, never stored.
 */
import { $isListItemNode } from '@lexical/list';
import { mergeRegister } from '@lexical/utils';
import {
  defineExtension,
  $getRoot,
  $getState,
  ParagraphNode,
  RootNode,
  safeCast,
  TextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { carriedBlock } from '../carried-state';
import { $blockOf, $isTextBlockElement } from '../nodes/body-nodes';

export type Direction = 'rtl' | 'ltr';

const hasArabic = /\p{Script=Arabic}/u;
const hasLetter = /\p{L}/u;

/** How a text is shown within an article of direction `base`. */
export function directionOfText(text: string, base: Direction): Direction {
  const isArabic = hasArabic.test(text);
  if (base === 'rtl') return isArabic || !hasLetter.test(text) ? 'rtl' : 'ltr';
  const others = text.replaceAll(/\p{Script=Arabic}/gu, '');
  return isArabic && !hasLetter.test(others) ? 'rtl' : 'ltr';
}

export const DirectionExtension = defineExtension({
  name: 'midad/direction',
  config: safeCast<{ readonly base: Direction }>({ base: 'rtl' }),
  register: (editor, { base }) =>
    mergeRegister(registerBlockDirection(editor, base), registerItemRuns(editor, base)),
});

function registerBlockDirection(editor: LexicalEditor, base: Direction): () => void {
  const $show = (node: LexicalNode) => {
    const block = $blockOf(node);
    if (block !== null) $showBlock(block, base);
  };
  return mergeRegister(
    editor.registerNodeTransform(RootNode, (root) => {
      if (root.getDirection() !== base) root.setDirection(base);
    }),
    // An element's own transform does not run for a key pressed in its text, so the text climbs to it.
    editor.registerNodeTransform(TextNode, $show),
    editor.registerNodeTransform(ParagraphNode, $show),
    editor.registerNodeTransform(HeadingNode, $show),
    editor.registerNodeTransform(QuoteNode, $show),
  );
}

/** Blocks that run as the article does say nothing, so that they inherit. A list item keeps its side, else its marker would change it. */
function $showBlock(block: ElementNode, base: Direction): void {
  if ($isListItemNode(block)) return;
  const chosen = $getState(block, carriedBlock)?.direction ?? directionOfText(block.getTextContent(), base);
  const shown = chosen === base ? null : chosen;
  if (block.getDirection() !== shown) block.setDirection(shown);
}

/** A foreign list item stays on its side; its words are isolated by generated content (editor-text.module.css). */
function registerItemRuns(editor: LexicalEditor, base: Direction): () => void {
  const mark = (node: LexicalNode) => {
    if (!$isListItemNode(node) || !$isTextBlockElement(node)) return;
    const element = editor.getElementByKey(node.getKey());
    if (element === null) return;
    const run = directionOfText(node.getTextContent(), base);
    if (run === base) delete element.dataset['run'];
    else element.dataset['run'] = run;
  };
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, editorState }) => {
      editorState.read(() => {
        for (const key of dirtyElements.keys()) {
          const node = editorState._nodeMap.get(key);
          if (node !== undefined) mark(node);
        }
      });
    }),
    editor.registerRootListener((root) => {
      if (root !== null) editor.read(() => $walk($getRoot(), mark));
    }),
  );
}

function $walk(element: ElementNode, visit: (node: LexicalNode) => void): void {
  for (const node of element.getChildren()) {
    visit(node);
    if ('getChildren' in node) $walk(node as ElementNode, visit);
  }
}
