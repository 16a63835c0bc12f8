/**
 * What is signed of a request, as RFC 9421 (HTTP Message Signatures) has it: libraries for the site's side exist in most languages. docs/receiving.md
 * shows how to check it without one.
 */

/** Names the purpose within the signature (RFC 9421, `tag`): no signature for another purpose passes for this one. */
export const postTag = 'midad-post-v1';

/** What is covered, in this order. The digest covers the body (RFC 9530). */
export const coveredParts = ['@method', '@target-uri', 'content-type', 'content-digest', 'idempotency-key'] as const;

export type SignedPart = { readonly name: string; readonly value: string };

/** `params` is the value after the label in `Signature-Input`. Lines end with a line feed but for the last. */
export function signatureBase(parts: readonly SignedPart[], params: string): string {
  return [...parts.map(({ name, value }) => `"${name}": ${value}`), `"@signature-params": ${params}`].join('\n');
}

/** `created`: seconds since 1970. `key`: the public key as the roster has it, which can't hold a quotation mark. */
export function signatureParams({ created, key }: { readonly created: number; readonly key: string }): string {
  const names = coveredParts.map((name) => `"${name}"`).join(' ');
  return `(${names});created=${created};keyid="${key}";alg="ed25519";tag="${postTag}"`;
}

/** The value of `Content-Digest`, from SHA-256 in base64. */
export const contentDigest = (sha256Base64: string): string => `sha-256=:${sha256Base64}:`;
