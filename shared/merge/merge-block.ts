/** Merges a block that both sides changed, as far as nobody could mean anything else; else it is for a person. */
import { diffIndices } from 'node-diff3';
import { bareBlock, hasAnchors, withAnchorsOf } from '../comments/anchor-words';
import { isTextBlock, type Block } from '../model/body';
import type { MarkDef, TextBlock } from '../model/text-block';
import { partOf, partsOf, type Part } from './fields';
import { mergeObject } from './merge-object';
import { settle, type ThreeSides } from './three-way';
import { childrenOf, tokensOf, type Child, type Token } from './words';

/** So many untouched words must stand between a change of ours and one of theirs: nearer ones are likely to be one sentence's. */
const wordsBetween = 3;

/** Comparing grows with the square; no paragraph of a report is near. */
const mostTokens = 2000;

/** A style and its place in a list go together, as do words and what their marks stand for. */
const together = { style: ['style', 'listItem', 'level'], text: ['children', 'markDefs'] };

/** Null where a person must choose. */
export function mergeBlock({ base, ours, theirs }: ThreeSides<Block>): Block | null {
  if (!isTextBlock(ours)) return mergeObject({ base, ours, theirs }, mergeBlock);
  if (base === undefined || ![base, ours, theirs].every(isTextBlock)) return null;
  const sides = { base, ours, theirs } as TextSides;
  const all = [sides.base, sides.ours, sides.theirs];
  if (!all.some(hasAnchors)) return mergeWritten(sides);
  // Where comments point is no change of the text: the words are merged without it, and both desks' anchors are put back.
  const [was, own, other] = all.map(bareBlock) as [TextBlock, TextBlock, TextBlock];
  const merged = mergeWritten({ base: was, ours: own, theirs: other });
  return merged === null ? null : withAnchorsOf(merged, sides);
}

function mergeWritten(sides: TextSides): TextBlock | null {
  const { base, ours, theirs } = sides;
  const merged: Part[] = [partOf(ours, ['_type', '_key'])];
  for (const { name, fields } of partsOf([base, ours, theirs], { together, leaveOut: ['_type', '_key'] })) {
    const part = settle({ base: partOf(base, fields), ours: partOf(ours, fields), theirs: partOf(theirs, fields) });
    const value = part?.value ?? (name === 'text' ? mergeText(sides) : null);
    if (value === null) return null;
    merged.push(value);
  }
  return Object.assign({}, ...merged) as TextBlock;
}

type TextSides = { readonly base: TextBlock; readonly ours: TextBlock; readonly theirs: TextBlock };

function mergeText({ base, ours, theirs }: TextSides): Pick<TextBlock, 'children' | 'markDefs'> | null {
  const tokens = weave({ base: tokensOf(base), ours: tokensOf(ours), theirs: tokensOf(theirs) });
  const markDefs = mergeMarkDefs({ base, ours, theirs });
  if (tokens === null || tokens.length === 0 || markDefs === null) return null;
  const children = childrenOf(tokens);
  const lost = [base, ours, theirs]
    .flatMap((side) => side.markDefs.map(({ _key }) => _key))
    .filter((key) => !markDefs.some(({ _key }) => _key === key));
  return children.some((child) => marksOf(child).some((mark) => lost.includes(mark))) ? null : { children, markDefs };
}

const marksOf = (child: Child): readonly string[] => ('marks' in child ? child.marks : []);

function mergeMarkDefs({ base, ours, theirs }: TextSides): MarkDef[] | null {
  const keys = new Set([...ours.markDefs, ...theirs.markDefs, ...base.markDefs].map(({ _key }) => _key));
  const merged: MarkDef[] = [];
  for (const key of keys) {
    const of = ({ markDefs }: TextBlock): MarkDef | null => markDefs.find(({ _key }) => _key === key) ?? null;
    const settled = settle({ base: of(base), ours: of(ours), theirs: of(theirs) });
    if (settled === null) return null;
    if (settled.value !== null) merged.push(settled.value);
  }
  return merged;
}

type TokenSides = { readonly base: Token[]; readonly ours: Token[]; readonly theirs: Token[] };

/** Both sides' changes to one run of words; null where they touch or come near each other. */
function weave({ base, ours, theirs }: TokenSides): Token[] | null {
  if ([base, ours, theirs].some(({ length }) => length > mostTokens)) return null;
  const changes = [...changesOf(base, ours, 'ours'), ...changesOf(base, theirs, 'theirs')];
  const inOrder = withoutTwins(changes.sort((one, other) => one.from - other.from || one.to - other.to));
  const reach = { ours: -1, theirs: -1 };
  const woven: Token[] = [];
  let at = 0;
  for (const { by, from, to, tokens } of inOrder) {
    if (from < at) return null;
    const others = by === 'ours' ? reach.theirs : reach.ours;
    if (by !== 'both' && others >= 0 && countWords(base.slice(others, from)) < wordsBetween) return null;
    woven.push(...base.slice(at, from), ...tokens);
    at = to;
    if (by !== 'both') reach[by] = to;
  }
  return [...woven, ...base.slice(at)];
}

/** Tokens `from` to before `to` of the base became `tokens`. */
type Change = {
  readonly by: 'ours' | 'theirs' | 'both';
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
};

function changesOf(base: readonly Token[], side: readonly Token[], by: 'ours' | 'theirs'): Change[] {
  const looks = (tokens: readonly Token[]): string[] => tokens.map(({ look }) => look);
  return diffIndices(looks(base), looks(side)).map(({ buffer1: [from, length], buffer2: [start, count] }) => ({
    by,
    from,
    to: from + length,
    tokens: side.slice(start, start + count),
  }));
}

/** A change that both made alike is one. */
function withoutTwins(changes: readonly Change[]): Change[] {
  return changes.reduce<Change[]>((kept, change) => {
    const last = kept.at(-1);
    const isTwin = last !== undefined && last.from === change.from && last.to === change.to && readAlike(last, change);
    return isTwin ? [...kept.slice(0, -1), { ...last, by: 'both' }] : [...kept, change];
  }, []);
}

const readAlike = (one: Change, other: Change): boolean =>
  one.tokens.length === other.tokens.length && one.tokens.every(({ look }, at) => look === other.tokens[at]?.look);

const countWords = (tokens: readonly Token[]): number => tokens.filter(({ kind }) => kind === 'word').length;
