import { mkdirSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { libraryIndex, type LibraryIndex, type SearchProcess } from '../../../electron/search/library-index';
import { serveSearch } from '../../../electron/search/serve-search';
import { createClient } from '../../../shared/ipc/client';
import { bridgeOver } from '../../../shared/ipc/message-wire';
import { searchContract } from '../../../shared/search/search-contract';
import { everything, type IndexState } from '../../../shared/search/search-request';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';
import { aWire } from '../../support/wire';

let place: TemporaryWorkspace;
let index: LibraryIndex;
let told: IndexState[];
let faults: unknown[];
let clock: number;
/** Ends the process that runs as a crash does. */
let crash: () => void;
let started: number;

beforeEach(async () => {
  place = await temporaryWorkspace();
  told = [];
  faults = [];
  clock = 0;
  started = 0;
});
afterEach(async () => {
  await index.stop();
  await place.remove();
});

function start(onEnd: (fault: string) => void): SearchProcess {
  started += 1;
  const [ours, theirs] = aWire();
  serveSearch(theirs, (cause) => `F-${faults.push(cause)}`);
  const bridge = bridgeOver(ours);
  const client = createClient(searchContract, bridge);
  crash = () => {
    void client.index.close(null).catch(() => undefined);
    bridge.hangUp('F-crash');
    onEnd('F-crash');
  };
  return { ...client, stop: async () => void (await client.index.close(null)) };
}

function anIndex(folder = join(place.root, '..', 'index')): LibraryIndex {
  index = libraryIndex({
    start,
    folderOf: () => folder,
    tellFinding: () => undefined,
    tell: (state) => told.push(state),
    log: { fault: (cause) => `F-${faults.push(cause)}` },
    now: () => clock,
  });
  return index;
}

const create = async (headline: string) => {
  const outcome = await place.workspace.articles.create({ headline });
  if (outcome.kind !== 'created') throw new TypeError(outcome.failure.code);
  return outcome.id;
};
const trusting = { trust: async () => 'trusted' as const };
const listed = async () => (await index.page({ query: everything, limit: 9, offset: 0 })).page.total;
/** Until the index says that it has all there is. */
const complete = async (): Promise<void> => {
  await expect.poll(() => told.at(-1)).toEqual({ kind: 'complete' });
};

test('what is there when a workspace opens, and what comes and goes, is found', async () => {
  const first = await create('الأول');
  anIndex().open(place.root, trusting);
  await complete();
  expect(await listed()).toBe(1);
  const second = await create('الثاني');
  index.changed(second);
  await expect.poll(listed).toBe(2);
  await place.workspace.articles.trash(first);
  index.changed(first);
  await expect.poll(listed).toBe(1);
});

test('a process that ends is started again, once', async () => {
  await create('الأول');
  anIndex().open(place.root, trusting);
  await complete();
  clock += 100_000;
  crash();
  await complete();
  expect([await listed(), started]).toEqual([1, 2]);
  crash();
  expect(told.at(-1)).toEqual({ kind: 'broken', fault: 'F-crash' });
  expect(await index.page({ query: everything, limit: 9, offset: 0 })).toEqual({
    page: { total: 0, found: [] },
    index: { kind: 'broken', fault: 'F-crash' },
  });
  index.reread();
  await complete();
  expect([await listed(), started]).toEqual([1, 3]);
});

test('a call that is under way when the process ends is answered', async () => {
  anIndex().open(place.root, trusting);
  await complete();
  clock += 100_000;
  const asked = index.page({ query: everything, limit: 9, offset: 0 });
  crash();
  expect((await asked).page).toEqual({ total: 0, found: [] });
});

test('where the index can’t be kept on the disk it is held in memory, and the reason logged', async () => {
  const folder = join(place.root, '..', 'no-folder');
  writeFileSync(folder, '');
  await create('الأول');
  anIndex(join(folder, 'index')).open(place.root, trusting);
  await complete();
  expect([await listed(), faults.length]).toEqual([1, 1]);
});

test('a workspace that goes away leaves the list as it was, and says why', async () => {
  await create('الأول');
  anIndex().open(place.root, trusting);
  await complete();
  await rename(place.root, `${place.root}-away`);
  index.reread();
  await expect.poll(() => told.at(-1)).toEqual({ kind: 'failed', failure: { code: 'folder-gone' } });
  expect(await listed()).toBe(1);
  await rename(`${place.root}-away`, place.root);
  index.reread();
  await complete();
});

test('another workspace is another list', async () => {
  await create('الأول');
  anIndex().open(place.root, trusting);
  await complete();
  const other = join(place.root, '..', 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'newsroom.json'), '{}');
  told.length = 0;
  index.open(other, trusting);
  await complete();
  expect(await listed()).toBe(0);
});
