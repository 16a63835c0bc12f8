import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realFiles } from '../../../electron/ports/files';
import { layoutOf } from '../../../electron/workspace/layout';
import type { Workspace } from '../../../electron/workspace/open-workspace';
import { Timestamp, type TickerLineId } from '../../../shared/model/ids';
import { asBreaking, tickerDraft, type TickerDraft } from '../../../shared/model/ticker-line';
import { faultyFiles } from '../../support/faulty-files';
import { aLineId, noon } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let workspace: Workspace;

beforeEach(async () => {
  desk = await temporaryWorkspace();
  ({ workspace } = desk);
});
afterEach(() => desk.remove());

const draft = (text: string, differs: Partial<TickerDraft> = {}): TickerDraft => ({
  ...tickerDraft({ displayTime: '14:05', text }),
  ...differs,
});
const onTop = { after: null, state: 'live' } as const;
const texts = async (at = workspace) => (await at.ticker.state()).lines.map(({ text }) => text);
const idOf = async (text: string): Promise<TickerLineId> =>
  (await workspace.ticker.state()).lines.find((line) => line.text === text)!.id;

test('lines stand in their order on top, and so another desk reads them', async () => {
  await workspace.ticker.add([draft('ثالث')], onTop);
  await workspace.ticker.add([draft('أول'), draft('ثانٍ')], onTop);
  await workspace.ticker.add([draft('بعد الأول')], { after: await idOf('أول'), state: 'live' });
  expect(await texts()).toEqual(['أول', 'بعد الأول', 'ثانٍ', 'ثالث']);
  expect(await texts(await desk.reopened())).toEqual(['أول', 'بعد الأول', 'ثانٍ', 'ثالث']);
});

test('a move rewrites one file', async () => {
  await workspace.ticker.add(
    ['أول', 'ثانٍ', 'ثالث'].map((text) => draft(text)),
    onTop,
  );
  const before = await desk.allFiles();
  await workspace.ticker.move([await idOf('ثالث')], await idOf('أول'));
  expect(await texts()).toEqual(['أول', 'ثالث', 'ثانٍ']);
  const after = await desk.allFiles();
  expect(Object.keys(after).filter((path) => after[path] !== before[path])).toHaveLength(1);
});

test('lines can be put between the same two over and over', async () => {
  await workspace.ticker.add([draft('أول'), draft('آخر')], onTop);
  const first = await idOf('أول');
  for (let turn = 0; turn < 80; turn += 1)
    await workspace.ticker.add([draft(`سطر ${turn}`)], { after: first, state: 'live' });
  const expected = Array.from({ length: 80 }, (_, turn) => `سطر ${79 - turn}`);
  expect(await texts()).toEqual(['أول', ...expected, 'آخر']);
});

test('an edit keeps place and birth, and what a later version has written into the file', async () => {
  await workspace.ticker.add([draft('أول'), draft('ثانٍ')], onTop);
  const id = await idOf('ثانٍ');
  const path = layoutOf(desk.root).tickerLine('articles', id);
  const [line] = (await workspace.ticker.state()).lines.filter((one) => one.id === id);
  await writeFile(path, JSON.stringify({ ...line, fromTheFuture: true }));
  await workspace.ticker.edit(id, draft('ثانٍ بعد تصحيح', asBreaking));
  const after = (await workspace.ticker.state()).lines[1]!;
  expect(after).toEqual({
    ...line,
    text: 'ثانٍ بعد تصحيح',
    ...asBreaking,
    expires: after.expires,
    fromTheFuture: true,
    versionCreated: after.versionCreated,
  });
});

test('removed lines come back to where they stood, byte for byte', async () => {
  await workspace.ticker.add(
    ['أول', 'ثانٍ', 'ثالث'].map((text) => draft(text)),
    onTop,
  );
  const before = await desk.allFiles();
  const ids = [await idOf('ثانٍ'), await idOf('أول')];
  await workspace.ticker.remove(ids);
  expect(await texts()).toEqual(['ثالث']);
  await workspace.ticker.restore(ids);
  const after = Object.entries(await desk.allFiles()).filter(([path]) => !/-(?:removed|restored)\.json$/.test(path));
  expect(Object.fromEntries(after)).toEqual(before);
  const record = await workspace.ticker.record(ids[0]!);
  expect(record.map(({ kind }) => kind)).toEqual(['created', 'removed', 'restored']);
});

test('a line is pinned once on its record, and whoever adds lines learns which they are', async () => {
  const added = await workspace.ticker.add([draft('أول'), draft('ثانٍ')], onTop);
  if (added.kind !== 'done') throw new Error(added.failure.code);
  expect(added.ids).toEqual([await idOf('أول'), await idOf('ثانٍ')]);
  await workspace.ticker.pin(added.ids, 'top');
  await workspace.ticker.pin(added.ids, 'top');
  const record = await workspace.ticker.record(added.ids[0]!);
  expect(record.map(({ kind }) => kind)).toEqual(['created', 'pinned']);
});

test('a file that cannot be read is named, kept, and stands in nobody’s way', async () => {
  await workspace.ticker.add([draft('سليم')], onTop);
  const path = layoutOf(desk.root).tickerLine('articles', aLineId(9));
  await writeFile(path, '{"format":"midad/ticker-line@1",');
  await workspace.ticker.add([draft('بعده')], onTop);
  const { lines, unreadable } = await workspace.ticker.state();
  expect(lines.map(({ text }) => text)).toEqual(['بعده', 'سليم']);
  expect(unreadable).toEqual([{ id: aLineId(9), problem: { kind: 'half-written' } }]);
});

test('what was written before the disk was full is told, the rest is not claimed', async () => {
  await workspace.ticker.add([draft('سطر للقياس')], onTop);
  const listening = faultyFiles();
  const probe = await desk.reopened({ files: listening.files });
  await probe.ticker.add([draft('سطر للقياس'), draft('سطر للقياس')], onTop);
  // A document's bytes are flushed right after they are written; of each line come the line itself and its event.
  const writes = listening.calls.flatMap((name, at) =>
    name === 'write' && listening.calls[at + 1] === 'sync file' ? [at] : [],
  );
  const secondWrite = writes[2]!;
  const told: string[] = [];
  const faulty = await desk.reopened({ files: faultyFiles({ at: secondWrite, code: 'ENOSPC' }).files });
  faulty.onTickerChange((change) => change.kind === 'put' && told.push(...change.lines.map(({ text }) => text)));
  const outcome = await faulty.ticker.add(
    Array.from({ length: 5 }, (_, index) => draft(`سطر ${index}`)),
    onTop,
  );
  expect(outcome).toEqual({ kind: 'failed', failure: { code: 'disk-full' } });
  expect((await texts()).filter((text) => text !== 'سطر للقياس')).toEqual(told);
  expect(told.length).toBeLessThan(5);
});

test('acts that are asked for at once are done one after the other', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => workspace.ticker.add([draft(`سطر ${index}`)], onTop)));
  const { lines } = await workspace.ticker.state();
  expect(new Set(lines.map(({ rank }) => rank)).size).toBe(20);
  expect(lines.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, index) => `سطر ${19 - index}`));
});

test('a withdrawn line goes into the history with its reason, and comes back from there', async () => {
  await workspace.ticker.add([draft('أول'), draft('ثانٍ')], onTop);
  const id = await idOf('أول');
  await workspace.ticker.change([id], 'withdrawn', '');
  expect(await texts()).toEqual(['أول', 'ثانٍ']);
  await workspace.ticker.change([id], 'withdrawn', 'لم يصح');
  expect(await texts()).toEqual(['ثانٍ']);
  const { total, lines } = await workspace.ticker.history({ from: 0, count: 10 });
  expect([total, lines.map(({ text, state }) => [text, state])]).toEqual([1, [['أول', 'withdrawn']]]);
  expect(await workspace.ticker.record(id)).toMatchObject([
    { kind: 'created', state: 'live' },
    { kind: 'moved', from: 'live', to: 'withdrawn', reason: 'لم يصح' },
  ]);
  await workspace.ticker.change([id], 'live', '');
  expect(await texts()).toEqual(['أول', 'ثانٍ']);
  expect(await texts(await desk.reopened())).toEqual(['أول', 'ثانٍ']);
});

test('a line whose time is over is put away, and what it said stays in the record', async () => {
  let now = Timestamp.parse('2026-09-25T12:00:00+03:00');
  const timed = await desk.reopened({ clock: { now: () => now } });
  await timed.ticker.add([draft('عاجل جدًا', { urgency: 1 }), draft('عادي')], onTop);
  now = Timestamp.parse('2026-09-25T12:19:59+03:00');
  await timed.ticker.tidy();
  expect(await texts(timed)).toEqual(['عاجل جدًا', 'عادي']);
  now = Timestamp.parse('2026-09-25T12:20:00+03:00');
  await timed.ticker.tidy();
  expect(await texts(timed)).toEqual(['عادي']);
  expect((await timed.ticker.history({ from: 0, count: 10 })).lines).toMatchObject([
    { text: 'عاجل جدًا', state: 'expired' },
  ]);
});

test('a correction keeps the old words in the record and tells readers', async () => {
  await workspace.ticker.add([draft('إصابة 30 شخصًا')], onTop);
  const id = await idOf('إصابة 30 شخصًا');
  const reason = 'الرقم الصحيح 3';
  await workspace.ticker.correct(id, { line: draft('إصابة 3 أشخاص'), reason });
  const [line] = (await workspace.ticker.state()).lines;
  expect(line).toMatchObject({ text: 'إصابة 3 أشخاص', label: 'تصحيح', correction: { note: reason } });
  const record = await workspace.ticker.record(id);
  expect(record.at(-1)).toMatchObject({ kind: 'corrected', reason, was: { text: 'إصابة 30 شخصًا' } });
});

test('two desks that order and edit different lines at once keep both', async () => {
  const other = await desk.reopened();
  await workspace.ticker.add(
    Array.from({ length: 12 }, (_, index) => draft(`سطر ${index}`)),
    onTop,
  );
  await other.ticker.state();
  const { lines } = await workspace.ticker.state();
  const id = (at: number) => lines[at]!.id as TickerLineId;
  await Promise.all([
    workspace.ticker.move([id(11), id(10)], null),
    other.ticker.edit(id(3), draft('سطر 3 بعد التحرير')),
    workspace.ticker.pin([id(5)], 'top'),
    other.ticker.move([id(1)], id(8)),
    ...[6, 7, 8].map((at) => workspace.ticker.edit(id(at), draft(`سطر ${at} من هنا`))),
    ...[6, 7, 8].map((at) => other.ticker.pin([id(at)], 'top')),
  ]);
  const after = (await workspace.ticker.state()).lines;
  expect(after.map(({ text }) => text).slice(0, 2)).toEqual(['سطر 11', 'سطر 10']);
  expect(after.filter(({ pinned }) => pinned).map(({ text }) => text)).toEqual([
    'سطر 5',
    'سطر 6 من هنا',
    'سطر 7 من هنا',
    'سطر 8 من هنا',
  ]);
  const moved = after.findIndex(({ text }) => text === 'سطر 1');
  expect(after[moved - 1]?.text).toBe('سطر 8 من هنا');
  expect(after.some(({ text }) => text === 'سطر 3 بعد التحرير')).toBe(true);
});

test('a line of the first version is read as one that stays on the air, and written as one of today', async () => {
  await workspace.ticker.add([draft('للمجلد')], onTop);
  const id = aLineId(7);
  const path = layoutOf(desk.root).tickerLine('articles', id);
  const old = {
    format: 'midad/ticker-line@1',
    id,
    displayTime: '14:05',
    text: 'قديم',
    breaking: true,
    link: null,
    rank: -9,
    firstCreated: noon,
    versionCreated: noon,
    fromTheFuture: 1,
  };
  await writeFile(path, JSON.stringify(old));
  const [line] = (await workspace.ticker.state()).lines;
  expect(line).toMatchObject({ text: 'قديم', state: 'live', label: 'عاجل', urgency: 2, expires: null });
  expect(await readFile(path, 'utf8')).toBe(JSON.stringify(old));
  await workspace.ticker.pin([id], 'top');
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    format: 'midad/ticker-line@2',
    pinned: true,
    fromTheFuture: 1,
  });
});

test('what is known of the ticker is what a reading would find, also of a change that came while it was read', async () => {
  await workspace.ticker.add([draft('أول'), draft('ثانٍ')], onTop);
  const reading = workspace.ticker.state();
  await workspace.ticker.edit(await idOf('أول'), draft('أول بعد التحرير'));
  await reading;
  await workspace.ticker.change([await idOf('ثانٍ')], 'withdrawn', 'لم يصح');
  const known = await workspace.ticker.known();
  expect(known.lines.map(({ text }) => text)).toEqual(['أول بعد التحرير']);
  expect(known).toEqual(await (await desk.reopened()).ticker.state());
});

test('a change that is written while the files are read is not forgotten', async () => {
  await workspace.ticker.add([draft('أول')], onTop);
  const id = await idOf('أول');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let isSlow = false;
  const slow = await desk.reopened({
    files: {
      ...realFiles,
      read: async (path) => {
        const bytes = await realFiles.read(path);
        if (!isSlow || path !== layoutOf(desk.root).tickerLine('articles', id)) return bytes;
        isSlow = false;
        await held;
        return bytes;
      },
    },
  });
  isSlow = true;
  const reading = slow.ticker.state();
  await slow.ticker.add([draft('كُتب أثناء القراءة')], onTop);
  release();
  await reading;
  expect((await slow.ticker.known()).lines.map(({ text }) => text)).toContain('كُتب أثناء القراءة');
});

test('where lines are approved first none goes live without, whoever asks', async () => {
  const { newsroom } = layoutOf(desk.root);
  const now = JSON.parse(await readFile(newsroom, 'utf8')) as { ticker: object };
  await writeFile(newsroom, JSON.stringify({ ...now, ticker: { ...now.ticker, approval: 'required' } }));
  const { ticker } = await desk.reopened();
  await ticker.add([draft('عاجل من بعيد', asBreaking)], onTop);
  const states = async () => (await ticker.state()).lines.map(({ state }) => state);
  expect(await states()).toEqual(['ready']);
  const [line] = (await ticker.state()).lines;
  await ticker.change([line!.id], 'live', '');
  expect(await states()).toEqual(['ready']);
  await ticker.change([line!.id], 'approved', '');
  await ticker.change([line!.id], 'live', '');
  expect(await states()).toEqual(['live']);
});
