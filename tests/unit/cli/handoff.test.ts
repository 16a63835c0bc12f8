/** From approval to a package that anybody can check, by the command line alone. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleId } from '../../../shared/model/ids';
import { newsroomOfRoles, passphrase, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { terminalIn } from './midad';

let newsroom: NewsroomOfRoles;
let approved: ArticleId;
let cli: ReturnType<typeof terminalIn>;

beforeEach(async () => {
  newsroom = await newsroomOfRoles();
  approved = await newsroom.articleIn('approved');
  cli = terminalIn(newsroom.folder, { MIDAD_PASSPHRASE: passphrase, XDG_CACHE_HOME: join(newsroom.folder, 'cache') });
});
afterEach(() => newsroom.remove());

const at = (name: string): string => join(newsroom.folder, name);
const exported = (...more: readonly string[]) => cli.json('export', 'w', '--as', 'publisher', ...more);
const findings = async (...more: readonly string[]) => {
  const { exit, value } = await cli.json('verify', ...more);
  return { exit, faults: value.findings.map((one: { path: string; fault: string }) => [one.path, one.fault]) };
};

test('what is approved is exported, signed, on the record and verified, as a folder and as a ZIP file', async () => {
  for (const target of ['out', 'out.zip']) {
    const { exit, value } = await exported('--to', target);
    expect({ exit, signing: value.signing }).toEqual({ exit: 0, signing: 'signed' });
    expect(value.articles).toEqual([{ id: approved, version: 1, status: 'usable' }]);
    expect(await findings(target)).toEqual({ exit: 0, faults: [] });
    expect(await findings(target, '--roster', 'w/roster')).toEqual({ exit: 0, faults: [] });
  }
  expect((await cli.json('history', 'w', approved)).value.state).toBe('exported');
});

test('a changed byte is named, in a folder and in a ZIP file', async () => {
  await exported('--to', 'out');
  await writeFile(at('out/site.css'), `${await readFile(at('out/site.css'), 'utf8')} `);
  expect(await findings('out')).toEqual({ exit: 1, faults: [['site.css', 'changed']] });
  expect((await cli.midad('verify', 'out')).err).toBe('site.css: changed\n');
  await exported('--to', 'out.zip');
  const zip = await readFile(at('out.zip'));
  const place = zip.indexOf('index.html') + 'index.html'.length + 40;
  zip[place]! ^= 1;
  await writeFile(at('out.zip'), zip);
  expect(await findings('out.zip')).toEqual({ exit: 1, faults: [['index.html', 'changed']] });
});

test('only what has changed since goes out; the ZIP file adds to the one before', async () => {
  await exported('--to', 'first.zip');
  const other = await newsroom.articleIn('approved');
  const { value } = await exported('--to', 'second.zip', '--since', 'first.zip');
  expect(value.articles).toEqual([{ id: other, version: 1, status: 'usable' }]);
  expect(value.files).not.toContain(`${approved}/article.html`);
  const verified = await cli.json('verify', 'second.zip');
  expect(verified.value).toMatchObject({ ok: true, part: true, articles: 1, findings: [] });
  const again = await exported('--to', 'third.zip', '--since', 'nothing.zip');
  expect(again.exit).toBe(1);
});

test('the same again writes nothing, and says so', async () => {
  await exported('--to', 'out');
  const { value } = await exported('--to', 'out');
  expect(value.package).toBeNull();
  expect((await cli.midad('export', 'w', '--to', 'out', '--as', 'publisher')).out).toContain('Nothing has changed');
});

test('a roster of another newsroom vouches for nothing', async () => {
  const stranger = await newsroomOfRoles();
  try {
    await cp(join(stranger.folder, 'w/roster'), at('other'), { recursive: true });
  } finally {
    await stranger.remove();
  }
  await exported('--to', 'out');
  expect(await findings('out', '--roster', 'other')).toEqual({ exit: 1, faults: [['manifest.json', 'other-roster']] });
});

test('what a website says is taken in once, told of each article, and no file of it is a stray', async () => {
  const { value } = await exported('--to', 'out');
  await mkdir(at('out/receipts'));
  const receipt = (state: string, more: object = {}) => ({
    format: 'midad/receipt@1',
    package: value.package,
    at: '2026-11-25T12:00:00+03:00',
    articles: [{ id: approved, version: 1, state, ...more }],
  });
  await writeFile(at('out/receipts/1.json'), JSON.stringify(receipt('received')));
  await writeFile(at('out/receipts/2.json'), JSON.stringify(receipt('rejected', { reason: 'قسم غير معروف' })));
  await writeFile(at('out/receipts/broken.json'), '{');
  expect(await findings('out')).toEqual({ exit: 0, faults: [] });
  const taken = await cli.json('receipts', 'w', '--profile', 'site', '--from', 'out');
  expect(taken.exit).toBe(1);
  expect(taken.value).toMatchObject({
    taken: 2,
    unreadable: ['broken.json'],
    receipts: [{ profile: 'site', id: approved, state: 'rejected', reason: 'قسم غير معروف' }],
  });
  await rm(at('out/receipts/broken.json'));
  expect((await cli.json('receipts', 'w', '--profile', 'site', '--from', 'out')).value.taken).toBe(0);
  expect((await readdir(at('w/receipts/site'))).length).toBe(2);
  expect((await cli.json('doctor', 'w')).value.findings).toEqual([]);
});

test('what is no package is said to be none', async () => {
  await writeFile(at('text.zip'), 'لا شيء');
  expect((await cli.json('verify', 'text.zip')).value.failure.code).toBe('not-a-zip');
  await mkdir(at('empty'));
  expect(await findings('empty')).toEqual({ exit: 1, faults: [['manifest.json', 'missing']] });
});
