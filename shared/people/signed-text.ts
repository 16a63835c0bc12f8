/** What a signature speaks of. */
import { canonicalJson } from '../model/canonical';
import type { FileHash, PublicKey, Signature } from '../model/ids';

/** A signature for one purpose must not pass for another: each kind of document is signed under a name of its own. */
export type Domain = 'midad-join-v1' | 'midad-roster-v1' | 'midad-record-v1' | 'midad-package-v1';

/** A line with the domain, then the RFC 8785 JSON of the document without its own signature. */
export function signedText(domain: Domain, document: Readonly<Record<string, unknown>>): string {
  const { signature: _, ...content } = document;
  return `${domain}\n${canonicalJson(content)}`;
}

/** The arithmetic of signatures, which shared/ does not know: a port. */
export type CheckSignature = (claim: {
  readonly publicKey: PublicKey;
  readonly text: string;
  readonly signature: Signature;
}) => boolean;

/** A document that is written once, with the SHA-256 of its file, by which others name it. */
export type Held<Document> = { readonly document: Document; readonly file: FileHash };
