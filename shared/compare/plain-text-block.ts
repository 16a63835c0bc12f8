/** Text blocks as comparing needs them: what a mark says stands in the mark itself, so that a changed address is seen and a changed key is not. */
import { takeKey } from '../merge/words';
import { decorators, isLinkDef, isSpan, type MarkDef, type TextBlock } from '../model/text-block';

const linkPrefix = 'link ';

/** The address of a mark as `plainMarks` writes links; null for every other mark. */
export const addressOf = (mark: string): string | null =>
  mark.startsWith(linkPrefix) ? mark.slice(linkPrefix.length) : null;

/**
 * The same words, in as few spans as their looks need; each mark is a decorator, `link <address>`, or what the file says of a kind that this
 * version does not know.
 */
export function plainMarks(block: TextBlock): TextBlock {
  const defs = new Map(block.markDefs.map((def) => [def._key, def]));
  const children: (typeof block.children)[number][] = [];
  for (const child of block.children) {
    if (!isSpan(child)) {
      children.push(child);
      continue;
    }
    const marks = inOneOrder(child.marks.map((mark) => meaningOf(mark, defs.get(mark))));
    const last = children.at(-1);
    if (last !== undefined && isSpan(last) && String(last.marks) === String(marks))
      children[children.length - 1] = { ...last, text: last.text + child.text };
    else children.push({ ...child, marks });
  }
  return { ...block, children };
}

function meaningOf(mark: string, def: MarkDef | undefined): string {
  if (def === undefined) return mark;
  if (isLinkDef(def)) return `${linkPrefix}${def.href}`;
  const { _key, ...rest } = def;
  return JSON.stringify(rest);
}

/** The block with the children of plain text blocks, whose marks find their keys again: in the block itself, else as one of `other` had it. */
export function withMarks(block: TextBlock, children: TextBlock['children'], other: TextBlock): TextBlock {
  const defs = [...block.markDefs];
  const own = new Set(defs.map(({ _key }) => _key));
  const keyOf = new Map<string, string>();
  for (const def of block.markDefs) keyOf.set(meaningOf(def._key, def), def._key);
  const keyFor = (mark: string): string => {
    const known = keyOf.get(mark);
    const theirs = other.markDefs.find((def) => meaningOf(def._key, def) === mark);
    if (known !== undefined || theirs === undefined) return known ?? mark;
    const key = takeKey(theirs._key, own);
    defs.push({ ...theirs, _key: key });
    keyOf.set(mark, key);
    return key;
  };
  const marked = children.map((child) => (isSpan(child) ? { ...child, marks: child.marks.map(keyFor) } : child));
  const used = new Set(marked.flatMap((child) => (isSpan(child) ? child.marks : [])));
  return { ...block, children: marked, markDefs: defs.filter(({ _key }) => used.has(_key)) };
}

/** Bold in a link is a link in bold. */
const inOneOrder = (marks: readonly string[]): string[] =>
  [...new Set(marks)].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));

const rank = (mark: string): number => {
  const at = (decorators as readonly string[]).indexOf(mark);
  return at < 0 ? decorators.length : at;
};

/** What a block or an object says, whatever the keys in it and however its words are cut into spans. */
export function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeys);
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) {
    const { _key, markDefs: _, children: __, ...block } = value;
    const said = plainMarks(value).children.filter((child) => !isSpan(child) || child.text !== '');
    return { ...block, children: said.map(({ _key: ___, ...child }) => child) };
  }
  const { _key, ...fields } = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, withoutKeys(inner)]));
}

const isText = (value: object): value is TextBlock =>
  '_type' in value && value._type === 'block' && 'children' in value;
