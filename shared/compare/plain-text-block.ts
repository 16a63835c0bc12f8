/** Text blocks as comparing needs them: what a mark says stands in the mark itself, so that a changed address is seen and a changed key is not. */
import { decorators, isLinkDef, isSpan, type MarkDef, type TextBlock } from '../model/text-block';

const linkPrefix = 'link ';

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
