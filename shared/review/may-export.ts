/** The gate: may this article leave the building? Window, command line, packager and ticker all ask here. Rules: RULES.md, G1–G2, G4–G5 and G7–G12. */
import { z } from 'zod';
import type { Data } from '../data';
import { FileHash, PersonId, Timestamp, type ContentHash } from '../model/ids';
import type { ArticleState } from '../model/record-event';
import { Finding, mostNamed } from './checklist';
import { NamedSuggestion } from './named-suggestions';
import { isWaivable, type Waivable } from './overrides';

export type Dossier = {
  readonly hash: ContentHash;
  readonly approvedHash: ContentHash | null;
};

/** Keeps an article in the house until it is released. */
export const Hold = z.strictObject({
  /** The event that put it there. */
  event: FileHash,
  by: PersonId,
  at: Timestamp,
  reason: z.string(),
});
export type Hold = Data<typeof Hold>;

/** All that the gate must know of an article. */
export type Papers = {
  readonly dossier: Dossier;
  readonly state: ArticleState;
  /** The text that readers have; null where they have none, or nobody recorded it. */
  readonly handedOver: ContentHash | null;
  readonly embargoedUntil: Timestamp | null;
  /** Of a text that is scheduled. */
  readonly scheduledFor: Timestamp | null;
  /** In force. */
  readonly holds: readonly Hold[];
  /** Suggestions that nobody has decided. */
  readonly suggestions: readonly NamedSuggestion[];
  /** What the newsroom's checklist requires before an approval, and does not find. */
  readonly wanting: readonly Finding[];
  /** What was set aside for this very text, on the record. */
  readonly waived: readonly Waivable[];
};

export const Refusal = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('killed') }),
  z.strictObject({ reason: z.literal('spiked') }),
  z.strictObject({ reason: z.literal('held'), holds: z.array(Hold) }),
  z.strictObject({ reason: z.literal('embargoed'), until: Timestamp }),
  z.strictObject({ reason: z.literal('scheduled'), until: Timestamp }),
  z.strictObject({ reason: z.literal('never-approved') }),
  z.strictObject({ reason: z.literal('changed-since-approval') }),
  /** Each by itself, as many as a person would look through. */
  z.strictObject({
    reason: z.literal('open-suggestions'),
    count: z.int().min(1),
    suggestions: z.array(NamedSuggestion).max(mostNamed),
  }),
  z.strictObject({ reason: z.literal('checklist'), findings: z.array(Finding) }),
]);
export type Refusal = Data<typeof Refusal>;

/** Why an article stays at home: the gate's reasons, or that nothing can be said of it at all. */
export const StaysHome = z.discriminatedUnion('reason', [
  ...Refusal.options,
  z.strictObject({ reason: z.literal('unreadable') }),
]);
export type StaysHome = Data<typeof StaysHome>;

export type Verdict =
  /** `waived`: rules that would have kept it here. */
  | { readonly kind: 'allowed'; readonly waived: readonly Waivable[] }
  /** It was killed and readers have it: that it is gone goes out, and nothing of its text. */
  | { readonly kind: 'notice' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

export type Asked = {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** `include`: a person asks by name for what nobody has approved. */
  readonly drafts: 'refuse' | 'include';
};

/** Names every reason at once, so that nobody is sent back twice; of what was killed or spiked there is nothing more to say. */
export function mayExport(papers: Papers, { now, drafts }: Asked): Verdict {
  const { state, handedOver, waived } = papers;
  if (state === 'killed' && handedOver !== null) return { kind: 'notice' };
  const barring = [...barRefusals(papers), ...timeRefusals(papers, now), ...textRefusals(papers)];
  const standing = drafts === 'include' ? barring.filter((refusal) => !ofDrafts.has(refusal.reason)) : barring;
  const isWaived = ({ reason }: Refusal): boolean => isWaivable(reason) && waived.includes(reason);
  const refusals = standing.filter((refusal) => !isWaived(refusal));
  if (refusals.length > 0) return { kind: 'refused', refusals };
  return { kind: 'allowed', waived: standing.flatMap(({ reason }) => (isWaivable(reason) ? [reason] : [])) };
}

/** What a draft has not come to yet. An embargo, a hold and an end bar a draft as they bar any text. */
const ofDrafts: ReadonlySet<Refusal['reason']> = new Set([
  'never-approved',
  'changed-since-approval',
  'open-suggestions',
  'checklist',
]);

/**
 * May a line of the ticker tell of this article? News may be on the air before its article is approved, never while
 * the article is under embargo or held, or once it was killed or spiked.
 */
export function mayTell(papers: Pick<Papers, 'state' | 'holds' | 'embargoedUntil' | 'waived'>, now: number): Verdict {
  const bars = [...barRefusals(papers), ...timeRefusals({ ...papers, scheduledFor: null }, now)];
  const isWaived = ({ reason }: Refusal): boolean => isWaivable(reason) && papers.waived.includes(reason);
  const refusals = bars.filter((refusal) => !isWaived(refusal));
  if (refusals.length > 0) return { kind: 'refused', refusals };
  return { kind: 'allowed', waived: bars.flatMap(({ reason }) => (isWaivable(reason) ? [reason] : [])) };
}

function barRefusals({ state, holds }: Pick<Papers, 'state' | 'holds'>): Refusal[] {
  if (state === 'killed' || state === 'spiked') return [{ reason: state }];
  return holds.length === 0 ? [] : [{ reason: 'held', holds }];
}

type Times = Pick<Papers, 'state' | 'embargoedUntil' | 'scheduledFor'>;

function timeRefusals({ state, embargoedUntil, scheduledFor }: Times, now: number): Refusal[] {
  if (isEnded(state)) return [];
  const refusal = (reason: 'embargoed' | 'scheduled', until: Timestamp | null): Refusal[] =>
    until !== null && now < Date.parse(until) ? [{ reason, until }] : [];
  return [...refusal('embargoed', embargoedUntil), ...refusal('scheduled', scheduledFor)];
}

function textRefusals({ state, dossier, handedOver, suggestions, wanting }: Papers): Refusal[] {
  if (isEnded(state)) return [];
  const { hash, approvedHash } = dossier;
  const found: (Refusal | null)[] = [
    approvedHash === null ? { reason: 'never-approved' } : null,
    approvedHash !== null && approvedHash !== hash ? { reason: 'changed-since-approval' } : null,
    suggestions.length > 0 ? suggestionsRefusal(suggestions) : null,
    // What readers have already is not asked again: a newsroom that asks more of its texts takes no archive off its site.
    wanting.length > 0 && handedOver !== hash ? { reason: 'checklist', findings: [...wanting] } : null,
  ];
  return found.filter((refusal) => refusal !== null);
}

const suggestionsRefusal = (suggestions: readonly NamedSuggestion[]): Refusal => ({
  reason: 'open-suggestions',
  count: suggestions.length,
  suggestions: suggestions.slice(0, mostNamed),
});

const isEnded = (state: ArticleState): boolean => state === 'killed' || state === 'spiked';
