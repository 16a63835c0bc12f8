import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepBeforeTakeOver } from '../../../electron/leases/keep-before-take-over';
import { realClock } from '../../../electron/ports/clock';
import { realFiles } from '../../../electron/ports/files';
import { realPorts } from '../../../electron/ports/ports';
import { examine } from '../../../electron/workspace/repair/doctor';
import { layoutOf } from '../../../electron/workspace/layout';
import { InstanceId } from '../../../shared/leases/lease';
import { Timestamp } from '../../../shared/model/ids';
import { deskAtWork, type DeskAtWork } from '../../support/desk-at-work';
import { systemError } from '../../support/faulty-files';
import { anArticle, anArticleId } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

const story = anArticleId(1);
const minute = 60_000;

let folder: TemporaryWorkspace;
let layla: DeskAtWork;
let ahmad: DeskAtWork;

const leaseNames = async (): Promise<string[]> => (await readdir(layoutOf(folder.root).leases)).sort();
const leaseText = async (name: string): Promise<string> => readFile(join(layoutOf(folder.root).leases, name), 'utf8');
const writeLease = (name: string, text: string) => writeFile(join(layoutOf(folder.root).leases, name), text);

beforeEach(async () => {
  folder = await temporaryWorkspace();
  layla = deskAtWork(folder.root, 'ليلى');
  ahmad = deskAtWork(folder.root, 'أحمد');
});
afterEach(async () => {
  await layla.leases.stop();
  await ahmad.leases.stop();
  await folder.remove();
});

describe('who works on an article', () => {
  test('is seen by the others and not by oneself, until it is left', async () => {
    await layla.leases.begin(story);
    expect(await ahmad.sees()).toEqual(['ليلى']);
    expect(await layla.sees()).toEqual([]);
    expect(ahmad.leases.others()).toMatchObject([{ article: story, computer: 'مكتب ليلى', tookOver: false }]);
    await layla.leases.end(story);
    expect(await ahmad.sees()).toEqual([]);
    expect(ahmad.told).toEqual([['ليلى'], []]);
  });

  test('has a file that nobody else writes', async () => {
    await layla.leases.begin(story);
    await ahmad.leases.begin(story);
    const [first = '', second = ''] = await leaseNames();
    const before = await leaseText(first);
    await ahmad.stopwatch.pass(minute);
    expect([first, second].every((name) => name.startsWith(`${story}.`))).toBe(true);
    expect(await leaseText(first)).toBe(before);
    expect(await ahmad.sees()).toEqual(['ليلى']);
    expect(await layla.sees()).toEqual(['أحمد']);
  });

  test('is not written twice when the work goes on, and all is given up when the program quits', async () => {
    await Promise.all([layla.leases.begin(story), layla.leases.begin(story), layla.leases.begin(anArticleId(2))]);
    const before = await Promise.all((await leaseNames()).map(leaseText));
    await layla.leases.begin(story);
    expect(await Promise.all((await leaseNames()).map(leaseText))).toEqual(before);
    await layla.leases.stop();
    expect(await leaseNames()).toEqual([]);
    await layla.leases.begin(story);
    expect(await leaseNames()).toEqual([]);
  });

  test('is written by nobody who only looks', async () => {
    const before = await folder.allFiles();
    await layla.sees();
    await layla.stopwatch.pass(10 * minute);
    await layla.leases.end(story);
    expect(await folder.allFiles()).toEqual(before);
    expect(layla.faults).toEqual([]);
  });

  test('is no concern of the doctor', async () => {
    await layla.leases.begin(story);
    expect((await examine(folder.root, realPorts)).findings).toEqual([]);
  });
});

describe('a lease lasts', () => {
  test('as long as its file changes', async () => {
    // Two times of one second say the same; this clock goes on by itself.
    let second = 0;
    const now = () => Timestamp.parse(`2026-09-25T12:00:${String((second += 1) % 60).padStart(2, '0')}+03:00`);
    const working = deskAtWork(folder.root, 'منى', { clock: { now } });
    await working.leases.begin(story);
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await ahmad.sees()).toEqual(['منى']);
      await working.stopwatch.pass(minute);
      await ahmad.stopwatch.pass(minute);
    }
    await working.leases.stop();
  });

  test('two minutes of the reader’s own time when its holder has died, and is told without a look at the folder', async () => {
    await layla.leases.begin(story);
    expect(await ahmad.sees()).toEqual(['ليلى']);
    await ahmad.stopwatch.pass(1.5 * minute);
    expect(ahmad.leases.others()).toHaveLength(1);
    await ahmad.stopwatch.pass(minute);
    expect(ahmad.leases.others()).toEqual([]);
    expect(ahmad.told).toEqual([['ليلى'], []]);
  });

  test.each([['2020-01-01T00:00:00+03:00'], ['2040-01-01T00:00:00+03:00']])(
    'so whatever the holder’s clock says: %s',
    async (moment) => {
      const wrong = deskAtWork(folder.root, 'منى', { clock: { ...realClock, now: () => Timestamp.parse(moment) } });
      await wrong.leases.begin(story);
      expect(await ahmad.sees()).toEqual(['منى']);
      await ahmad.stopwatch.pass(3 * minute);
      expect(await ahmad.sees()).toEqual([]);
      await wrong.leases.stop();
    },
  );

  test('an hour in the folder when nobody comes back to it', async () => {
    await layla.leases.begin(story);
    await ahmad.sees();
    await ahmad.stopwatch.pass(59 * minute);
    expect(await leaseNames()).toHaveLength(1);
    await ahmad.stopwatch.pass(2 * minute);
    expect(await leaseNames()).toEqual([]);
  });

  test('no longer than the next start of the same desk, which takes it away', async () => {
    await layla.leases.begin(story);
    const again = deskAtWork(folder.root, 'ليلى');
    expect(await again.sees()).toEqual([]);
    expect(await leaseNames()).toEqual([]);
    await again.leases.stop();
  });
});

describe('taking over', () => {
  test('ends the other’s lease, and tells the other who it was', async () => {
    await layla.leases.begin(story);
    await ahmad.sees();
    expect(await ahmad.leases.takeOver(story)).toEqual({ kind: 'done' });
    expect(await layla.sees()).toEqual(['أحمد!']);
    expect(await ahmad.sees()).toEqual([]);
    expect(await leaseNames()).toHaveLength(1);
  });

  test('forbids nothing: who writes on is shown again, and may take it back', async () => {
    await layla.leases.begin(story);
    await ahmad.sees();
    await ahmad.leases.takeOver(story);
    await layla.sees();
    await layla.leases.begin(story);
    expect(await ahmad.sees()).toEqual(['ليلى']);
    await layla.leases.takeOver(story);
    expect(await ahmad.sees()).toEqual(['ليلى!']);
    expect(await layla.sees()).toEqual([]);
  });

  test('keeps what stands in the file, and what was known of it before, as versions', async () => {
    const { articles } = folder.workspace;
    const made = await articles.create({ headline: 'كما عرفناه' });
    if (made.kind !== 'created') throw new Error(made.failure.code);
    const known = await articles.open(made.id);
    if (known.kind !== 'opened') throw new Error(known.kind);
    await articles.save({ base: known.hash, article: { ...known.article, headline: 'كما كتبته ليلى' } });
    expect(await keepBeforeTakeOver(articles, known.article)).toEqual({ kind: 'done' });
    const kept = (await articles.versions(made.id)).filter(({ reason }) => reason === 'takeover');
    const texts = await Promise.all(kept.map(({ id }) => articles.readVersion(made.id, id)));
    expect(texts).toMatchObject([{ article: { headline: 'كما كتبته ليلى' } }, { article: { headline: 'كما عرفناه' } }]);
  });

  test('does not happen where nothing can be kept', async () => {
    const failed = { kind: 'failed', failure: { code: 'read-only' } } as const;
    const broken = { kind: 'unreadable', problem: { kind: 'half-written' } } as const;
    const outcome = await keepBeforeTakeOver(
      { open: async () => broken, keepVersion: async () => failed },
      anArticle({ id: story }),
    );
    expect(outcome).toEqual(failed);
  });
});

describe('what is in the folder of leases and is none', () => {
  const instance = InstanceId.parse('01ARZ3NDEKTSV4RRFFQ6000009');

  test.each([
    ['cut off by a synchroniser', (text: string) => text.slice(0, 40)],
    ['empty', () => ''],
    ['of a newer version', (text: string) => text.replace('lease@1', 'lease@2')],
    ['of another article', (text: string) => text.replace(String(story), String(anArticleId(5)))],
  ])('%s is passed over, and the others are seen', async (_, spoil) => {
    await layla.leases.begin(story);
    const [name = ''] = await leaseNames();
    const text = (await leaseText(name)).replace(name.split('.')[1]!, instance);
    await writeLease(`${story}.${instance}.json`, spoil(text));
    await writeLease(name.replace('.json', ' (conflicted copy).json'), text);
    await mkdir(join(layoutOf(folder.root).leases, `${anArticleId(3)}.${instance}.json`));
    expect(await ahmad.sees()).toEqual(['ليلى']);
    expect(ahmad.faults).toEqual([]);
  });

  test('a lease that is broken for a moment still counts', async () => {
    await layla.leases.begin(story);
    await ahmad.sees();
    const [name = ''] = await leaseNames();
    await writeLease(name, '{');
    expect(await ahmad.sees()).toEqual(['ليلى']);
    await ahmad.stopwatch.pass(3 * minute);
    expect(await ahmad.sees()).toEqual([]);
  });
});

describe('where no lease can be written', () => {
  test.each(['EROFS', 'EACCES', 'ENOSPC', 'ESTRANGE'])('%s is logged once and disturbs nobody', async (code) => {
    const makeFolder = () => Promise.reject(systemError(code));
    const mona = deskAtWork(folder.root, 'منى', { files: { ...realFiles, makeFolder } });
    await mona.leases.begin(story);
    await mona.stopwatch.pass(10 * minute);
    await mona.leases.stop();
    expect(mona.faults).toHaveLength(1);
    expect(await ahmad.sees()).toEqual([]);
  });

  test('who may only read sees the others, also those that nobody can take away', async () => {
    await layla.leases.begin(story);
    await ahmad.leases.begin(story);
    const removeFile = () => Promise.reject(systemError('EROFS'));
    const reader = deskAtWork(folder.root, 'ليلى', { files: { ...realFiles, removeFile } });
    expect(await reader.sees()).toEqual(['أحمد']);
    await reader.stopwatch.pass(65 * minute);
    expect(reader.told).toEqual([['أحمد'], []]);
    expect(reader.faults).toHaveLength(1);
    await reader.leases.stop();
  });

  test('the folder of a workspace that has gone is not made again', async () => {
    await rename(folder.root, `${folder.root}-away`);
    await layla.leases.begin(story);
    expect(await readdir(join(folder.root, '..'))).toEqual(['w-away']);
    await rename(`${folder.root}-away`, folder.root);
    await layla.stopwatch.pass(minute);
    expect(await ahmad.sees()).toEqual(['ليلى']);
  });
});
