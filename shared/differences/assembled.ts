/** A text put together from the words of two: what a mark stands for comes along, and keeps a key of its own. */
import { childrenOf, takeKey, type Child } from '../merge/words';
import { isSpan, type MarkDef, type TextBlock } from '../model/text-block';
import { defLook, type UnitToken } from './units';

/** What stands in a block as its words: children and what their marks stand for. */
export type Words = Pick<TextBlock, 'children' | 'markDefs'>;

export type Taken = { readonly token: UnitToken; readonly from: 'before' | 'after' };

export function assembled(
  pieces: readonly Taken[],
  { before, after }: { readonly before: TextBlock; readonly after: TextBlock },
): Words {
  const defs = [...after.markDefs];
  const renamed = new Map<string, string>();
  const taken = new Set(defs.map(({ _key }) => _key));
  for (const def of before.markDefs) {
    const twin =
      defs.find((one) => one._key === def._key && defLook(one) === defLook(def)) ??
      defs.find((one) => isTwin(one, def));
    const key = twin?._key ?? takeKey(def._key, taken);
    renamed.set(def._key, key);
    if (twin === undefined) defs.push({ ...def, _key: key });
  }
  const parts = pieces.flatMap(({ token, from }) =>
    token.parts.map((part) => (from === 'after' ? part : withMarks(part, renamed))),
  );
  const children = childrenOf([{ kind: 'word', parts, look: '' }]);
  const own = children.length === 0 ? [emptySpan(after.children[0]?._key ?? after._key)] : children;
  const used = new Set(own.flatMap((child) => (isSpan(child) ? child.marks : [])));
  return { children: own, markDefs: defs.filter(({ _key }) => used.has(_key)) };
}

const isTwin = (one: MarkDef, other: MarkDef): boolean => one._type !== 'comment' && defLook(one) === defLook(other);

const emptySpan = (key: string): Child => ({ _type: 'span', _key: key, text: '', marks: [] });

function withMarks(part: Child, renamed: ReadonlyMap<string, string>): Child {
  return isSpan(part) ? { ...part, marks: part.marks.map((mark) => renamed.get(mark) ?? mark) } : part;
}
