/** Gives every new block, span and link its key, once. What has one keeps it; of two with the same, the first keeps it. */
import { $isListNode } from '@lexical/list';
import {
  defineExtension,
  $getState,
  $isElementNode,
  $setState,
  RootNode,
  safeCast,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { carriedBlock, carriedLink, carriedSpan, type CarriedBlock } from '../carried-state';
import { $isTextBlockElement } from '../nodes/body-nodes';
import { $isUnknown, rawObject } from '../nodes/unknown-nodes';
import { $runsOf, type Run } from '../runs';

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

/** Runs once at the end of each update that changed something. Gives a function that takes it off again. */
export function registerKeys(editor: LexicalEditor, newKey: () => string): () => void {
  // Blocks of the last update, by what they hold: only those that differ are looked through again.
  const seen = new WeakSet<LexicalNode>();
  return editor.registerNodeTransform(RootNode, (root) => {
    const taken = new Set<string>();
    for (const node of $blocks(root)) {
      $keepBlockKey(node, taken, newKey);
      if (!$isElementNode(node)) continue;
      const versions = [node.getLatest(), ...node.getLatest().getChildren()];
      if (versions.every((version) => seen.has(version))) continue;
      $keyInside(node.getLatest(), newKey);
      for (const version of [node.getLatest(), ...node.getLatest().getChildren()]) seen.add(version);
    }
  });
}

function* $blocks(parent: ElementNode): Generator<LexicalNode> {
  for (const node of parent.getChildren()) {
    if ($isTextBlockElement(node) || $isUnknown(node)) yield node;
    else if ($isElementNode(node)) for (const item of node.getChildren()) yield* $inList(item);
  }
}

function* $inList(item: LexicalNode): Generator<LexicalNode> {
  if ($isTextBlockElement(item)) yield item;
  else if ($isElementNode(item)) for (const list of item.getChildren()) if ($isListNode(list)) yield* $blocks(list);
}

function $keepBlockKey(node: LexicalNode, taken: Set<string>, newKey: () => string): void {
  if ($isUnknown(node)) {
    const raw = $getState(node, rawObject);
    if (taken.has(raw._key)) $setState(node, rawObject, { ...raw, _key: newKey() });
    taken.add($getState(node, rawObject)._key);
    return;
  }
  const carried = $getState(node, carriedBlock);
  const key = carried === null || taken.has(carried.key) ? newKey() : carried.key;
  if (key !== carried?.key) $setState(node, carriedBlock, { ...fresh(carried), key });
  taken.add(key);
}

/** A block that was split off has what was carried, but the empty span is the first half's. */
function fresh(carried: CarriedBlock | null): Omit<CarriedBlock, 'key'> {
  if (carried === null) return { markDefs: [], unusedLinks: [], fields: {} };
  const { emptySpan: _, key: __, ...rest } = carried;
  return { ...rest, unusedLinks: [] };
}

function $keyInside(block: ElementNode, newKey: () => string): void {
  const runs = $runsOf(block);
  const taken = new Set<string>();
  const empty = $getState(block, carriedBlock)?.emptySpan;
  for (const run of runs) {
    if (run.kind === 'object') {
      const raw = $getState(run.node, rawObject);
      if (taken.has(raw._key)) $setState(run.node, rawObject, { ...raw, _key: newKey() });
      taken.add($getState(run.node, rawObject)._key);
      continue;
    }
    const wanted = run.carried?.key ?? (runs.length === 1 ? empty?._key : undefined);
    const key = wanted === undefined || taken.has(wanted) ? newKey() : wanted;
    taken.add(key);
    $carryKey(run, key);
  }
  $keyLinks(block, runs.filter((run) => run.kind === 'run'), newKey);
}

function $carryKey(run: Run, key: string): void {
  const carried = { marks: [], link: null, defs: [], fields: {}, ...run.carried, key };
  for (const node of run.nodes) if ($getState(node, carriedSpan)?.key !== key) $setState(node, carriedSpan, carried);
}

/** Two links may share a definition while they lead to the same place. */
function $keyLinks(block: ElementNode, runs: readonly Run[], newKey: () => string): void {
  const targets = new Map<string, string>();
  for (const def of $getState(block, carriedBlock)?.markDefs ?? []) if (def._type !== 'link') targets.set(def._key, '');
  for (const { link } of runs) {
    if (link === null) continue;
    const carried = $getState(link, carriedLink);
    const target = carried === null ? undefined : targets.get(carried.key);
    const isFree = carried !== null && (target === undefined || target === link.getURL());
    const key = isFree ? carried.key : newKey();
    if (!isFree) $setState(link, carriedLink, { fields: {}, ...carried, key });
    targets.set(key, link.getURL());
  }
}
