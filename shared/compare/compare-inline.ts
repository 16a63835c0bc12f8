/** Two texts as one: what stayed, what went, what came and what only looks otherwise, in whole words, so that no Arabic letter is parted from its neighbour. */
import { piecesOf } from '../merge/compare-words';
import { tokensOf } from '../merge/words';
import type { TextBlock } from '../model/text-block';
import { textLanes, type GapLane, type SameLane } from '../differences/text-lanes';
import type { UnitToken } from '../differences/units';
import type { InlineRun } from './comparison';
import { plainMarks } from './plain-text-block';

type Run = Pick<InlineRun, 'kind' | 'change' | 'looks'> & {
  readonly tokens: readonly UnitToken[];
  readonly before: readonly UnitToken[];
};

/** What goes and what comes in its place are one change; its number is that of `textLanes`. */
export function compareInline(before: TextBlock, after: TextBlock): readonly InlineRun[] {
  let count = 0;
  const next = () => (count += 1);
  const runs = textLanes(before, after).flatMap(({ lane, change, looks }) =>
    lane.kind === 'gap' ? gapRuns(lane, change) : sameRuns(lane, { change, looks }),
  );
  return joined(runs).map(({ tokens, before: old, ...run }): InlineRun => {
    const side = run.kind === 'gone' ? before : after;
    return { ...run, pieces: drawn(tokens, side, next), before: drawn(old, before, next) };
  });
}

/** A text that is compared with nothing, or is part of something that came or went as a whole. */
export function wholeRun(block: TextBlock, kind: 'same' | 'come' | 'gone'): readonly InlineRun[] {
  let count = 0;
  const pieces = piecesOf(tokensOf(plainMarks(block)), () => (count += 1));
  return pieces.length === 0 ? [] : [{ kind, pieces, before: [], change: null, looks: [] }];
}

/** Marks by what they stand for, as the reader is told of them. */
function drawn(tokens: readonly UnitToken[], block: TextBlock, next: () => number): InlineRun['pieces'] {
  const { children } = plainMarks({ ...block, children: tokens.flatMap(({ parts }) => parts) });
  return piecesOf([{ kind: 'word', parts: children, look: '' }], next);
}

/** The space that both end with is no part of what the reader is shown. */
function gapRuns({ gone, come }: GapLane, change: number | null): readonly Run[] {
  const [out, into] = [gone, come].map((pieces) => pieces.map(({ token }) => token)) as [UnitToken[], UnitToken[]];
  const [last, end] = [out.at(-1), into.at(-1)];
  const space = last !== undefined && last.text.trim() === '' && last.look === end?.look ? last : null;
  const run = (kind: 'gone' | 'come', tokens: readonly UnitToken[]): Run[] =>
    tokens.length === 0 ? [] : [{ kind, tokens, before: [], change, looks: [] }];
  if (space === null) return [...run('gone', out), ...run('come', into)];
  const same: Run = { kind: 'same', tokens: [end!], before: [], change: null, looks: [] };
  return [...run('gone', out.slice(0, -1)), ...run('come', into.slice(0, -1)), same];
}

/** A space that looks as it did is no part of what looks other. */
function sameRuns({ was, is }: SameLane, { change, looks }: Pick<Run, 'change' | 'looks'>): readonly Run[] {
  return (['word', 'space'] as const).flatMap((name): Run[] => {
    const [old, now] = [was[name], is[name]];
    if (old === null || now === null) return [];
    if (change === null || old.look === now.look)
      return [{ kind: 'same', tokens: [now], before: [], change: null, looks: [] }];
    return [{ kind: 'formatted', tokens: [now], before: [old], change, looks }];
  });
}

/** Neighbours of one kind that are one change, or none. */
function joined(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (last?.kind !== run.kind || last.change !== run.change) kept.push(run);
    else
      kept[kept.length - 1] = {
        ...last,
        tokens: [...last.tokens, ...run.tokens],
        before: [...last.before, ...run.before],
      };
  }
  return kept;
}
