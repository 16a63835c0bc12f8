/** Who shall do what comes next with an article, and who may say so. Window, command line and record all ask here. Rules: RULES.md, M8. */
import { z } from 'zod';
import type { Data } from '../data';
import type { PersonId } from '../model/ids';
import type { ArticleState, RecordEvent } from '../model/record-event';
import { Role } from '../model/roles';
import type { Held } from '../people/signed-text';

/** They give it to anybody; everybody else only takes what is free and gives back what is theirs. */
const givers: readonly Role[] = ['editor', 'chief'];
const takers: readonly Role[] = ['writer', 'reviewer', 'editor', 'chief'];
const ended: ReadonlySet<ArticleState> = new Set(['killed', 'spiked']);

export type AssignRequest = {
  readonly state: ArticleState;
  /** Whose it is now; null: nobody's. */
  readonly from: PersonId | null;
  /** Null: whoever is free. */
  readonly to: PersonId | null;
  readonly by: PersonId;
  readonly roles: readonly Role[];
  /** Whether `to` belongs to the newsroom; `member` where it is nobody. */
  readonly standing: 'member' | 'revoked' | 'unknown';
};

export const AssignRefusal = z.discriminatedUnion('reason', [
  /** `roles`: any of these may. */
  z.strictObject({ reason: z.literal('no-right'), roles: z.array(Role) }),
  z.strictObject({ reason: z.literal('unknown-person') }),
  /** It is theirs already. */
  z.strictObject({ reason: z.literal('nothing-new') }),
  z.strictObject({ reason: z.literal('ended') }),
]);
export type AssignRefusal = Data<typeof AssignRefusal>;

/** Empty: it may be done. */
export function assignRefusals({ state, from, to, by, roles, standing }: AssignRequest): readonly AssignRefusal[] {
  const isGiver = givers.some((role) => roles.includes(role));
  const isTaker = takers.some((role) => roles.includes(role));
  const isOwnAffair = (from === null && to === by) || (from === by && to === null);
  const found: (AssignRefusal | null)[] = [
    isGiver || (isTaker && isOwnAffair) ? null : { reason: 'no-right', roles: [...givers] },
    standing === 'member' ? null : { reason: 'unknown-person' },
    from === to ? { reason: 'nothing-new' } : null,
    ended.has(state) ? { reason: 'ended' } : null,
  ];
  return found.filter((refusal) => refusal !== null);
}

/**
 * `ordered`: the events that hold, in causal order. Whoever takes a text into review has it; one that is returned is its writer's again;
 * any other move is a new beginning, for whoever is free.
 */
export function assigneeOf(ordered: readonly Held<RecordEvent>[]): PersonId | null {
  let [assignee, submittedBy]: (PersonId | null)[] = [null, null];
  for (const { document: event } of ordered) {
    const by = (event.seal?.by ?? null) as PersonId | null;
    if (event.kind === 'assigned') assignee = event.assignee as PersonId | null;
    else if (event.kind === 'moved') {
      if (event.to === 'submitted') submittedBy = by;
      assignee = afterMove(event.to, { by, submittedBy: submittedBy ?? null });
    }
  }
  return assignee ?? null;
}

function afterMove(
  to: ArticleState,
  { by, submittedBy }: { readonly by: PersonId | null; readonly submittedBy: PersonId | null },
): PersonId | null {
  if (to === 'in-review') return by;
  return to === 'returned' ? submittedBy : null;
}
