import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mostReadings, openReadings } from '../../../electron/readings/readings';
import { realPorts } from '../../../electron/ports/ports';
import { anArticle, anArticleId } from '../../support/makers';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'midad-readings-')), 'r');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

test('what was read last is there again, in another run too, and nothing of what nobody read', async () => {
  const readings = openReadings(folder, realPorts);
  expect(await readings.last(anArticleId(1))).toBeNull();
  await readings.keep(anArticle({ headline: 'الأول' }));
  await readings.keep(anArticle({ headline: 'الثاني' }));
  expect(await openReadings(folder, realPorts).last(anArticleId(1))).toMatchObject({ article: { headline: 'الثاني' } });
  expect(await readings.last(anArticleId(2))).toBeNull();
});

test('a damaged reading is as good as none', async () => {
  const readings = openReadings(folder, realPorts);
  await readings.keep(anArticle());
  await writeFile(join(folder, `${anArticleId(1)}.json`), '{"format":"midad/rea');
  expect(await readings.last(anArticleId(1))).toBeNull();
});

test('the oldest go, so that what is kept stays small', async () => {
  const readings = openReadings(folder, realPorts);
  await mkdir(folder);
  for (let number = 1; number <= mostReadings; number += 1)
    await writeFile(join(folder, `${anArticleId(number)}.json`), '');
  await readings.keep(anArticle({ id: anArticleId(mostReadings + 1) }));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  expect(names).toHaveLength(mostReadings);
  expect(await readings.last(anArticleId(mostReadings + 1))).not.toBeNull();
});
