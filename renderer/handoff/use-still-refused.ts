import { useEffect, useState } from 'react';
import { useDeskWindow } from '../desk/desk-window';
import type { RefusedArticle } from './export-result';

/** What an export has refused, without the reasons that somebody has settled since. */
export function useStillRefused(refused: readonly RefusedArticle[]): readonly RefusedArticle[] {
  const { desk } = useDeskWindow();
  const [known, setKnown] = useState({ of: refused, now: refused });
  useEffect(
    () =>
      desk.review.changed(({ id }) => {
        if (!refused.some((one) => one.id === id)) return;
        void desk.review.gate({ ids: [id] }).then(([answer]) => {
          const standing = new Map(answer?.refusals.map((one) => [one.reason, one]));
          const settled = (one: RefusedArticle): RefusedArticle =>
            one.id === id
              ? { ...one, refusals: one.refusals.flatMap(({ reason }) => standing.get(reason) ?? []) }
              : one;
          setKnown((before) => ({ of: refused, now: (before.of === refused ? before.now : refused).map(settled) }));
        });
      }),
    [desk, refused],
  );
  return known.of === refused ? known.now : refused;
}
