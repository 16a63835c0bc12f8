import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveSearch } from '../../../electron/search/serve-search';
import { createClient } from '../../../shared/ipc/client';
import { bridgeOver } from '../../../shared/ipc/message-wire';
import { searchContract } from '../../../shared/search/search-contract';
import { everything } from '../../../shared/search/search-request';
import { aWire } from '../../support/wire';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let place: TemporaryWorkspace;
let faults: unknown[];
beforeEach(async () => {
  place = await temporaryWorkspace();
  faults = [];
});
afterEach(() => place.remove());

function aSearch() {
  const [ours, theirs] = aWire();
  serveSearch(theirs, (cause) => `F-${faults.push(cause)}`);
  const bridge = bridgeOver(ours);
  return { bridge, index: createClient(searchContract, bridge).index };
}

const page = { limit: 10, offset: 0 };

test('opens an index, brings it up to date, searches, lists and follows changes', async () => {
  const { index } = aSearch();
  const created = await place.workspace.articles.create({ headline: 'ترميم الجسر' });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  const { id } = created;
  const folder = join(place.root, '..', 'index');
  expect(await index.open({ workspace: place.root, folder, roster: 'trusted' })).toEqual({ kind: 'opened' });
  const told: object[] = [];
  index.progressed((progress) => told.push(progress));
  expect(await index.reconcile({ roster: 'trusted' })).toEqual({
    kind: 'reconciled',
    changes: { articles: 1, read: 1, dropped: 0 },
  });
  expect(told).toEqual([
    { done: 0, total: 1 },
    { done: 1, total: 1 },
  ]);
  expect(await index.page({ query: { ...everything, typed: 'جسر' }, ...page })).toMatchObject({
    total: 1,
    found: [{ summary: { id } }],
  });
  await place.workspace.articles.rename(id, 'قنطرة');
  await index.update({ id });
  expect(await index.page({ query: { ...everything, typed: 'قنطرة' }, ...page })).toMatchObject({ total: 1 });
  await index.remove({ id });
  expect(await index.page({ query: everything, ...page })).toEqual({ total: 0, found: [] });
  await index.close(null);
  expect(faults).toEqual([]);
});

test('what goes wrong comes back as a failure or a fault', async () => {
  const { index, bridge } = aSearch();
  await expect(index.page({ query: { ...everything, typed: 'جسر' }, ...page })).rejects.toMatchObject({ fault: 'F-1' });
  await expect(index.page({ query: { ...everything, typed: 'جسر' }, ...page, limit: 0 })).rejects.toMatchObject({
    fault: 'F-2',
  });
  const gone = join(place.root, 'gone');
  expect(await index.open({ workspace: gone, folder: join(place.root, '..', 'index'), roster: 'trusted' })).toEqual({
    kind: 'opened',
  });
  expect(await index.reconcile({ roster: 'trusted' })).toEqual({ kind: 'failed', failure: { code: 'folder-gone' } });
  const waiting = index.reconcile({ roster: 'trusted' });
  bridge.hangUp('F-gone');
  await expect(waiting).rejects.toMatchObject({ fault: 'F-gone' });
  await expect(index.close(null)).rejects.toMatchObject({ fault: 'F-gone' });
});
