/** The only place that knows which error of the network, and which status, means what for a hand-off. */
import type { TargetFailure } from '../../../shared/handoff/target-failure';
import { jsonIn } from '../../../shared/json-in';
import { retryAfterSeconds } from '../../../shared/handoff/retry';
import type { HttpAnswer } from './http';

const lost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_NONAME',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
  'ERR_STREAM_PREMATURE_CLOSE',
]);
const silent = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);
const untrusted = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
  'HOSTNAME_MISMATCH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_TLS_CERT_SIGNATURE_ALGORITHM_UNSUPPORTED',
]);

/** Null for what is no error of a network. */
export function connectionFailure(code: string): TargetFailure | null {
  if (lost.has(code)) return { code: 'no-connection' };
  if (silent.has(code)) return { code: 'no-answer' };
  if (untrusted.has(code)) return { code: 'certificate' };
  // What speaks no HTTP, or no TLS, or says far more than it was asked.
  if (/^(?:HPE_|ERR_SSL_|EPROTO|ERR_TLS_|ETOOLONG)/.test(code)) return { code: 'not-understood' };
  return null;
}

/** Null where the answer is a yes. */
export function answerFailure(answer: HttpAnswer, now: number): TargetFailure | null {
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return null;
  const said = saidBy(answer);
  if (status >= 300 && status < 400) return { code: 'redirected', to: (headers['location'] ?? '').slice(0, 2000) };
  switch (status) {
    case 401:
      return { code: 'wrong-secret', said };
    case 403:
      return { code: 'forbidden', said };
    case 404:
    case 410:
      return { code: 'no-such-address' };
    case 413:
      return { code: 'too-large' };
    case 408:
      return { code: 'no-answer' };
    case 425:
    case 429:
    case 503:
      return { code: 'busy', status, retryAfter: retryAfterSeconds(headers['retry-after'], now) };
    default:
      // 409: what was sent before under this key is still being worked on.
      return status >= 500 || status === 409
        ? { code: 'server-error', status, said }
        : { code: 'refused', status, said };
  }
}

/** `message` or `error` of a JSON answer, or a short plain text; a page of HTML says nothing here. */
function saidBy({ headers, body }: HttpAnswer): string {
  const text = new TextDecoder().decode(body.subarray(0, 20_000));
  const type = headers['content-type'] ?? '';
  if (/\bjson\b/.test(type)) return asLine(wordsIn(text));
  return /^text\/plain\b/.test(type) ? asLine(text) : '';
}

function wordsIn(json: string): string {
  const value = jsonIn(json);
  if (typeof value !== 'object' || value === null) return '';
  const { message, error } = value as { message?: unknown; error?: unknown };
  return [message, error].find((words): words is string => typeof words === 'string') ?? '';
}

/** Without tags, controls and the signs that turn a line round. */
const asLine = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
