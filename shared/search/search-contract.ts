/** All that may pass between main and the process that holds the index. */
import { z } from 'zod';
import { call, event } from '../ipc/define';
import { FindRequest } from '../find/find-request';
import { FindEnd, FindProgress } from '../find/workspace-find';
import { Failure } from '../model/failure';
import { ArticleId } from '../model/ids';
import { RosterTrust } from '../people/seen-roster';
import { Page, PageRequest, Reconciled, ReconcileProgress } from './search-request';

const nothing = z.null();
const articleId = z.strictObject({ id: ArticleId });

/** `in-use`: another Midad of this person holds this index. `failed`: the disk refuses the workspace or the index's folder. */
export const OpenedIndex = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('in-use') }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
]);

export const ReconcileOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reconciled'), changes: Reconciled }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
]);

export const searchContract = {
  index: {
    /** Takes up the index of a workspace, in place of the one that was open. Both are absolute paths of folders; without the second the index is held in memory. */
    open: call({
      input: z.strictObject({ workspace: z.string(), folder: z.string().nullable(), roster: RosterTrust }),
      output: OpenedIndex,
    }),
    close: call({ input: nothing, output: nothing }),
    /** Reads what has changed on the disk, by this trust in the roster. Searches are answered meanwhile, from what is there. */
    reconcile: call({ input: z.strictObject({ roster: RosterTrust }), output: ReconcileOutcome }),
    /** Reads one article anew; one that lies in the workspace no more is dropped. */
    update: call({ input: articleId, output: nothing }),
    remove: call({ input: articleId, output: nothing }),
    page: call({ input: PageRequest, output: Page }),
    /** A line for each article that has left, may leave or was taken back, in the order of lists: shared/handoff/leavers.ts. */
    outgoing: call({ input: nothing, output: z.string() }),
    progressed: event(ReconcileProgress),
  },
  find: {
    /** One finding at a time: another one takes its place. Ends when all is read or it is stopped. */
    begin: call({
      input: z.strictObject({ run: z.int(), request: FindRequest, index: z.enum(['trusted', 'not yet']) }),
      output: FindEnd,
    }),
    stop: call({ input: nothing, output: nothing }),
    progressed: event(FindProgress),
  },
} as const;
export type SearchContract = typeof searchContract;
