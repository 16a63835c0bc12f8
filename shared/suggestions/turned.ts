/** A decision that is undone or done again: the stretches as they would stand had they gone the other way at that step, whatever came since. */
import { mergeArticles } from '../merge/merge-articles';
import type { Stretch, Suggested } from './suggested';

export type Step = { readonly from: Suggested; readonly to: Suggested };

export function turned(now: Suggested, { from, to }: Step): Suggested {
  if (now.stretches === from.stretches) return { ...now, stretches: to.stretches };
  const [were, are, will] = [from, now, to].map(({ stretches }) => byName(stretches));
  const kept = to.stretches.map((one): Stretch => {
    const [was, is] = [were!.get(stretchName(one)), are!.get(stretchName(one))];
    if (was === undefined || is === undefined) return one;
    const merge = mergeArticles({ base: was.before, ours: is.before, theirs: one.before });
    return { ...is, before: merge.kind === 'merged' ? merge.article : merge.withOurs };
  });
  const since = now.stretches.filter((one) => !were!.has(stretchName(one)) && !will!.has(stretchName(one)));
  return { ...now, stretches: [...kept, ...since] };
}

/** Tells the stretches of an article apart, on every desk. */
export const stretchName = ({ by, from }: Stretch): string => `${by.person ?? by.name}@${from}`;
export const byName = (stretches: readonly Stretch[]) => new Map(stretches.map((one) => [stretchName(one), one]));
