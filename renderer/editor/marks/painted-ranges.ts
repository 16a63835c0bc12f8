/** Ranges painted under one name (`::highlight(…)`), by the block they stand in. Several editors may paint under the same name. */
import type { NodeKey } from 'lexical';

export type PaintedRanges = {
  readonly put: (block: NodeKey, ranges: readonly Range[]) => void;
  readonly clear: () => void;
};

/** `priority`: over those of another name that are lower. */
export function paintRanges(name: string, priority = 0): PaintedRanges {
  const held = new Map<NodeKey, readonly Range[]>();
  const take = (block: NodeKey): void => {
    for (const range of held.get(block) ?? []) CSS.highlights.get(name)?.delete(range);
    held.delete(block);
  };
  return {
    put: (block, ranges) => {
      take(block);
      if (ranges.length === 0) return;
      held.set(block, ranges);
      const highlight = CSS.highlights.get(name) ?? new Highlight();
      highlight.priority = priority;
      for (const range of ranges) highlight.add(range);
      CSS.highlights.set(name, highlight);
    },
    clear: () => {
      for (const block of held.keys()) take(block);
    },
  };
}
