/** Legal holds: an article under one goes nowhere. Who may put one there and who may release it. Rules: RULES.md, G7. */
import { z } from 'zod';
import type { Data } from '../data';
import type { FileHash, PersonId, Timestamp } from '../model/ids';
import type { ArticleState, RecordEvent } from '../model/record-event';
import { Role } from '../model/roles';
import type { Held } from '../people/signed-text';
import type { Hold } from './may-export';
import { inCausalOrder } from './standing';

const holders: readonly Role[] = ['chief', 'publisher'];
/** They release what others have put there; everybody else only what is theirs. */
const releasers: readonly Role[] = ['publisher'];
const ended: ReadonlySet<ArticleState> = new Set(['killed', 'spiked']);

export const HoldRefusal = z.discriminatedUnion('reason', [
  /** `roles`: any of these may. */
  z.strictObject({ reason: z.literal('no-right'), roles: z.array(Role) }),
  z.strictObject({ reason: z.literal('reason-missing') }),
  /** They hold it already; or there is no such hold. */
  z.strictObject({ reason: z.literal('nothing-new') }),
  z.strictObject({ reason: z.literal('ended') }),
]);
export type HoldRefusal = Data<typeof HoldRefusal>;

type Asking = {
  readonly holds: readonly Hold[];
  readonly by: PersonId;
  readonly roles: readonly Role[];
  readonly reason: string;
};

/** Empty: it may be held. Two people may hold one article, each for a reason of their own. */
export function holdRefusals({ holds, by, roles, reason, state }: Asking & { readonly state: ArticleState }) {
  const found: (HoldRefusal | null)[] = [
    holders.some((role) => roles.includes(role)) ? null : { reason: 'no-right', roles: [...holders] },
    reason.trim() === '' ? { reason: 'reason-missing' } : null,
    holds.some((hold) => hold.by === by) ? { reason: 'nothing-new' } : null,
    ended.has(state) ? { reason: 'ended' } : null,
  ];
  return found.filter((refusal) => refusal !== null);
}

/** Empty: this hold may be released. */
export function releaseRefusals({ holds, by, roles, reason, event }: Asking & { readonly event: FileHash }) {
  const hold = holds.find((one) => one.event === event);
  const found: (HoldRefusal | null)[] = [
    mayRelease(hold ?? null, { person: by, roles }) ? null : { reason: 'no-right', roles: [...releasers] },
    reason.trim() === '' ? { reason: 'reason-missing' } : null,
    hold === undefined ? { reason: 'nothing-new' } : null,
  ];
  return found.filter((refusal) => refusal !== null);
}

/** Null: whatever is not there. */
export function mayRelease(
  hold: Pick<Hold, 'by'> | null,
  { person, roles }: { readonly person: PersonId | null; readonly roles: readonly Role[] },
): boolean {
  if (releasers.some((role) => roles.includes(role))) return true;
  return person !== null && hold?.by === person && holders.some((role) => roles.includes(role));
}

/** In force, oldest first. `events` in any order: what two desks hold at once is held twice, and each hold is released by name. */
export function holdsOf(events: readonly Held<RecordEvent>[]): readonly Hold[] {
  const ordered = inCausalOrder(events);
  const released = new Set(ordered.flatMap(({ document }) => (document.kind === 'released' ? [document.hold] : [])));
  return ordered.flatMap(({ document, file }) =>
    document.kind === 'held' && document.seal !== null && !released.has(file)
      ? [
          {
            event: file,
            by: document.seal.by as PersonId,
            at: document.at as Timestamp,
            reason: document.reason,
          },
        ]
      : [],
  );
}
