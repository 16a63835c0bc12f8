/** What a merge found: each field and block with who brought it, and each conflict with everything a person needs to decide it. */
import type { Article } from '../model/article';
import type { Block } from '../model/body';
import type { Part } from './fields';
import type { Keys, Orders } from './merge-order';
import type { Origin } from './three-way';

/** `field:headline`, `block:1f2e…`, `order`. */
export type ConflictId = `field:${string}` | `block:${string}` | 'order';

/** `base` is null where it is not known. */
type Values<T> = { readonly base: T | null; readonly ours: T; readonly theirs: T };

/** The parts hold the field by its name, or nothing where a side does not have it. `language` also holds the direction. */
export type FieldConflict = Values<Part> & { readonly kind: 'field'; readonly id: ConflictId; readonly field: string };

/** Null: the block is not there. Never on both sides. */
export type BlockConflict = Values<Block | null> & {
  readonly kind: 'block';
  readonly id: ConflictId;
  readonly key: string;
};

/** Both sides moved the same blocks, each to another place. */
export type OrderConflict = Values<Keys> & { readonly kind: 'order'; readonly id: 'order' };

export type Conflict = FieldConflict | BlockConflict | OrderConflict;

export type Choice = 'ours' | 'theirs' | 'both';
export type Choices = ReadonlyMap<ConflictId, Choice>;

export type FieldSlot = Values<Part> & { readonly field: string } & (
    | { readonly kind: 'settled'; readonly value: Part; readonly from: Origin }
    | { readonly kind: 'conflict'; readonly conflict: FieldConflict }
  );

/** A settled block is null where a side removed what the other had left alone. */
export type BlockSlot = Values<Block | null> & { readonly key: string } & (
    | { readonly kind: 'settled'; readonly value: Block | null; readonly from: Origin | 'woven' }
    | { readonly kind: 'conflict'; readonly conflict: BlockConflict }
  );

export type MergePlan = {
  /** What no person decides: format, id and times. */
  readonly frame: Pick<Article, 'format' | 'id' | 'firstCreated' | 'versionCreated'>;
  readonly fields: readonly FieldSlot[];
  readonly blocks: ReadonlyMap<string, BlockSlot>;
  readonly orders: Orders;
  /** In reading order: fields, the order of blocks, blocks. */
  readonly conflicts: readonly Conflict[];
};

/** What a conflict can be decided to. Both sides can only stay where both have a block. */
export function choicesOf(conflict: Conflict): readonly Choice[] {
  const hasBoth = conflict.kind === 'block' && conflict.ours !== null && conflict.theirs !== null;
  return hasBoth ? ['ours', 'theirs', 'both'] : ['ours', 'theirs'];
}

/** The same answer to everything. */
export const chooseAll = (plan: MergePlan, side: 'ours' | 'theirs'): Choices =>
  new Map(plan.conflicts.map(({ id }) => [id, side]));

export const undecided = (plan: MergePlan, choices: Choices): readonly Conflict[] =>
  plan.conflicts.filter(({ id }) => !choices.has(id));
