/** Sends a package as the signed body of one POST. docs/receiving.md shows the site's side of it. */
import { contentDigest, coveredParts, signatureParams } from '../../../shared/handoff/request-signature';
import type { TargetFailure } from '../../../shared/handoff/target-failure';
import type { PostTarget } from '../../../shared/model/export-profile';
import { jsonIn } from '../../../shared/json-in';
import { failed, succeeded, type Result } from '../../../shared/result';
import type { Identity } from '../../identity/identity-file';
import type { Http, HttpBody } from './http';
import { answerFailure } from './http-failure';

export type Posting = {
  readonly target: Pick<PostTarget, 'url' | 'authorization'>;
  readonly body: HttpBody;
  /** SHA-256 of the body. */
  readonly digest: Uint8Array;
  readonly signer: Pick<Identity, 'publicKey' | 'signRequest'>;
  /** Null where none is asked for. */
  readonly bearer: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly http: Http;
  readonly signal: AbortSignal;
  readonly onSent?: (bytes: number) => void;
};

/** `said`: the JSON the site answered with; null where it answered with none, as with «OK»: the site has it and says no more. */
export type Posted = { readonly said: unknown };

export async function postPackage(posting: Posting): Promise<Result<Posted, TargetFailure>> {
  const { target, body, signal, onSent, http, now } = posting;
  const headers = signedHeaders(posting);
  const request = { method: 'POST' as const, url: new URL(target.url).href, headers, body, signal };
  const sent = await http(onSent === undefined ? request : { ...request, onSent });
  if (!sent.ok) return sent;
  const failure = answerFailure(sent.value, now);
  return failure === null ? succeeded({ said: jsonIn(new TextDecoder().decode(sent.value.body)) }) : failed(failure);
}

/**
 * The same package to the same address has the same idempotency key, also after a restart: a site that took it and whose answer was lost
 * takes it once.
 */
export function signedHeaders(posting: Omit<Posting, 'http' | 'body' | 'signal' | 'onSent'>): Record<string, string> {
  const { target, digest, signer, bearer, now } = posting;
  const base64 = Buffer.from(digest).toString('base64');
  const covered: Record<(typeof coveredParts)[number], string> = {
    '@method': 'POST',
    '@target-uri': new URL(target.url).href,
    'content-type': 'application/zip',
    'content-digest': contentDigest(base64),
    'idempotency-key': `"${Buffer.from(digest).toString('hex').slice(0, 40)}"`,
  };
  const parts = coveredParts.map((name) => ({ name, value: covered[name] }));
  const params = signatureParams({ created: Math.floor(now / 1000), key: signer.publicKey });
  return {
    accept: 'application/json',
    'user-agent': 'Midad',
    ...Object.fromEntries(parts.filter(({ name }) => !name.startsWith('@')).map(({ name, value }) => [name, value])),
    'signature-input': `midad=${params}`,
    signature: `midad=:${signer.signRequest(parts, params)}:`,
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
  };
}
