/** Shows the marks for facts still to come as a CSS highlight: nothing is put round the words, so letters stay joined and the text is not touched. */
import { mergeRegister } from '@lexical/utils';
import { $getNodeByKey, $getRoot, defineExtension, type ElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { toComeIn } from '../../../shared/review/to-come';
import { $isTextBlockElement, $textBlocks } from '../nodes/body-nodes';
import { rangeIn } from '../text-range';

export const ToComeExtension = defineExtension({ name: 'midad/to-come', register: registerToCome });

/** Styled in ui/highlights.css. */
const highlightName = 'to-come';

function registerToCome(editor: LexicalEditor): () => void {
  const shown = new Map<NodeKey, readonly Range[]>();

  const show = (key: NodeKey, ranges: readonly Range[]): void => {
    const highlight = theHighlight();
    for (const range of shown.get(key) ?? []) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    if (ranges.length > 0) shown.set(key, ranges);
    else shown.delete(key);
  };
  const $look = (key: NodeKey): void => {
    const node = $getNodeByKey(key);
    if (!$isTextBlockElement(node) || !node.isAttached()) show(key, []);
    else if (shown.has(key) || node.getTextContent().includes('[')) show(key, $rangesOf(editor, node));
  };
  const $lookAtAll = (): void => {
    for (const key of shown.keys()) $look(key);
    for (const block of $textBlocks($getRoot())) $look(block.getKey());
  };
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, editorState }) => {
      if (editor.getRootElement() === null) return;
      // A state that is set as a whole (undo, redo) names no more than the root.
      editorState.read(() => (dirtyElements.size === 1 ? $lookAtAll() : [...dirtyElements.keys()].forEach($look)), {
        editor,
      });
    }),
    editor.registerRootListener((root) => {
      if (root !== null) editor.read($lookAtAll);
      else for (const key of shown.keys()) show(key, []);
    }),
  );
}

function theHighlight(): Highlight {
  const known = CSS.highlights.get(highlightName);
  if (known !== undefined) return known;
  const made = new Highlight();
  CSS.highlights.set(highlightName, made);
  return made;
}

const $rangesOf = (editor: LexicalEditor, block: ElementNode): Range[] =>
  toComeIn(block.getTextContent()).flatMap((span) => rangeIn(editor, block, span) ?? []);
