/** Putting a new object where the selection stands. */
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $isRootOrShadowRoot,
  $onUpdate,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { KnownObjectBlock } from '../../../shared/model/object-blocks';
import { newKey } from '../new-key';
import { $blockOf } from '../nodes/body-nodes';
import { $createObjectBlock, type ObjectBlockNode } from '../nodes/object-nodes';
import { $leaveCard } from '../extensions/cards';
import { $selectCard, enterWhenDrawn } from './select-card';

/** An object before it has its key. */
export type NewObject = Unkeyed<KnownObjectBlock>;
type Unkeyed<Raw> = Raw extends KnownObjectBlock ? Omit<Raw, '_key'> : never;

/** `write`: the keyboard goes into its fields; `select`: it is selected; `pass`: the caret goes on behind it. */
export type AfterInsert = 'write' | 'select' | 'pass';

/**
 * A block in place of an empty paragraph, else behind the block where the selection stands (before it, if the caret is at its very beginning). In a list
 * it parts the list; within a table or a box it comes behind that.
 */
export function insertObject(editor: LexicalEditor, raw: NewObject, after: AfterInsert = 'write'): void {
  editor.update(
    () => {
      const node = $createObjectBlock({ ...raw, _key: newKey() });
      $insertWhereSelected(node);
      const key = node.getKey();
      $selectCard(key);
      if (after === 'pass') $leaveCard(key);
      // Also where this update waits for the one under way, in which the person's key is handled.
      $onUpdate(() => {
        editor.getRootElement()?.focus({ preventScroll: true });
        if (after === 'write') enterWhenDrawn(editor, key);
      });
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

/** Only within an update. A selection between two blocks, as a drop makes one, is that very place. */
export function $insertWhereSelected(node: ObjectBlockNode): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && $isRootNode(selection.anchor.getNode())) {
    $getRoot().splice(selection.anchor.offset, 0, [node]);
    return;
  }
  const anchor = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const selected = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  const block = anchor === null ? selected : ($blockOf(anchor) ?? anchor);
  if (block === undefined || $isRootNode(block)) {
    $getRoot().append(node);
    return;
  }
  const outer = $outsideOfContainers(block);
  const isBlock = outer.is(block);
  const isAtStart =
    $isRangeSelection(selection) && selection.isCollapsed() && isBlock && $isAtStart(block, selection.anchor.offset);
  if (isBlock && $isElementNode(block) && block.isEmpty()) block.replace(node);
  else if (isAtStart) block.insertBefore(node);
  else outer.insertAfter(node);
}

function $isAtStart(block: LexicalNode, offset: number): boolean {
  const selection = $getSelection();
  if (offset > 0 || !$isRangeSelection(selection) || !$isElementNode(block)) return false;
  const node = selection.anchor.getNode();
  return node.is(block) || node.is(block.getFirstDescendant());
}

/** The block itself where only the text holds it, else the outermost table or box it is in. */
function $outsideOfContainers(block: LexicalNode): LexicalNode {
  let outer = block;
  for (let node: LexicalNode = block; !$isRootNode(node); node = node.getParentOrThrow()) {
    const isContainer = !node.is(block) && $isRootOrShadowRoot(node);
    if (isContainer) outer = node;
  }
  return outer.is(block) ? block : outer.getTopLevelElementOrThrow();
}
