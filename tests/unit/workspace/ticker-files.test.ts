import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layoutOf } from '../../../electron/workspace/layout';
import type { Workspace } from '../../../electron/workspace/open-workspace';
import type { TickerLineId } from '../../../shared/model/ids';
import type { TickerDraft } from '../../../shared/model/ticker-line';
import { faultyFiles } from '../../support/faulty-files';
import { aLineId } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let workspace: Workspace;

beforeEach(async () => {
  desk = await temporaryWorkspace();
  ({ workspace } = desk);
});
afterEach(() => desk.remove());

const draft = (text: string, differs: Partial<TickerDraft> = {}): TickerDraft => ({
  displayTime: '14:05',
  text,
  breaking: false,
  link: null,
  ...differs,
});
const texts = async (at = workspace) => (await at.ticker.state()).lines.map(({ text }) => text);
const idOf = async (text: string): Promise<TickerLineId> =>
  (await workspace.ticker.state()).lines.find((line) => line.text === text)!.id;

test('lines stand in their order on top, and so another desk reads them', async () => {
  await workspace.ticker.add([draft('ثالث')], null);
  await workspace.ticker.add([draft('أول'), draft('ثانٍ')], null);
  await workspace.ticker.add([draft('بعد الأول')], await idOf('أول'));
  expect(await texts()).toEqual(['أول', 'بعد الأول', 'ثانٍ', 'ثالث']);
  expect(await texts(await desk.reopened())).toEqual(['أول', 'بعد الأول', 'ثانٍ', 'ثالث']);
});

test('a move rewrites one file', async () => {
  await workspace.ticker.add(
    ['أول', 'ثانٍ', 'ثالث'].map((text) => draft(text)),
    null,
  );
  const before = await desk.allFiles();
  await workspace.ticker.move(await idOf('ثالث'), await idOf('أول'));
  expect(await texts()).toEqual(['أول', 'ثالث', 'ثانٍ']);
  const after = await desk.allFiles();
  expect(Object.keys(after).filter((path) => after[path] !== before[path])).toHaveLength(1);
});

test('lines can be put between the same two over and over', async () => {
  await workspace.ticker.add([draft('أول'), draft('آخر')], null);
  const first = await idOf('أول');
  for (let turn = 0; turn < 80; turn += 1) await workspace.ticker.add([draft(`سطر ${turn}`)], first);
  const expected = Array.from({ length: 80 }, (_, turn) => `سطر ${79 - turn}`);
  expect(await texts()).toEqual(['أول', ...expected, 'آخر']);
});

test('an edit keeps place and birth, and what a later version has written into the file', async () => {
  await workspace.ticker.add([draft('أول'), draft('ثانٍ')], null);
  const id = await idOf('ثانٍ');
  const path = layoutOf(desk.root).tickerLine('articles', id);
  const [line] = (await workspace.ticker.state()).lines.filter((one) => one.id === id);
  await writeFile(path, JSON.stringify({ ...line, fromTheFuture: true }));
  await workspace.ticker.edit(id, draft('ثانٍ بعد تصحيح', { breaking: true }));
  const after = (await workspace.ticker.state()).lines[1]!;
  expect(after).toEqual({
    ...line,
    text: 'ثانٍ بعد تصحيح',
    breaking: true,
    fromTheFuture: true,
    versionCreated: after.versionCreated,
  });
});

test('removed lines come back to where they stood, byte for byte', async () => {
  await workspace.ticker.add(
    ['أول', 'ثانٍ', 'ثالث'].map((text) => draft(text)),
    null,
  );
  const before = await desk.allFiles();
  const ids = [await idOf('ثانٍ'), await idOf('أول')];
  await workspace.ticker.remove(ids);
  expect(await texts()).toEqual(['ثالث']);
  await workspace.ticker.restore(ids);
  expect(await desk.allFiles()).toEqual(before);
});

test('a file that cannot be read is named, kept, and stands in nobody’s way', async () => {
  await workspace.ticker.add([draft('سليم')], null);
  const path = layoutOf(desk.root).tickerLine('articles', aLineId(9));
  await writeFile(path, '{"format":"midad/ticker-line@1",');
  await workspace.ticker.add([draft('بعده')], null);
  const { lines, unreadable } = await workspace.ticker.state();
  expect(lines.map(({ text }) => text)).toEqual(['بعده', 'سليم']);
  expect(unreadable).toEqual([{ id: aLineId(9), problem: { kind: 'half-written' } }]);
});

test('what was written before the disk was full is told, the rest is not claimed', async () => {
  const listening = faultyFiles();
  const probe = await desk.reopened({ files: listening.files });
  await probe.ticker.add([draft('سطر للقياس')], null);
  const secondWrite = listening.calls.length + 6;
  const told: string[] = [];
  const faulty = await desk.reopened({ files: faultyFiles({ at: secondWrite, code: 'ENOSPC' }).files });
  faulty.onTickerChange((change) => change.kind === 'put' && told.push(...change.lines.map(({ text }) => text)));
  const outcome = await faulty.ticker.add(
    Array.from({ length: 5 }, (_, index) => draft(`سطر ${index}`)),
    null,
  );
  expect(outcome).toEqual({ kind: 'failed', failure: { code: 'disk-full' } });
  expect((await texts()).filter((text) => text !== 'سطر للقياس')).toEqual(told);
  expect(told.length).toBeLessThan(5);
});

test('acts that are asked for at once are done one after the other', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => workspace.ticker.add([draft(`سطر ${index}`)], null)));
  const { lines } = await workspace.ticker.state();
  expect(new Set(lines.map(({ rank }) => rank)).size).toBe(20);
  expect(lines.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, index) => `سطر ${19 - index}`));
});
