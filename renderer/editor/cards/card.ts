/** What a card of the text is given, and the kinds that have one. */
import type { NodeKey } from 'lexical';
import type { ComponentType } from 'react';
import type { RawObject } from '../nodes/object-nodes';
import { UnknownCard } from './unknown-card';

export type CardProps<Raw extends RawObject = RawObject> = {
  readonly nodeKey: NodeKey;
  readonly object: Raw;
};

/** By `_type`. The schema has been asked before: what stands under a known type is of its shape (shared/model/object-blocks.ts). */
const cards = new Map<string, ComponentType<CardProps>>();

export const cardOf = (type: string): ComponentType<CardProps> => cards.get(type) ?? UnknownCard;
