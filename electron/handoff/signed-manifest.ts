/** Puts a manifest under its digest and, where a publisher's key is at hand, under their signature. The same content gives the same bytes: Ed25519 needs no chance. */
import type { Manifest, ManifestContent } from '../../shared/handoff/manifest';
import { canonicalJson } from '../../shared/model/canonical';
import type { PersonId } from '../../shared/model/ids';
import { membersOf, type Roster } from '../../shared/people/roster';
import { mayPublish } from '../../shared/handoff/may-publish';
import type { Identity } from '../identity/identity-file';
import { fileHash } from '../ports/hash';

/** Why a manifest has no signature. */
export type Signing = 'signed' | 'no-roster' | 'no-key' | 'no-right';

type Signer = { readonly roster: Roster | null; readonly identity: Identity | null };

export function signingOf({ roster, identity }: Signer): Signing {
  if (roster === null) return 'no-roster';
  if (identity === null) return 'no-key';
  const member = membersOf(roster).get(identity.person as PersonId);
  return member?.publicKey === identity.publicKey && mayPublish(member) ? 'signed' : 'no-right';
}

export function signedManifest(content: Omit<ManifestContent, 'publisher'>, signer: Signer): Manifest {
  const { roster, identity } = signer;
  const isSigned = signingOf(signer) === 'signed';
  const publisher =
    isSigned && roster !== null && identity !== null
      ? { person: identity.person, publicKey: identity.publicKey, roster: roster.history.length }
      : null;
  const said = { ...content, publisher };
  const digest = fileHash(new TextEncoder().encode(canonicalJson(said)));
  const { format, ...rest } = said;
  const document = { format, digest, ...rest };
  const signature = publisher === null ? null : identity!.sign('midad-package-v1', document);
  return { format, digest, signature, ...rest };
}
