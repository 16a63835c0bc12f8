/**
 * Words that are copied are not the words somebody commented on: they come without the comment. What was cut from this text and put in again is, and keeps it.
 */
import {
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $setState,
  COMMAND_PRIORITY_CRITICAL,
  CUT_COMMAND,
  defineExtension,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { mergeRegister } from '@lexical/utils';
import { isAnchorDef } from '../../../shared/model/anchors';
import type { MarkDef } from '../../../shared/model/text-block';
import { carriedBlock, carriedSpan } from '../carried-state';

export const DropAnchorsExtension = defineExtension({ name: 'midad/drop-anchors', register: dropAnchors });

function dropAnchors(editor: LexicalEditor): () => void {
  /** Threads whose words have been cut from this text since it was opened. */
  const cut = new Set<string>();
  return mergeRegister(
    editor.registerCommand(
      CUT_COMMAND,
      () => {
        for (const node of $getSelection()?.getNodes() ?? []) for (const thread of $threadsOn(node)) cut.add(thread);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes }) => {
        const borne = new Set(cut.size === 0 ? [] : $threadsIn($getRoot()));
        for (const node of nodes) $dropAnchors(node, (thread) => !cut.has(thread) || borne.has(thread));
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/** Takes the anchors off a node and what is in it. Only within an update. */
export function $dropAnchors(node: LexicalNode, isDropped: (thread: string) => boolean = () => true): void {
  const isKept = (def: MarkDef): boolean => !isAnchorDef(def) || !isDropped(def.thread);
  const span = $getState(node, carriedSpan);
  if (span !== null && !span.defs.every(isKept))
    $setState(node, carriedSpan, { ...span, defs: span.defs.filter(isKept) });
  const block = $getState(node, carriedBlock);
  if (block !== null && !block.spareDefs.every(isKept))
    $setState(node, carriedBlock, { ...block, spareDefs: block.spareDefs.filter(isKept) });
  if ($isElementNode(node)) for (const child of node.getChildren()) $dropAnchors(child, isDropped);
}

const $threadsOn = (node: LexicalNode): readonly string[] =>
  ($getState(node, carriedSpan)?.defs ?? []).filter(isAnchorDef).map(({ thread }) => thread);

function* $threadsIn(node: LexicalNode): Generator<string> {
  yield* $threadsOn(node);
  if ($isElementNode(node)) for (const child of node.getChildren()) yield* $threadsIn(child);
}
