/** Two programs on one folder, each saving the same article as fast as it can. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layoutOf } from '../../../electron/workspace/layout';
import { buildProgram } from '../../support/build-program';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let folder: string;

beforeEach(async () => {
  desk = await temporaryWorkspace();
  folder = await mkdtemp(join(tmpdir(), 'midad-writer-'));
});
afterEach(async () => {
  await desk.remove();
  await rm(folder, { recursive: true, force: true });
});

/** `npm run proofs -- two-writers` does the same with 500 each. */
const savesEach = 100;

test('no save is lost unseen', async () => {
  const created = await desk.workspace.articles.create({ headline: 'خبر يكتبه مكتبان' });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  const writer = await buildProgram('tests/support/writer.ts', folder);
  const names = ['first', 'second'];
  await Promise.all(
    names.map((name) =>
      promisify(execFile)(process.execPath, [writer, desk.root, created.id, name, String(savesEach)]),
    ),
  );
  const now = await desk.workspace.articles.open(created.id);
  const keys = now.kind === 'opened' ? now.article.body.map(({ _key }) => _key) : [];
  const expected = names.flatMap((name) => Array.from({ length: savesEach }, (_, at) => `${name}-${at + 1}`));
  expect(keys.filter((key) => key !== 'b0' && !/^[0-9a-f]{12}$/.test(key)).sort()).toEqual(expected.sort());
  const left = await readdir(layoutOf(desk.root).articleFolder('articles', created.id));
  expect(left.sort()).toEqual(['article.json', 'versions']);
});
