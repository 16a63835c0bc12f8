/** What a card of the text is given. The kinds that have one stand in registry.ts. */
import type { NodeKey } from 'lexical';
import type { RawObject } from '../nodes/object-nodes';

/** `object` is of its schema's shape (shared/model/object-blocks.ts, text-block.ts): the editor holds no other under a known type. */
export type CardProps<Raw extends RawObject = RawObject> = {
  readonly nodeKey: NodeKey;
  readonly object: Raw;
};
