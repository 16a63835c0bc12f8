/** Two texts side by side: the words that both have, and between them what only one has. */
import { diffIndices } from 'node-diff3';
import type { Unit, UnitToken } from './units';

/** A word that both have, with the numbers it has in either text. Where its space is another one, that belongs to the gap behind it. */
export type SameLane = {
  readonly kind: 'same';
  readonly was: Unit;
  readonly is: Unit;
  readonly wasAt: number;
  readonly isAt: number;
};
export type GapLane = {
  readonly kind: 'gap';
  readonly gone: readonly Piece[];
  readonly come: readonly Piece[];
  /** Where it is in the later text, in letters. */
  readonly at: number;
};
export type Lane = SameLane | GapLane;

/** `unit`: the number of its word in its own text. */
export type Piece = { readonly unit: number; readonly token: UnitToken };

export function align(was: readonly Unit[], is: readonly Unit[]): readonly Lane[] {
  const lanes: Lane[] = [];
  let gap: { gone: Piece[]; come: Piece[] } = { gone: [], come: [] };
  let at = 0;
  const endGap = (): void => {
    if (gap.gone.length + gap.come.length > 0) lanes.push({ kind: 'gap', ...gap, at });
    gap = { gone: [], come: [] };
  };
  const addSame = (wasAt: number, isAt: number): void => {
    endGap();
    const [one, other] = [was[wasAt]!, is[isAt]!];
    if (isSpacedAlike(one, other)) {
      lanes.push({ kind: 'same', was: one, is: other, wasAt, isAt });
      at = unitEnd(other);
      return;
    }
    lanes.push({ kind: 'same', was: { ...one, space: null }, is: { ...other, space: null }, wasAt, isAt });
    at = other.word?.to ?? 0;
    gap = { gone: pieces(wasAt, [one.space]), come: pieces(isAt, [other.space]) };
  };
  walkCommon(was, is, {
    same: addSame,
    gone: (wasAt) => void gap.gone.push(...pieces(wasAt, tokensIn(was[wasAt]!))),
    come: (isAt) => void gap.come.push(...pieces(isAt, tokensIn(is[isAt]!))),
  });
  endGap();
  return lanes;
}

/** The words that both texts have: the number in the earlier one by that in the later one. */
export function commonUnits(was: readonly Unit[], is: readonly Unit[]): ReadonlyMap<number, number> {
  const common = new Map<number, number>();
  walkCommon(was, is, { same: (wasAt, isAt) => common.set(isAt, wasAt), gone: () => undefined, come: () => undefined });
  return common;
}

type Walk = {
  readonly same: (wasAt: number, isAt: number) => unknown;
  readonly gone: (wasAt: number) => unknown;
  readonly come: (isAt: number) => unknown;
};

function walkCommon(was: readonly Unit[], is: readonly Unit[], walk: Walk): void {
  let [old, now] = [0, 0];
  const same = (until: number): void => {
    for (; old < until; old += 1, now += 1) walk.same(old, now);
  };
  for (const { buffer1, buffer2 } of diffIndices(was.map(wordText), is.map(wordText))) {
    same(buffer1[0]);
    for (const end = old + buffer1[1]; old < end; old += 1) walk.gone(old);
    for (const end = now + buffer2[1]; now < end; now += 1) walk.come(now);
  }
  same(was.length);
}

export const wordText = ({ word }: Unit): string => word?.text ?? '';
export const unitEnd = ({ word, space }: Unit): number => space?.to ?? word?.to ?? 0;
export const tokensIn = ({ word, space }: Unit): readonly UnitToken[] =>
  [word, space].filter((token) => token !== null);

const isSpacedAlike = (one: Unit, other: Unit): boolean => one.space?.text === other.space?.text;

const pieces = (unit: number, tokens: readonly (UnitToken | null)[]): Piece[] =>
  tokens.flatMap((token) => (token === null ? [] : [{ unit, token }]));
