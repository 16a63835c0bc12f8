/** A real server on this machine for what is sent over HTTP: answers as a test tells it to, and keeps what came. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Came = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};
export type Answering = (came: Came, response: ServerResponse) => void | Promise<void>;

export type TestServer = {
  readonly url: string;
  readonly came: Came[];
  answer(how: Answering): void;
  close(): Promise<void>;
};

export async function testServer(first: Answering): Promise<TestServer> {
  let how = first;
  const came: Came[] = [];
  const server = createServer((request, response) => {
    void read(request).then(async (one) => {
      came.push(one);
      await how(one, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    came,
    answer: (next) => (how = next),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function read(request: IncomingMessage): Promise<Came> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks),
  };
}

export const json = (response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) =>
  void response
    .writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers })
    .end(JSON.stringify(value));
