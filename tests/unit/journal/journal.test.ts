import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openJournal, type Journal } from '../../../electron/journal/journal';
import { fileHash } from '../../../electron/ports/hash';
import { realPorts } from '../../../electron/ports/ports';
import { anArticle, anArticleId } from '../../support/makers';
import { faultyFiles, systemError } from '../../support/faulty-files';

let folder: string;
let journal: Journal;
const base = fileHash(new Uint8Array());

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'midad-journal-')), 'j');
  journal = openJournal(folder, realPorts);
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const headlines = async (at = journal) => (await at.left()).map(({ article }) => article.headline).sort();
const afterACrash = () => openJournal(folder, realPorts);

test('the newest text of each article is found after a crash', async () => {
  await journal.keep({ base, article: anArticle({ headline: 'أ' }) });
  await journal.keep({ base, article: anArticle({ headline: 'أب' }) });
  await journal.keep({ base, article: anArticle({ id: anArticleId(2), headline: 'خبر آخر' }) });
  expect(await headlines(afterACrash())).toEqual(['أب', 'خبر آخر']);
  expect(await readdir(folder)).toHaveLength(2);
});

test('a record that was cut off is passed over for the one before it', async () => {
  await journal.keep({ base, article: anArticle({ headline: 'كامل' }) });
  const [name = ''] = await readdir(folder);
  const whole = await readFile(join(folder, name), 'utf8');
  await writeFile(join(folder, name.replace('000001', '000002')), whole.slice(0, whole.length / 2));
  expect(await headlines(afterACrash())).toEqual(['كامل']);
});

test('what an earlier run has left stays beside what this one keeps', async () => {
  await journal.keep({ base, article: anArticle({ headline: 'قبل' }) });
  const later = afterACrash();
  await later.keep({ base, article: anArticle({ headline: 'بعد' }) });
  await later.keep({ base, article: anArticle({ headline: 'بعد ذلك' }) });
  expect(await headlines(later)).toEqual(['قبل']);
  await later.settle(anArticleId(), later.mark(anArticleId()));
  expect(await headlines(afterACrash())).toEqual(['قبل']);
  const [left] = await later.left();
  await later.forget(left!.name);
  expect(await readdir(folder)).toEqual([]);
});

test('a save settles what was kept before it, and nothing newer', async () => {
  await journal.keep({ base, article: anArticle({ headline: 'أ' }) });
  const mark = journal.mark(anArticleId());
  await journal.keep({ base, article: anArticle({ headline: 'أب' }) });
  await journal.settle(anArticleId(), mark);
  expect(await headlines(afterACrash())).toEqual(['أب']);
  await journal.settle(anArticleId(), journal.mark(anArticleId()));
  expect(await readdir(folder)).toEqual([]);
});

test('a text that is still on its way to the disk when its save is done is settled too', async () => {
  const keeping = journal.keep({ base, article: anArticle() });
  const settling = journal.settle(anArticleId(), journal.mark(anArticleId()));
  await Promise.all([keeping, settling]);
  expect(await readdir(folder)).toEqual([]);
});

test('whichever call fails, the text before stays and the failure is told', async () => {
  await journal.keep({ base, article: anArticle({ headline: 'الأول' }) });
  const listening = faultyFiles();
  await openJournal(folder, { ...realPorts, files: listening.files }).keep({
    base,
    article: anArticle({ headline: 'الأول' }),
  });
  for (const [at, call] of listening.calls.entries()) {
    const faulty = openJournal(folder, { ...realPorts, files: faultyFiles({ at, code: 'ENOSPC' }).files });
    const outcome = await faulty.keep({ base, article: anArticle({ headline: `محاولة ${at}` }) });
    const told = outcome.kind === 'done' ? 'done' : outcome.failure.code;
    expect(['done', 'disk-full'], call).toContain(told);
    const found = await headlines(afterACrash());
    expect(found, call).toContain('الأول');
    expect(told !== 'done' || found.includes(`محاولة ${at}`), call).toBe(true);
  }
});

test('a record is flushed, and its name in the folder too, before the one before it goes', async () => {
  const { files, calls } = faultyFiles();
  const listened = openJournal(folder, { ...realPorts, files });
  await listened.keep({ base, article: anArticle({ headline: 'أ' }) });
  const before = calls.length;
  await listened.keep({ base, article: anArticle({ headline: 'أب' }) });
  const order = ['write', 'sync file', 'close file', 'openFolder', 'sync folder', 'close folder', 'removeFile'];
  expect(calls.slice(before).filter((call) => order.includes(call))).toEqual(order);
});

test('a record that cannot be taken away does not undo the save that covers it', async () => {
  const { files } = faultyFiles();
  const removeFile = () => Promise.reject(systemError('EROFS'));
  const stuck = openJournal(folder, { ...realPorts, files: { ...files, removeFile } });
  await stuck.keep({ base, article: anArticle() });
  await expect(stuck.settle(anArticleId(), stuck.mark(anArticleId()))).resolves.toBeUndefined();
});

test('when the window has crashed, what it kept is found', async () => {
  await journal.keep({ base, article: anArticle({ headline: 'قبل' }) });
  expect(await headlines()).toEqual([]);
  journal.windowGone();
  expect(await headlines()).toEqual(['قبل']);
});

test('nothing kept is nothing found, without a folder', async () => {
  expect(await journal.left()).toEqual([]);
  await journal.settle(anArticleId(), journal.mark(anArticleId()));
});
