/** The slash that opens the insert menu: at the beginning of a block or behind a space, with the words typed after it. */
import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, type NodeKey } from 'lexical';

export type Slash = {
  readonly node: NodeKey;
  /** Of the slash itself, in the node's text. */
  readonly offset: number;
  /** What stands between the slash and the caret. */
  readonly typed: string;
};

/** Up to three words: more is no command but a sentence. A space right behind the slash ends it. */
const slashAtEnd = /(?:^|\s)\/((?:[^\s/]+ ?){0,3})$/u;

/** Null where the caret stands behind none. Only within a read or update. */
export function $slashAtCaret(): Slash | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null;
  const { key, offset } = selection.anchor;
  const node = selection.anchor.getNode();
  const found = slashAtEnd.exec(node.getTextContent().slice(0, offset));
  if (found === null || !$isTextNode(node) || node.hasFormat('code')) return null;
  const typed = found[1] ?? '';
  const isAtBlockStart = offset === typed.length + 1;
  // At a node's beginning what is before it decides: a word that changes its look in the middle is still one word.
  const before = isAtBlockStart ? (node.getPreviousSibling()?.getTextContent() ?? '') : '';
  return before === '' || /\s$/.test(before) ? { node: key, offset: offset - typed.length - 1, typed } : null;
}

/** Takes the slash and what was typed after it out of the text again. Only within an update. */
export function $removeSlash({ node: key, offset, typed }: Slash): void {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node)) return;
  node.select(offset, offset + 1 + typed.length).removeText();
}
