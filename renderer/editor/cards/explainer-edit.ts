/** Notes on words: put behind the caret, opened where the caret stands beside one. */
import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  createCommand,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { Explainer } from '../../../shared/model/text-block';
import { newKey } from '../new-key';
import { $createObjectInline, ObjectInlineNode, rawObject } from '../nodes/object-nodes';

/** Asks the note of this node to open. */
export const OPEN_NOTE_COMMAND = createCommand<NodeKey>('midad-open-note');

/** Words that are selected keep standing before the note. */
export function writeExplainer(editor: LexicalEditor): void {
  const key = editor.read(() => $noteAtCaret()?.getKey() ?? null) ?? insertExplainer(editor);
  // Drawn in a microtask of the commit (object-cards.tsx); this one is queued behind it.
  if (key !== null) queueMicrotask(() => void editor.dispatchCommand(OPEN_NOTE_COMMAND, key));
}

function insertExplainer(editor: LexicalEditor): NodeKey | null {
  let key: NodeKey | null = null;
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const end = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(end.key, end.offset, end.type);
      selection.focus.set(end.key, end.offset, end.type);
      const raw: Explainer = { _type: 'explainer', _key: newKey(), text: '' };
      const note = $createObjectInline(raw);
      selection.insertNodes([note]);
      key = note.getKey();
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return key;
}

/** The caret stands right behind the note again; one without words goes. Done when this returns. */
export function leaveExplainer(editor: LexicalEditor, key: NodeKey, what: 'keep' | 'remove'): void {
  editor.update(
    () => {
      const note = $getNodeByKey(key);
      if (!(note instanceof ObjectInlineNode)) return;
      const { text } = $getState(note, rawObject) as { readonly text?: unknown };
      const isEmpty = typeof text !== 'string' || text.trim() === '';
      note.selectNext(0, 0);
      if (isEmpty || what === 'remove') note.remove(true);
    },
    { discrete: true },
  );
  editor.getRootElement()?.focus({ preventScroll: true });
}

function $noteAtCaret(): ObjectInlineNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const beside = $nodesBeside(selection);
  return (
    beside.find((node): node is ObjectInlineNode => {
      return node instanceof ObjectInlineNode && $getState(node, rawObject)._type === 'explainer';
    }) ?? null
  );
}

/** Before the caret, then behind it. */
function $nodesBeside({ anchor }: RangeSelection): (LexicalNode | null)[] {
  const node = anchor.getNode();
  if ($isElementNode(node)) return [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)];
  return [
    anchor.offset === 0 ? node.getPreviousSibling() : null,
    anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null,
  ];
}
