/** Who handed a package over, and who approved what is in it: by the newsroom's roster alone. */
import { parseDocument } from '../../model/parse-document';
import { formats } from '../../model/formats';
import type { FileHash, PersonId, PublicKey } from '../../model/ids';
import type { RosterEvent } from '../../model/roster-event';
import { isTooLate, membersAt, membersOf, rosterOf, type Roster } from '../../people/roster';
import { signedText, type CheckSignature, type Held } from '../../people/signed-text';
import { approving } from '../../review/moves';
import { mayPublish } from '../may-publish';
import type { Manifest, PackagedArticle } from '../manifest';

export type Arithmetic = {
  readonly isSigned: CheckSignature;
  /** Of the text's UTF-8 bytes, lower-case hex. */
  readonly sha256: (text: string) => string;
};

export type SignatureFault =
  | 'unsigned'
  | 'wrong-signature'
  /** No member, or no longer one, or with another key. */
  | 'unknown-publisher'
  /** A member who may not hand over. */
  | 'publisher-without-right'
  | 'other-newsroom';

/** Null where the texts are no roster that holds. */
export function rosterIn(texts: readonly string[], { isSigned, sha256 }: Arithmetic): Roster | null {
  const events: Held<RosterEvent>[] = [];
  for (const text of texts) {
    const event = parseDocument(text, formats.rosterEvent);
    if (!event.ok) return null;
    events.push({ document: event.value, file: sha256(text) as FileHash });
  }
  const roster = rosterOf(events, isSigned);
  return roster.ok ? roster.value : null;
}

type By = Arithmetic & {
  readonly roster: Roster;
  /** The newest is judged by who is a member now; it vouches for those before it, whose publishers may have left. */
  readonly age: 'newest' | 'older';
};

export function manifestFault(manifest: Manifest, { roster, age, isSigned }: By): SignatureFault | null {
  const { publisher, signature, newsroom } = manifest;
  if (publisher === null || signature === null) return 'unsigned';
  if (newsroom.founding !== roster.newsroom) return 'other-newsroom';
  const members = age === 'newest' ? membersOf(roster) : membersAt(roster, publisher.roster);
  const member = members?.get(publisher.person as PersonId);
  if (member === undefined || member.publicKey !== publisher.publicKey || member.standing !== 'member')
    return 'unknown-publisher';
  if (!mayPublish(member)) return 'publisher-without-right';
  const text = signedText('midad-package-v1', manifest);
  return isSigned({ publicKey: publisher.publicKey as PublicKey, text, signature }) ? null : 'wrong-signature';
}

export type ApprovalFault = 'approval-missing' | 'approval-of-another' | 'approval-unsigned' | 'approval-by-nobody';

/** Whether somebody who may has signed that this very text may leave. */
export function approvalFault(
  { id, hash, approvals }: PackagedArticle,
  { roster, isSigned }: Pick<By, 'roster' | 'isSigned'>,
): ApprovalFault | null {
  const events = approvals.flatMap((text) => {
    const event = parseDocument(text, formats.recordEvent);
    return event.ok ? [event.value] : [];
  });
  const event = events.find((one) => one.kind === 'moved' && approving.has(one.to));
  if (event === undefined) return 'approval-missing';
  if (event.article !== id || event.hash !== hash) return 'approval-of-another';
  const { seal, signature } = event;
  if (seal === null || signature === null) return 'approval-unsigned';
  const signer =
    seal.newsroom === roster.newsroom ? membersAt(roster, seal.roster)?.get(seal.by as PersonId) : undefined;
  const isMember = signer?.standing === 'member' && signer.roles.includes('chief');
  if (signer === undefined || !isMember || isTooLate(roster, seal)) return 'approval-by-nobody';
  const text = signedText('midad-record-v1', event);
  return isSigned({ publicKey: signer.publicKey, text, signature }) ? null : 'approval-unsigned';
}
