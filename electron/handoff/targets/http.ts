/**
 * One request to a server, and its answer: no redirect is followed, nothing is waited for endlessly, no answer fills the memory.
 * Node's own http: the same in Electron 25 and 45 and on the command line, and it tells how much was sent.
 */
import { request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Readable } from 'node:stream';
import type { TargetFailure } from '../../../shared/handoff/target-failure';
import { failed, succeeded, type Result } from '../../../shared/result';
import { codeOf } from '../../ports/errno';
import { connectionFailure } from './http-failure';

export type HttpBody = {
  /** Bytes. */
  readonly length: number;
  readonly open: () => Readable;
};

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: HttpBody | null;
  readonly signal: AbortSignal;
  /** Told now and then how many bytes of the body are on their way. */
  readonly onSent?: (bytes: number) => void;
};

export type HttpAnswer = {
  readonly status: number;
  /** Names in small letters; of one that came twice, both values joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/** Fails where no whole answer came; an answer of any status is a success. Rejects with the signal's reason once it is aborted. */
export type Http = (request: HttpRequest) => Promise<Result<HttpAnswer, TargetFailure>>;

/** No byte in either direction for so long is no answer. Milliseconds. */
const patience = 60_000;
/** Of an answer. */
const maxAnswerBytes = 8 * 1024 * 1024;

export const bytesBody = (bytes: Uint8Array): HttpBody => ({
  length: bytes.byteLength,
  open: () => Readable.from([bytes]),
});

/** `idle`: another patience, for tests. */
export function httpOver({ idle = patience }: { readonly idle?: number } = {}): Http {
  return (request) =>
    new Promise((resolve, reject) => {
      const { url, method, headers, body, signal } = request;
      if (signal.aborted) return reject(signal.reason);
      const open = new URL(url).protocol === 'https:' ? secureRequest : plainRequest;
      const length = method === 'POST' ? { 'content-length': String(body?.length ?? 0) } : {};
      const sent = open(url, { method, headers: { ...headers, ...length }, signal, agent: false, timeout: idle });
      const end = (cause: unknown): void => {
        sent.destroy();
        if (signal.aborted) return reject(signal.reason);
        const failure = cause === 'silent' ? { code: 'no-answer' as const } : connectionFailure(codeOf(cause));
        if (failure === null) return reject(cause);
        resolve(failed(failure));
      };
      sent.on('timeout', () => end('silent'));
      sent.on('error', end);
      sent.on('response', (response) => {
        readAnswer(response).then((answer) => {
          if (answer === 'too-long') end(Object.assign(new Error('the answer is too long'), { code: 'ETOOLONG' }));
          else resolve(succeeded(answer));
        }, end);
      });
      send(sent, request, end);
    });
}

function send(sent: ClientRequest, { body, onSent }: HttpRequest, end: (cause: unknown) => void): void {
  if (body === null) return void sent.end();
  const stream = body.open();
  let given = 0;
  stream.on('data', (chunk: Uint8Array) => onSent?.((given += chunk.byteLength)));
  stream.on('error', end);
  sent.on('close', () => stream.destroy());
  stream.pipe(sent);
}

async function readAnswer(response: IncomingMessage): Promise<HttpAnswer | 'too-long'> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += (chunk as Buffer).byteLength;
    if (length > maxAnswerBytes) return 'too-long';
    chunks.push(chunk as Buffer);
  }
  // A connection that ends in the middle ends the stream with an error, so this is all of it.
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return { status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) };
}
