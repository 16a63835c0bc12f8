/** A folder as a web server hands it out, and a reader's browser before it. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser } from 'playwright/test';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.rss': 'application/rss+xml',
};

export type Served = {
  /** Ends in a slash. */
  readonly address: string;
  close(): Promise<void>;
};

/** `pages`: further files that lie in the folder only for the browser. */
export async function serve(folder: string, pages: Readonly<Record<string, string>> = {}): Promise<Served> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1));
    const found = pages[name] === undefined ? readFile(join(folder, name)) : Promise.resolve(pages[name]);
    found.then(
      (body) => response.writeHead(200, { 'content-type': types[extname(name)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** The newest that the system has; newer than the engine of the window. */
export const readersBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['MIDAD_CHROMIUM']!, args: ['--no-sandbox'] });
