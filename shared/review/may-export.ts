/** The gate: may this article leave the building? Window and command line both ask here. Rules: RULES.md, G1–G2, G4–G6. */
import type { ContentHash, Timestamp } from '../model/ids';

export type Dossier = {
  readonly hash: ContentHash;
  readonly approvedHash: ContentHash | null;
};

/** When it may leave. */
export type Release = {
  readonly embargoedUntil: Timestamp | null;
  /** Of a text that is scheduled. */
  readonly scheduledFor: Timestamp | null;
  /** Milliseconds since 1970. */
  readonly now: number;
};

export const exportRefusals = ['never-approved', 'changed-since-approval', 'embargoed', 'scheduled'] as const;
export type ExportRefusal = (typeof exportRefusals)[number];

export type Refusal =
  | { readonly reason: 'never-approved' }
  | { readonly reason: 'changed-since-approval' }
  | { readonly reason: 'embargoed' | 'scheduled'; readonly until: Timestamp };

export type Verdict =
  { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Names every reason at once, so that nobody is sent back twice. */
export function mayExport(dossier: Dossier, release: Release): Verdict {
  const refusals = [...approvalRefusals(dossier), ...timeRefusals(release)];
  return refusals.length === 0 ? { kind: 'allowed' } : { kind: 'refused', refusals };
}

function approvalRefusals({ hash, approvedHash }: Dossier): Refusal[] {
  if (approvedHash === null) return [{ reason: 'never-approved' }];
  return approvedHash === hash ? [] : [{ reason: 'changed-since-approval' }];
}

function timeRefusals({ embargoedUntil, scheduledFor, now }: Release): Refusal[] {
  const refusal = (reason: 'embargoed' | 'scheduled', until: Timestamp | null): Refusal[] =>
    until !== null && now < Date.parse(until) ? [{ reason, until }] : [];
  return [...refusal('embargoed', embargoedUntil), ...refusal('scheduled', scheduledFor)];
}

/** What a person who asks for drafts by name may have all the same: a draft, never what is under embargo. */
export const isDraftOnly = (refusals: readonly Refusal[]): boolean =>
  refusals.every(({ reason }) => reason === 'never-approved' || reason === 'changed-since-approval');
