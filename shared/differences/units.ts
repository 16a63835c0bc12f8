/** A text block as words, each with the space behind it; told apart as a reader tells them: keys of spans, the order of marks and anchors of comments are no difference. */
import { wordsOf, type Child, type Token } from '../merge/words';
import { isSpan, type MarkDef, type Span, type TextBlock } from '../model/text-block';

export type Unit = {
  /** Null before white space that begins the text. */
  readonly word: UnitToken | null;
  readonly space: UnitToken | null;
};

export type UnitToken = {
  readonly parts: readonly Child[];
  readonly text: string;
  /** Equal for what looks alike. */
  readonly look: string;
  readonly from: number;
  readonly to: number;
};

export function unitsOf(block: TextBlock): readonly Unit[] {
  const units: Unit[] = [];
  let at = 0;
  const rests = restsOf(block);
  for (const token of wordsOf(block)) {
    const own = unitToken(token, { at, rests });
    at = own.to;
    const last = units.at(-1);
    if (token.kind !== 'space') units.push({ word: own, space: null });
    else if (last === undefined) units.push({ word: null, space: own });
    else units[units.length - 1] = { ...last, space: last.space === null ? own : joined(last.space, own) };
  }
  return units;
}

const joined = (one: UnitToken, other: UnitToken): UnitToken => ({
  parts: [...one.parts, ...other.parts],
  text: one.text + other.text,
  look: one.look + other.look,
  from: one.from,
  to: other.to,
});

/** How each span looks, by its key; said once for all its words. */
type Rests = ReadonlyMap<string, string>;
type Context = { readonly at: number; readonly rests: Rests };

function restsOf({ children, markDefs }: TextBlock): Rests {
  const defs = new Map(markDefs.map((def) => [def._key, def]));
  return new Map(children.flatMap((child) => (isSpan(child) ? [[child._key, restOf(child, defs)] as const] : [])));
}

function restOf({ _key, text, marks, ...more }: Span, defs: ReadonlyMap<string, MarkDef>): string {
  return `${marks.length === 0 ? '' : markLooks(marks, defs).join(' ')}${inOrder(more)}`;
}

function unitToken({ parts }: Pick<Token, 'parts'>, { at, rests }: Context): UnitToken {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && isSpan(only)) {
    const { text } = only;
    return { parts, text, look: lookOfRun(text, rests.get(only._key)!), from: at, to: at + text.length };
  }
  const text = parts.map((part) => (isSpan(part) ? part.text : objectLook(part))).join('');
  const length = parts.reduce((sum, part) => sum + (isSpan(part) ? part.text.length : 1), 0);
  return { parts, text, look: lookOf(parts, rests), from: at, to: at + length };
}

const objectLook = ({ _key, ...object }: Child): string => `\uFFFC${inOrder(object)}`;

/** Lengths tell where the one ends, whatever the text holds. */
const lookOfRun = (text: string, rest: string): string => `${text.length}:${text}${rest}`;

/** Neighbours of one look are one, however the word was parted into spans. */
function lookOf(parts: readonly Child[], rests: Rests): string {
  const looks: { readonly text: string; readonly rest: string }[] = [];
  for (const part of parts) {
    const own = isSpan(part) ? { text: part.text, rest: rests.get(part._key)! } : { text: '', rest: objectLook(part) };
    const last = looks.at(-1);
    if (isSpan(part) && last?.rest === own.rest)
      looks[looks.length - 1] = { text: last.text + own.text, rest: own.rest };
    else looks.push(own);
  }
  return looks.map(({ text, rest }) => lookOfRun(text, rest)).join('');
}

const markLooks = (marks: readonly string[], defs: ReadonlyMap<string, MarkDef>): readonly string[] =>
  marks
    .filter((mark) => !isAnchor(defs.get(mark)))
    .map((mark) => defLook(defs.get(mark)) ?? mark)
    .sort();

export function defLook(def: MarkDef | undefined): string | null {
  if (def === undefined) return null;
  const { _key, ...look } = def;
  return inOrder(look);
}

/** JSON in which the order of fields is no difference. */
const inOrder = (value: object): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** Where a comment is anchored is no change of the text. */
export const isAnchor = (def: MarkDef | undefined): boolean => def?._type === 'comment';

export const textOfToken = ({ parts }: UnitToken): string =>
  parts.map((part) => (isSpan(part) ? part.text : '')).join('');
