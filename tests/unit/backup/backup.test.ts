import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { restoreBackup } from '../../../electron/backup/restore-backup';
import { writeBackup } from '../../../electron/backup/write-backup';
import { realPorts } from '../../../electron/ports/ports';
import { aBody } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let folder: string;
let zip: string;

beforeEach(async () => {
  desk = await temporaryWorkspace();
  folder = await mkdtemp(join(tmpdir(), 'midad-backup-'));
  zip = join(folder, 'newsroom.zip');
  await desk.workspace.articles.create({ headline: 'خبر للحفظ', body: aBody('نص') });
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'سطر' })], {
    after: null,
    state: 'live',
  });
});
afterEach(async () => {
  await desk.remove();
  await rm(folder, { recursive: true, force: true });
});

const backUp = () => writeBackup(desk.root, zip, realPorts);

async function filesBelow(root: string): Promise<Record<string, string>> {
  const entries = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map(async (path) => [path.slice(root.length + 1), await readFile(path, 'base64')] as const);
  return Object.fromEntries((await Promise.all(files)).sort());
}

test('a workspace comes back byte for byte, and nothing else with it', async () => {
  const before = await desk.allFiles();
  expect(await backUp()).toEqual({ kind: 'written', files: 4 });
  expect(await readdir(folder)).toEqual(['newsroom.zip']);
  const target = join(folder, 'restored');
  expect(await restoreBackup(zip, target)).toEqual({ kind: 'restored', files: 4 });
  expect(await filesBelow(target)).toEqual(before);
  expect((await readdir(folder)).sort()).toEqual(['newsroom.zip', 'restored']);
});

test('locks, leases and the remains of cut-off saves are left out', async () => {
  await writeFile(join(desk.root, '.newsroom.json.lock'), '');
  await writeFile(join(desk.root, '.newsroom.json.12-ab12.tmp'), '');
  await mkdir(join(desk.root, '.midad'));
  await writeFile(join(desk.root, '.midad', 'lease.json'), '');
  expect(await backUp()).toEqual({ kind: 'written', files: 4 });
});

test('a file that is there is not written over, a folder that holds something not restored into', async () => {
  await writeFile(zip, 'somebody’s');
  expect(await backUp()).toEqual({ kind: 'exists' });
  expect(await readFile(zip, 'utf8')).toBe('somebody’s');
  await rm(zip);
  await backUp();
  expect(await restoreBackup(zip, desk.root)).toEqual({ kind: 'not-empty' });
});

describe('a backup that is not whole is refused, and nothing of it stays', () => {
  /** Which file the refusal names; that nothing was left behind is part of it. */
  const refusedAt = async (): Promise<string> => {
    const outcome = await restoreBackup(zip, join(folder, 'restored'));
    const left = (await readdir(folder)).filter((name) => name !== 'newsroom.zip');
    return outcome.kind === 'damaged' && left.length === 0 ? outcome.where : `${outcome.kind}, left: ${left.join()}`;
  };
  const rewritten = async (change: (files: Record<string, Uint8Array>) => void): Promise<void> => {
    await backUp();
    const files = unzipSync(new Uint8Array(await readFile(zip)));
    change(files);
    await writeFile(zip, zipSync(files));
  };

  test('one that was cut off', async () => {
    await backUp();
    const bytes = await readFile(zip);
    await writeFile(zip, bytes.subarray(0, bytes.length / 2));
    expect(await refusedAt()).toMatch(/^[^,]+$/);
  });

  test('one with a changed file', async () => {
    await rewritten((files) => {
      files['newsroom.json'] = strToU8('{}');
    });
    expect(await refusedAt()).toBe('newsroom.json');
  });

  test('one with a file more, or one less, than its manifest says', async () => {
    await rewritten((files) => {
      files['extra.json'] = strToU8('{}');
    });
    expect(await refusedAt()).toBe('extra.json');
    await rm(zip);
    await rewritten((files) => {
      delete files['newsroom.json'];
    });
    expect(await refusedAt()).toBe('newsroom.json');
  });

  test.each(['../outside.json', '/etc/outside', 'a/../../outside', 'C:/outside', 'a\\..\\outside'])(
    'one that reaches outside by «%s»',
    async (name) => {
      await rewritten((files) => {
        files[name] = strToU8('outside');
      });
      expect(await refusedAt()).toBe(name);
    },
  );

  test('what is no zip at all', async () => {
    await writeFile(zip, 'نص وليس أرشيفًا');
    expect(await refusedAt()).toMatch(/^[^,]+$/);
  });
});

test('a backup that is gone is told as such', async () => {
  expect(await restoreBackup(join(folder, 'none.zip'), join(folder, 'restored'))).toMatchObject({ kind: 'failed' });
});
