/** Two texts as one: what stayed, what went, what came and what only looks otherwise, in whole words, so that no Arabic letter is parted from its neighbour. */
import { diffIndices } from 'node-diff3';
import { piecesOf } from '../merge/compare-words';
import { tokensOf, type Token } from '../merge/words';
import { isSpan, type TextBlock } from '../model/text-block';
import type { InlineRun, LookChange } from './comparison';
import { addressOf, plainMarks } from './plain-text-block';

type Stretch = {
  readonly kind: InlineRun['kind'];
  readonly tokens: readonly Token[];
  readonly before: readonly Token[];
  readonly looks: readonly LookChange[];
};

export function compareInline(before: TextBlock, after: TextBlock): readonly InlineRun[] {
  let count = 0;
  const next = () => (count += 1);
  return numbered(before, after).map(({ kind, tokens, before: old, looks, change }): InlineRun => {
    const pieces = piecesOf(tokens, next);
    return { kind, pieces, before: piecesOf(old, next), change, looks };
  });
}

/** The words of `after`, but for one change, which reads as `before` does. Marks are those of plain text blocks. */
export function wordsWithout(before: TextBlock, after: TextBlock, taken: number): readonly Token[] {
  return numbered(before, after).flatMap(({ kind, tokens, before: old, change }) => {
    if (change === taken && kind === 'formatted') return old;
    const isThere = kind === 'gone' ? change === taken : kind !== 'come' || change !== taken;
    return isThere ? tokens : [];
  });
}

/** What goes and what comes in its place are one change. */
function numbered(before: TextBlock, after: TextBlock): readonly (Stretch & { readonly change: number | null })[] {
  const stretches = stretchesOf(unitsOf(tokensOf(plainMarks(before))), unitsOf(tokensOf(plainMarks(after))));
  let change = -1;
  return stretches.map((stretch, at) => {
    const isReplacing = stretch.kind === 'come' && stretches[at - 1]?.kind === 'gone';
    if (stretch.kind !== 'same' && !isReplacing) change += 1;
    return { ...stretch, change: stretch.kind === 'same' ? null : change };
  });
}

/** A text that is compared with nothing, or is part of something that came or went as a whole. */
export function wholeRun(block: TextBlock, kind: 'same' | 'come' | 'gone'): readonly InlineRun[] {
  let count = 0;
  const pieces = piecesOf(tokensOf(plainMarks(block)), () => (count += 1));
  return pieces.length === 0 ? [] : [{ kind, pieces, before: [], change: null, looks: [] }];
}

/** A word with the space behind it. Compared by the word alone: a hundred spaces that are all alike would make the comparing ten times as long. */
type Unit = { readonly word: Token | null; readonly space: Token | null };

function unitsOf(tokens: readonly Token[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const token of tokens) {
    const last = units.at(-1);
    if (token.kind !== 'space') units.push({ word: token, space: null });
    else if (last === undefined) units.push({ word: null, space: token });
    else units[units.length - 1] = { ...last, space: last.space === null ? token : joined(last.space, token) };
  }
  return units;
}

/** A space of one look before one of another. */
const joined = (one: Token, other: Token): Token => ({
  kind: 'space',
  parts: [...one.parts, ...other.parts],
  look: one.look + other.look,
});

/** What is read, without its looks. */
const lettersOf = (token: Token | null): string =>
  token?.parts.map((part) => (isSpan(part) ? part.text : token.look)).join('') ?? '';
const lettersIn = ({ word }: Unit): string => lettersOf(word);
const tokensIn = (units: readonly Unit[]): readonly Token[] =>
  units.flatMap(({ word, space }) => [word, space]).filter((token) => token !== null);

function stretchesOf(before: readonly Unit[], after: readonly Unit[]): readonly Stretch[] {
  const found = new Stretches();
  let [was, is] = [0, 0];
  const addSame = (): void => {
    const [old, now] = [before[was++]!, after[is++]!];
    found.addPair(old.word, now.word);
    if (lettersOf(old.space) === lettersOf(now.space)) return found.addPair(old.space, now.space);
    found.add('gone', [old.space]);
    found.add('come', [now.space]);
  };
  for (const { buffer1, buffer2 } of diffIndices(before.map(lettersIn), after.map(lettersIn))) {
    while (was < buffer1[0]) addSame();
    const gone = tokensIn(before.slice(was, (was += buffer1[1])));
    const come = tokensIn(after.slice(is, (is += buffer2[1])));
    const space = gone.at(-1)?.kind === 'space' && gone.at(-1)?.look === come.at(-1)?.look ? gone.at(-1)! : null;
    found.add('gone', space === null ? gone : gone.slice(0, -1));
    found.add('come', space === null ? come : come.slice(0, -1));
    found.add('same', [space]);
  }
  while (was < before.length) addSame();
  return found.all;
}

/** Collects tokens into stretches of one kind. */
class Stretches {
  readonly all: Stretch[] = [];

  add(kind: Exclude<Stretch['kind'], 'formatted'>, tokens: readonly (Token | null)[]): void {
    const there = tokens.filter((token) => token !== null);
    if (there.length > 0) this.#push({ kind, tokens: there, before: [], looks: [] });
  }

  /** Letters that both have. */
  addPair(was: Token | null, is: Token | null): void {
    if (was === null || is === null || was.look === is.look) return this.add('same', [is]);
    // Part of a word may look otherwise though the word has the looks it had, cut at another letter.
    const looks = lookChanges(marksIn(was), marksIn(is));
    this.#push({ kind: 'formatted', tokens: [is], before: [was], looks });
  }

  #push(next: Stretch): void {
    const last = this.all.at(-1);
    if (last?.kind !== next.kind || JSON.stringify(last.looks) !== JSON.stringify(next.looks)) this.all.push(next);
    else {
      const tokens = [...last.tokens, ...next.tokens];
      this.all[this.all.length - 1] = { ...next, tokens, before: [...last.before, ...next.before] };
    }
  }
}

const marksIn = ({ parts }: Token): ReadonlySet<string> =>
  new Set(parts.flatMap((part) => (isSpan(part) ? part.marks : [])));

function lookChanges(was: ReadonlySet<string>, is: ReadonlySet<string>): readonly LookChange[] {
  const off = [...was].filter((mark) => !is.has(mark));
  const on = [...is].filter((mark) => !was.has(mark));
  const links = (marks: readonly string[]) => marks.map(addressOf).find((address) => address !== null) ?? null;
  const [before, after] = [links(off), links(on)];
  const looks = (kind: 'on' | 'off', marks: readonly string[]): LookChange[] =>
    marks.filter((mark) => addressOf(mark) === null).map((mark) => ({ kind, mark }));
  return [
    ...looks('on', on),
    ...looks('off', off),
    ...(before === null && after === null ? [] : [{ kind: 'link', was: before, is: after } as const]),
  ];
}
