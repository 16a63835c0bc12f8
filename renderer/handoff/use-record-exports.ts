/** The record says that the website has a text: the export itself only writes files. */
import { useCallback } from 'react';
import type { ArticleId } from '../../shared/model/ids';
import { useDeskWindow } from '../desk/desk-window';
import { useMe, useSigner } from '../people/use-signer';

const handedOver = {
  to: 'exported',
  base: null,
  reason: '',
  cause: null,
  scheduledFor: null,
  override: 'none',
} as const;

/** Resolves to how many of these could not be recorded though whoever sits here might have. Who may not record it, and a newsroom without a roster, is asked nothing. */
export function useRecordExports(): (exported: readonly ArticleId[]) => Promise<number> {
  const { desk } = useDeskWindow();
  const { newsroom } = useMe();
  const { ready } = useSigner();
  const isMember = newsroom.kind === 'member';
  return useCallback(
    async (exported) => {
      if (!isMember) return 0;
      const standings = await Promise.all(exported.map(async (id) => ({ id, is: await desk.review.standing({ id }) })));
      const own = standings.filter(({ is }) => is.kind === 'read' && is.offers.some(({ to }) => to === 'exported'));
      if (own.length === 0) return 0;
      if ((await ready()) === 'cancelled') return own.length;
      let unrecorded = 0;
      // One after the other: each follows this device's event before it.
      for (const { id } of own) {
        const answer = await desk.review.move({ id, ...handedOver });
        if (answer.kind !== 'done') unrecorded += 1;
      }
      return unrecorded;
    },
    [desk, isMember, ready],
  );
}
