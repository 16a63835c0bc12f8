/**
 * Two versions of one article become one: by field, and by block over the blocks' keys. Nothing that a side wrote is dropped
 * unless the other removed it while it still was as both had found it; whatever both changed differently is a conflict for a person.
 */
import type { Article } from '../model/article';
import { isTextBlock, textBlocksIn, type Block } from '../model/body';
import { partOf, partsOf, type Part } from './fields';
import { mergeBlock } from './merge-block';
import { mergeCorrections } from './merge-corrections';
import { mergeOrder } from './merge-order';
import { chooseAll, type BlockSlot, type Choices, type Conflict, type FieldSlot, type MergePlan } from './merge-plan';
import { settle, type ThreeSides } from './three-way';
import { takeKey } from './words';

/** `base` is what both began with; null where nobody knows, and then all that differs is a conflict. */
export type Versions = { readonly base: Article | null; readonly ours: Article; readonly theirs: Article };

export type Merge =
  | { readonly kind: 'merged'; readonly article: Article }
  | {
      readonly kind: 'conflict';
      readonly plan: MergePlan;
      /** Everything that could be merged, with our side of each conflict. */
      readonly withOurs: Article;
      readonly withTheirs: Article;
    };

export function mergeArticles(versions: Versions): Merge {
  const plan = planMerge(versions);
  if (plan.conflicts.length === 0) return { kind: 'merged', article: resolveMerge(plan, new Map()) };
  const withAll = (side: 'ours' | 'theirs'): Article => resolveMerge(plan, chooseAll(plan, side));
  return { kind: 'conflict', plan, withOurs: withAll('ours'), withTheirs: withAll('theirs') };
}

export function planMerge(versions: Versions): MergePlan {
  if (versions.ours.id !== versions.theirs.id) throw new TypeError('two articles are no two versions of one');
  const fields = planFields(versions);
  const blocks = planBlocks(versions);
  const keysOf = ({ body }: Article): string[] => body.map(({ _key }) => _key);
  const keys = {
    base: versions.base === null ? null : keysOf(versions.base),
    ours: keysOf(versions.ours),
    theirs: keysOf(versions.theirs),
  };
  const orders = mergeOrder(keys);
  const conflicts: Conflict[] = fields.flatMap((slot) => (slot.kind === 'conflict' ? slot.conflict : []));
  if (orders.ours !== orders.theirs) conflicts.push({ kind: 'order', id: 'order', ...keys });
  for (const key of orders.ours) {
    const slot = blocks.get(key);
    if (slot?.kind === 'conflict') conflicts.push(slot.conflict);
  }
  return { frame: frameOf(versions), fields, blocks, orders, conflicts };
}

/** The article that a plan and a person's choices make. Every conflict must have been decided. */
export function resolveMerge(plan: MergePlan, choices: Choices): Article {
  const chosen = ({ id }: Conflict) => {
    const choice = choices.get(id);
    if (choice === undefined) throw new TypeError(`nobody has decided ${id}`);
    return choice;
  };
  const parts = plan.fields.map((slot): Part => {
    if (slot.kind === 'settled') return slot.value;
    return chosen(slot.conflict) === 'theirs' ? slot.theirs : slot.ours;
  });
  const order = choices.get('order') === 'theirs' ? plan.orders.theirs : plan.orders.ours;
  const taken = new Set([...order, ...[...plan.blocks.values()].flatMap(keysWithin)]);
  const body = order.flatMap((key): Block[] => {
    const slot = plan.blocks.get(key)!;
    if (slot.kind === 'settled') return present(slot.value);
    const choice = chosen(slot.conflict);
    if (choice !== 'both') return present(slot[choice]);
    return [...present(slot.ours), ...present(slot.theirs).map((block) => asAnother(block, taken))];
  });
  return Object.assign({}, plan.frame, ...parts, { body }) as Article;
}

const present = (block: Block | null): Block[] => (block === null ? [] : [block]);

/** Keys of text blocks within tables and boxes: they name one block of the whole body, too. */
function keysWithin(slot: BlockSlot): string[] {
  const sides = slot.kind === 'settled' ? [slot.value] : [slot.ours, slot.theirs];
  return sides
    .flatMap(present)
    .flatMap((block) => (isTextBlock(block) ? [] : textBlocksIn(block).map(({ _key }) => _key)));
}

/** A block that stands beside the one it was takes keys of its own, and so do the text blocks in it. */
function asAnother(block: Block, taken: Set<string>): Block {
  const own = { ...block, _key: takeKey(block._key, taken) };
  return isTextBlock(block) ? own : (renamed(own, taken) as Block);
}

function renamed(value: unknown, taken: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, taken));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner, taken)]));
  return isTextBlock(fields as Block) ? { ...(value as Block), _key: takeKey((value as Block)._key, taken) } : fields;
}

/** The direction belongs to the language: half of each would be a third language. */
const together = { language: ['language', 'direction'] };
/** Suggestions are merged by who knows them (suggestions/merge-suggested.ts). */
const kept = ['format', 'id', 'firstCreated', 'versionCreated', 'body', 'suggestions'];

/** As a reader meets them, then what only the desk sees, then what this version does not know. */
const readingOrder = [
  'kicker',
  'headline',
  'subheadline',
  'standfirst',
  'byline',
  'located',
  'newsDate',
  'corrections',
  'section',
  'desk',
  'urgency',
  'plannedFor',
  'embargoedUntil',
  'keywords',
  'slugline',
  'language',
];

const placeOf = (field: string): number =>
  readingOrder.includes(field) ? readingOrder.indexOf(field) : readingOrder.length;

/** What these articles are made of besides their bodies, as a reader meets it: each part only makes sense as a whole. */
export const articleParts = (articles: readonly Article[]): ReturnType<typeof partsOf> =>
  partsOf(articles, { together, leaveOut: kept }).sort((one, other) => placeOf(one.name) - placeOf(other.name));

function planFields({ base, ours, theirs }: Versions): FieldSlot[] {
  const present = [ours, theirs, ...(base === null ? [] : [base])];
  return articleParts(present).map(({ name, fields }): FieldSlot => {
    const values = {
      base: base === null ? null : partOf(base, fields),
      ours: partOf(ours, fields),
      theirs: partOf(theirs, fields),
    };
    const sides = { ...values, base: values.base ?? undefined };
    const settled = settle(sides) ?? (name === 'corrections' ? mergeCorrections(sides) : null);
    return settled === null
      ? {
          kind: 'conflict',
          field: name,
          ...values,
          conflict: { kind: 'field', id: `field:${name}`, field: name, ...values },
        }
      : { kind: 'settled', field: name, ...values, ...settled };
  });
}

function planBlocks({ base, ours, theirs }: Versions): Map<string, BlockSlot> {
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map(
    (article) => new Map(article?.body.map((block) => [block._key, block])),
  );
  const slotOf = (key: string): BlockSlot => {
    const values = {
      base: inBase!.get(key) ?? null,
      ours: inOurs!.get(key) ?? null,
      theirs: inTheirs!.get(key) ?? null,
    };
    const settled = settle<Block | null>({ ...values, base: base === null ? undefined : values.base });
    if (settled !== null) return { kind: 'settled', key, ...values, ...settled };
    const woven = isInAll(values) ? mergeBlock(values) : null;
    if (woven !== null) return { kind: 'settled', key, ...values, value: woven, from: 'woven' };
    return { kind: 'conflict', key, ...values, conflict: { kind: 'block', id: `block:${key}`, key, ...values } };
  };
  return new Map([...inOurs!.keys(), ...inTheirs!.keys()].map((key) => [key, slotOf(key)]));
}

const isInAll = (values: ThreeSides<Block | null>): values is ThreeSides<Block> =>
  values.base !== null && values.ours !== null && values.theirs !== null;

/** Made when the older of the two says; of two changed times of writing the later one stands, until the next save sets its own. */
function frameOf({ base, ours, theirs }: Versions): MergePlan['frame'] {
  const time = (name: 'firstCreated' | 'versionCreated', pick: 'earlier' | 'later') => {
    const settled = settle({ base: base?.[name], ours: ours[name], theirs: theirs[name] });
    if (settled !== null) return settled.value;
    const areInOrder = Date.parse(ours[name]) <= Date.parse(theirs[name]);
    return areInOrder === (pick === 'earlier') ? ours[name] : theirs[name];
  };
  return {
    format: ours.format,
    id: ours.id,
    firstCreated: time('firstCreated', 'earlier'),
    versionCreated: time('versionCreated', 'later'),
  };
}
