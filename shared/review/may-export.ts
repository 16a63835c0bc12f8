/** The gate: may this article leave the building? Window and command line both ask here. Rules: RULES.md, G1–G2. */
import type { ContentHash } from '../model/ids';

export type Dossier = {
  readonly hash: ContentHash;
  readonly approvedHash: ContentHash | null;
};

export type Refusal = { readonly reason: 'never-approved' } | { readonly reason: 'changed-since-approval' };

export type Verdict =
  { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Names every reason at once, so that nobody is sent back twice. */
export function mayExport({ hash, approvedHash }: Dossier): Verdict {
  if (approvedHash === null) return { kind: 'refused', refusals: [{ reason: 'never-approved' }] };
  if (approvedHash !== hash) return { kind: 'refused', refusals: [{ reason: 'changed-since-approval' }] };
  return { kind: 'allowed' };
}
