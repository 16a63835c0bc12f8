/**
 * Follows which text blocks are in view or close to it, and which of them have changed, so that what is painted on the text costs the same in a report of
 * 20,000 words as in one of 500: 2,000 ranges on screen would triple the time of a key (docs/decisions.md).
 */
import { mergeRegister } from '@lexical/utils';
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { $everyTextBlock } from '../block-text';
import { $isTextBlockElement } from '../nodes/body-nodes';

export type NearBlocks = {
  /** Keys of the blocks near the viewport. */
  readonly keys: () => Iterable<NodeKey>;
  readonly stop: () => void;
};

export type BlockNews = {
  /** Blocks that must be painted anew: they have come near, or changed there. Not within an update. */
  readonly paint: (keys: ReadonlySet<NodeKey>) => void;
  /** Blocks that are gone or far away: nothing of theirs need be kept. */
  readonly forget: (keys: Iterable<NodeKey>) => void;
};

/** How far beyond the edges of what is seen, in the height of that. */
const margin = '60%';

export function followNearBlocks(editor: LexicalEditor, { paint, forget }: BlockNews): NearBlocks {
  const elements = new Map<NodeKey, Element>();
  const keyOf = new WeakMap<Element, NodeKey>();
  const near = new Set<NodeKey>();
  let watch: IntersectionObserver | null = null;

  const seen = (entries: readonly IntersectionObserverEntry[]): void => {
    const come = new Set<NodeKey>();
    const gone: NodeKey[] = [];
    for (const { target, isIntersecting } of entries) {
      const key = keyOf.get(target);
      if (key === undefined || elements.get(key) !== target) continue;
      if (isIntersecting && !near.has(key)) come.add(key);
      if (!isIntersecting && near.has(key)) gone.push(key);
    }
    for (const key of come) near.add(key);
    for (const key of gone) near.delete(key);
    forget(gone);
    if (come.size > 0) paint(come);
  };

  const drop = (key: NodeKey): void => {
    const element = elements.get(key);
    if (element === undefined) return;
    watch?.unobserve(element);
    elements.delete(key);
    near.delete(key);
    forget([key]);
  };
  /** True where the block has an element, be it the old one. */
  const hold = (key: NodeKey): boolean => {
    const element = editor.getElementByKey(key);
    if (element === null) return false;
    if (elements.get(key) === element) return true;
    drop(key);
    elements.set(key, element);
    keyOf.set(element, key);
    watch?.observe(element);
    return true;
  };
  const $holdAll = (): void => {
    const present = new Set([...$everyTextBlock()].map((block) => block.getKey()));
    for (const key of elements.keys()) if (!present.has(key)) drop(key);
    for (const key of present) hold(key);
  };

  const stop = mergeRegister(
    editor.registerRootListener((root) => {
      watch?.disconnect();
      watch = null;
      forget(elements.keys());
      elements.clear();
      near.clear();
      if (root === null) return;
      watch = new IntersectionObserver(seen, { root: scrollerOf(root), rootMargin: `${margin} 0px` });
      editor.read($holdAll);
    }),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0) return;
      const changed = new Set<NodeKey>();
      editorState.read(() => {
        // A state that is set as a whole (undo, redo) names no more than the root.
        if (dirtyElements.size <= 1) {
          $holdAll();
          for (const key of near) changed.add(key);
          return;
        }
        for (const key of dirtyElements.keys()) {
          const node = $getNodeByKey(key);
          if (node === null) drop(key);
          else if ($isTextBlockElement(node) && hold(key)) changed.add(key);
        }
      });
      const toPaint = new Set([...changed].filter((key) => near.has(key)));
      if (toPaint.size > 0) paint(toPaint);
    }),
  );
  return {
    keys: () => near,
    stop: () => {
      stop();
      watch?.disconnect();
      forget(elements.keys());
    },
  };
}

/** What scrolls the text. Margins count only from there. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return null;
}
