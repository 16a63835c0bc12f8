/** Which state of an article may follow which, who may say so, and what it takes. Window, command line, record and gate all ask here. Rules: RULES.md, M1–M7. */
import { z } from 'zod';
import type { Data } from '../data';
import type { ArticleState, Cause } from '../model/record-event';
import type { Timestamp } from '../model/ids';
import { Role } from '../model/roles';
import type { MoveOffer } from './article-standing';
import { Finding } from './checklist';
import { Hold } from './may-export';
import { maySetAside, overridable } from './overrides';
import { ToComeMark } from './to-come';

type Rule = {
  readonly from: readonly ArticleState[];
  /** Also from these, where readers have a text of the article. */
  readonly fromOut?: readonly ArticleState[];
  readonly by: readonly Role[];
  /** From these, the reason must be said. */
  readonly reason?: readonly ArticleState[];
  /** From these, readers have the text: why it is touched must be said. */
  readonly cause?: readonly ArticleState[];
  /** The text goes out as it stands: nothing in it may be still to come. */
  readonly text?: 'final';
  /** Somebody else's eyes: not by who submitted it. */
  readonly eyes?: 'other';
  readonly time?: 'required';
  /** Towards readers: not while anybody holds the article. */
  readonly way?: 'out';
};

const desk = ['writer', 'editor', 'chief'] as const;
const editors = ['editor', 'chief'] as const;
const waiting = ['draft', 'submitted', 'in-review', 'returned'] as const;
const outside = ['exported', 'corrected'] as const;

/** By where a move leads to. */
const rules: Readonly<Record<ArticleState, Rule>> = {
  draft: {
    from: ['submitted', 'returned', 'spiked', 'killed', 'approved', 'scheduled'],
    by: desk,
    reason: ['killed', 'approved', 'scheduled'],
  },
  submitted: { from: ['draft', 'returned', 'approved', ...outside], by: desk, cause: outside, text: 'final' },
  'in-review': { from: ['submitted'], by: editors },
  returned: {
    from: ['submitted', 'in-review', 'approved', 'scheduled'],
    by: editors,
    reason: ['submitted', 'in-review', 'approved', 'scheduled'],
  },
  approved: {
    from: ['submitted', 'in-review', 'approved', 'scheduled'],
    by: ['chief'],
    text: 'final',
    eyes: 'other',
    way: 'out',
  },
  scheduled: { from: ['approved', 'scheduled', 'corrected'], by: ['chief', 'publisher'], time: 'required', way: 'out' },
  exported: { from: ['approved', 'scheduled', 'corrected', 'exported'], by: ['chief', 'publisher'], way: 'out' },
  corrected: {
    from: outside,
    fromOut: ['submitted', 'in-review'],
    by: ['chief'],
    cause: outside,
    text: 'final',
    eyes: 'other',
    way: 'out',
  },
  killed: {
    from: ['approved', 'scheduled', ...outside],
    by: ['chief', 'publisher'],
    reason: ['approved', 'scheduled', ...outside],
  },
  spiked: { from: waiting, by: desk },
};

/** Moves after which a text may leave, each naming the text it means. */
export const approving: ReadonlySet<ArticleState> = new Set(['approved', 'corrected']);
/** States in which the last approval is in force. */
export const inForce: ReadonlySet<ArticleState> = new Set(['approved', 'scheduled', 'exported', 'corrected']);

/** Whether readers have a text of the article. */
export type Readers = 'have-one' | 'have-none';

export type MoveRequest = {
  readonly from: ArticleState;
  readonly to: ArticleState;
  /** Of who moves it. */
  readonly roles: readonly Role[];
  /** Whether they are the one who submitted it last. */
  readonly isOwn: boolean;
  /** '' where none is given. */
  readonly reason: string;
  readonly cause: Cause | null;
  readonly scheduledFor: Timestamp | null;
  /** `asked`: they set aside that the eyes must be another's, or what the checklist requires: review/overrides.ts. */
  readonly override: 'none' | 'asked';
  /** Facts in the text that are still to come. */
  readonly toCome: readonly ToComeMark[];
  /** What the checklist finds before this move. */
  readonly findings: readonly Finding[];
  /** In force. */
  readonly holds: readonly Hold[];
  readonly readers: Readers;
};

export const MoveRefusal = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('no-such-move') }),
  /** `roles`: any of these may. */
  z.strictObject({ reason: z.literal('no-right'), roles: z.array(Role) }),
  z.strictObject({ reason: z.literal('reason-missing') }),
  z.strictObject({ reason: z.literal('cause-missing') }),
  z.strictObject({ reason: z.literal('time-missing') }),
  z.strictObject({ reason: z.literal('own-copy') }),
  /** `roles`: any of these may set it aside. */
  z.strictObject({ reason: z.literal('no-override'), roles: z.array(Role) }),
  z.strictObject({ reason: z.literal('still-to-come'), toCome: z.array(ToComeMark) }),
  /** What the checklist requires. */
  z.strictObject({ reason: z.literal('checklist'), findings: z.array(Finding) }),
  z.strictObject({ reason: z.literal('held'), holds: z.array(Hold) }),
]);
export type MoveRefusal = Data<typeof MoveRefusal>;

export type MoveVerdict =
  { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly refusals: readonly MoveRefusal[] };

/** Names every reason at once, so that nobody is sent back twice; only a move that does not exist is all there is to say of it. */
export function mayMove(request: MoveRequest): MoveVerdict {
  const rule = rules[request.to];
  if (!leadsFrom(rule, request)) return { kind: 'refused', refusals: [{ reason: 'no-such-move' }] };
  const refusals = refusalsOf(rule, request);
  return refusals.length === 0 ? { kind: 'allowed' } : { kind: 'refused', refusals };
}

const leadsFrom = ({ from, fromOut }: Rule, here: Here): boolean =>
  from.includes(here.from) || (here.readers === 'have-one' && fromOut?.includes(here.from) === true);

function refusalsOf(rule: Rule, request: MoveRequest): MoveRefusal[] {
  const { from, roles, isOwn, reason, cause, scheduledFor, override, toCome, holds } = request;
  const wanting = request.findings.filter(({ demand }) => demand === 'required');
  const isSilent = reason.trim() === '';
  const isOverride = override === 'asked';
  const found: (MoveRefusal | null)[] = [
    mayBringTo(request.to, roles) ? null : { reason: 'no-right', roles: rule.by },
    isSilent && (isOverride || rule.reason?.includes(from) === true) ? { reason: 'reason-missing' } : null,
    cause === null && rule.cause?.includes(from) === true ? { reason: 'cause-missing' } : null,
    scheduledFor === null && rule.time !== undefined ? { reason: 'time-missing' } : null,
    rule.eyes === 'other' && isOwn && !isOverride ? { reason: 'own-copy' } : null,
    isOverride ? overrideRefusal(rule, { roles, isOwn }) : null,
    rule.text === 'final' && toCome.length > 0 ? { reason: 'still-to-come', toCome } : null,
    rule.text === 'final' && wanting.length > 0 && !isOverride ? { reason: 'checklist', findings: wanting } : null,
    rule.way === 'out' && holds.length > 0 ? { reason: 'held', holds: [...holds] } : null,
  ];
  return found.filter((refusal) => refusal !== null);
}

/** What an override sets aside is not written in the event: whoever may not set aside all that it may mean has none. */
function overrideRefusal(rule: Rule, { roles, isOwn }: Mover): MoveRefusal | null {
  const sets = rule.text === 'final' && !(rule.eyes === 'other' && isOwn) ? 'checklist' : 'own-copy';
  return maySetAside(sets, roles) ? null : { reason: 'no-override', roles: [...overridable[sets]] };
}

/** From wherever it leads there. */
export const mayBringTo = (to: ArticleState, roles: readonly Role[]): boolean =>
  rules[to].by.some((role) => roles.includes(role));

/** Towards readers, so that a hold refuses it. */
export const isOutward = (to: ArticleState): boolean => rules[to].way === 'out';

type Here = { readonly from: ArticleState; readonly readers: Readers };
type Mover = { readonly roles: readonly Role[]; readonly isOwn: boolean };

/** Where somebody with these roles may take an article from here, so that a menu offers nothing in vain. */
export const movesFrom = (here: Here, roles: readonly Role[]): readonly ArticleState[] =>
  (Object.keys(rules) as ArticleState[]).filter((to) => leadsFrom(rules[to], here) && mayBringTo(to, roles));

/** The same with what each of them asks for. */
export const offersFrom = (here: Here, { roles, isOwn }: Mover): readonly MoveOffer[] =>
  movesFrom(here, roles).map((to) => {
    const rule = rules[to];
    const { from } = here;
    return {
      to,
      reason: rule.reason?.includes(from) === true ? 'required' : 'optional',
      cause: rule.cause?.includes(from) === true ? 'required' : 'none',
      time: rule.time ?? 'none',
      eyes: rule.eyes !== 'other' || !isOwn ? 'own' : maySetAside('own-copy', roles) ? 'override' : 'other',
      checklist: rule.text === 'final' && overrideRefusal(rule, { roles, isOwn }) === null ? 'override' : 'bars',
    };
  });
