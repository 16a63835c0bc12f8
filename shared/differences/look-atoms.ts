/** Words that stayed and look other, as differences: one for all that one person made look other in one way, with nothing between that looks as it did. */
import { tokensIn, unitEnd, wordText, type Lane, type SameLane } from './align';
import type { namer } from './hash-of';
import { joinedLooks, lookChanges, type Defs } from './look-changes';
import type { TextContext } from './mix-text';
import type { Atom } from './mixed';
import type { TextAuthors } from './text-authors';
import { textOfToken } from './units';

export type LookContext = {
  readonly authors: TextAuthors;
  readonly context: TextContext;
  readonly defs: { readonly was: Defs; readonly is: Defs };
  readonly name: ReturnType<typeof namer>;
};

/** By the words they are about. */
export function lookAtoms(lanes: readonly Lane[], given: LookContext): ReadonlyMap<SameLane, Atom> {
  const groups: { readonly same: string; readonly lanes: SameLane[] }[] = [];
  let isRunOn = false;
  for (const lane of lanes) {
    // Words that came or went between two that were made bold do not part them: those are decided by themselves.
    if (lane.kind === 'gap') continue;
    if (looksOther(lane)) {
      const owner = given.context.owners[given.authors.looks(lane.isAt)] ?? 0;
      const same = JSON.stringify([owner, looksOf(lane, given)]);
      const last = groups.at(-1);
      if (isRunOn && last?.same === same) last.lanes.push(lane);
      else groups.push({ same, lanes: [lane] });
    }
    isRunOn = looksOther(lane);
  }
  return new Map(
    groups.flatMap(({ lanes: own }) => {
      const atom = lookAtom(own, given);
      return own.map((lane) => [lane, atom] as const);
    }),
  );
}

function lookAtom(lanes: readonly SameLane[], given: LookContext): Atom {
  const { authors, context, name } = given;
  const [first, last] = [lanes[0]!, lanes.at(-1)!];
  const words = lanes
    .map(({ is }) => tokensIn(is).map(textOfToken).join('').trim())
    .join(' ')
    .trim();
  const from = first.is.word?.from ?? first.is.space?.from ?? 0;
  return {
    id: name(
      'look',
      lanes.flatMap(({ was, is }) => [wordText(is), `${was.word?.look}${is.word?.look}`]),
    ),
    kind: 'formatted',
    place: context.placeOf(from, unitEnd(last.is)),
    before: words,
    after: words,
    looks: looksOf(first, given),
    layer: Math.max(...lanes.map(({ isAt }) => authors.looks(isAt))),
  };
}

const looksOther = ({ was, is }: SameLane): boolean =>
  was.word?.look !== is.word?.look || was.space?.look !== is.space?.look;

function looksOf({ was, is }: SameLane, { defs }: LookContext) {
  const of = (name: 'word' | 'space') => {
    const [old, now] = [was[name], is[name]];
    return old === null || now === null || old.look === now.look ? [] : lookChanges({ was: old, is: now }, defs);
  };
  return joinedLooks([of('word'), of('space')]);
}
