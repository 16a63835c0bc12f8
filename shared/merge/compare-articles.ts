/** What is different between two versions of one article: field by field, block by block, moved blocks known by their keys. */
import type { Article } from '../model/article';
import type { Block } from '../model/body';
import { partOf, type Part } from './fields';
import { articleParts } from './merge-articles';
import { movedKeys, placeMissing } from './merge-order';
import { sameData } from './same-data';

export type ComparedField = {
  readonly field: string;
  readonly kind: 'same' | 'changed';
  readonly before: Part;
  readonly after: Part;
};

export type ComparedBlock = {
  readonly key: string;
  /** Whether it stands at another place among those that both have. */
  readonly isMoved: boolean;
} & (
  | { readonly kind: 'same' | 'changed'; readonly before: Block; readonly after: Block }
  | { readonly kind: 'come'; readonly before: null; readonly after: Block }
  | { readonly kind: 'gone'; readonly before: Block; readonly after: null }
);

export type Comparison = {
  /** As a reader meets them; those that neither has a word in are left out. */
  readonly fields: readonly ComparedField[];
  /** In the order of `after`, each block that has gone behind the one it followed. */
  readonly blocks: readonly ComparedBlock[];
  /** How many of both are not as they were. */
  readonly changes: number;
};

export function compareArticles(before: Article, after: Article): Comparison {
  const fields = articleParts([before, after]).map(({ name, fields: names }): ComparedField => {
    const [was, is] = [partOf(before, names), partOf(after, names)];
    return { field: name, kind: sameData(was, is) ? 'same' : 'changed', before: was, after: is };
  });
  const blocks = compareBlocks(before.body, after.body);
  const shown = fields.filter(({ kind, after: part }) => kind === 'changed' || holdsText(part));
  const changes = [...shown, ...blocks].filter((one) => isChange(one)).length;
  return { fields: shown, blocks, changes };
}

export const isChange = (one: ComparedField | ComparedBlock): boolean =>
  one.kind !== 'same' || ('isMoved' in one && one.isMoved);

/** An empty field is not worth a line. */
const holdsText = (part: Part): boolean =>
  Object.values(part).some((value) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0));

function compareBlocks(before: readonly Block[], after: readonly Block[]): readonly ComparedBlock[] {
  const [was, is] = [byKey(before), byKey(after)];
  const shared = (blocks: readonly Block[]) =>
    blocks.map(({ _key }) => _key).filter((key) => was.has(key) && is.has(key));
  const moved = new Set(movedKeys(shared(before), shared(after)));
  const order = placeMissing([...is.keys()], [...was.keys()]);
  return order.map((key): ComparedBlock => {
    const [old, now] = [was.get(key), is.get(key)];
    const isMoved = moved.has(key);
    if (old === undefined) return { key, kind: 'come', isMoved, before: null, after: now! };
    if (now === undefined) return { key, kind: 'gone', isMoved, before: old, after: null };
    return { key, kind: sameData(old, now) ? 'same' : 'changed', isMoved, before: old, after: now };
  });
}

const byKey = (blocks: readonly Block[]): ReadonlyMap<string, Block> =>
  new Map(blocks.map((block) => [block._key, block]));
