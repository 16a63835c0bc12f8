/** The record says that readers have a text: signed by whoever handed it over, where the table of moves lets them. */
import type { ArticleId } from '../../shared/model/ids';
import type { Identity } from '../identity/identity-file';
import type { Workspace } from '../workspace/open-workspace';

const handedOver = { to: 'exported', reason: '', cause: null, scheduledFor: null, override: 'none' } as const;

type Recording = {
  readonly by: Identity | null;
  readonly recorded: (id: ArticleId) => void;
};

/** How many could not be recorded though this person might have. One after the other: each follows this device's event before it. */
export async function recordExports(
  { articles }: Workspace,
  ids: readonly ArticleId[],
  { by, recorded }: Recording,
): Promise<number> {
  if (by === null) return 0;
  let unrecorded = 0;
  for (const id of ids) {
    const standing = await articles.standing(id, by.person);
    if (standing.kind !== 'read' || !standing.offers.some(({ to }) => to === 'exported')) continue;
    const answer = await articles.move(id, handedOver, by, null);
    if (answer.kind === 'done') recorded(id);
    else unrecorded += 1;
  }
  return unrecorded;
}
