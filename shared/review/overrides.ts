/** Which rules may be set aside, and by whom: always with a reason, on the record, for one text. Moves, gate, window and command line all ask here. Rules: RULES.md, M5 and G11. */
import { z } from 'zod';
import type { Data } from '../data';
import { Role } from '../model/roles';

/**
 * Any of these roles. What is not named here nobody sets aside: an unapproved or changed text is approved, a suggestion is decided,
 * a hold is released, a fact still to come is written.
 */
export const overridable = {
  /** Whoever submitted it approves it (M4). It gives no right to approve. */
  'own-copy': ['administrator'],
  /** What the checklist requires, before an approval and at the gate (C1, G9). */
  checklist: ['administrator', 'publisher'],
  /** A promise to others: only who answers for the house breaks it. */
  embargoed: ['publisher'],
  /** Whoever may schedule may also say «now». */
  scheduled: ['chief', 'publisher'],
} as const satisfies Record<string, readonly Role[]>;

/** What the gate may be told to let pass. */
export const waivable = [
  'checklist',
  'embargoed',
  'scheduled',
] as const satisfies readonly (keyof typeof overridable)[];
export const Waivable = z.enum(waivable);
export type Waivable = z.infer<typeof Waivable>;

export const maySetAside = (rule: keyof typeof overridable, roles: readonly Role[]): boolean =>
  overridable[rule].some((role) => roles.includes(role));

export const WaiveRefusal = z.discriminatedUnion('reason', [
  /** `roles`: any of these may set it aside. */
  z.strictObject({ reason: z.literal('no-right'), rule: Waivable, roles: z.array(Role) }),
  z.strictObject({ reason: z.literal('reason-missing') }),
  /** Nothing of what was named keeps the text here. */
  z.strictObject({ reason: z.literal('nothing-new') }),
]);
export type WaiveRefusal = Data<typeof WaiveRefusal>;

type Waiving = { readonly rules: readonly Waivable[]; readonly roles: readonly Role[]; readonly reason: string };

/** Empty: all of them may be set aside. */
export function waiveRefusals({ rules, roles, reason }: Waiving): readonly WaiveRefusal[] {
  return [
    ...rules
      .filter((rule) => !maySetAside(rule, roles))
      .map((rule): WaiveRefusal => ({ reason: 'no-right', rule, roles: [...overridable[rule]] })),
    ...(reason.trim() === '' ? [{ reason: 'reason-missing' } as const] : []),
    ...(rules.length === 0 ? [{ reason: 'nothing-new' } as const] : []),
  ];
}

export const isWaivable = (reason: string): reason is Waivable => waivable.some((one) => one === reason);
