/** P2: the same content gives the same bytes on every machine: another time zone, another language, another user, another home, and the program started anew each time. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Body } from '../../../shared/model/body';
import { Day } from '../../../shared/model/ids';
import { buildProgram } from '../../support/build-program';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { aBody } from '../../support/makers';
import { fullWish, newsroomOfRoles, passphrase, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { aPhoto } from '../../support/pictures';
import { anImage, store } from '../../support/stored';

let newsroom: NewsroomOfRoles;
let program: string;
const at = (name: string): string => join(newsroom.folder, name);

beforeAll(async () => {
  newsroom = await newsroomOfRoles();
  program = await buildProgram('electron/midad.ts', at('program'));
  const { workspace, members } = newsroom;
  await workspace.newsroom.change({ siteUrl: 'https://news.example/' });
  const picture = anImage(await store(workspace, await aPhoto({ width: 900, height: 600 })), { alt: 'صورة' });
  for (const [number, section] of ['ثقافة', 'سياسة', ''].entries()) {
    const created = await workspace.articles.create({
      headline: `خبر ${number}: 1,234.5 و٣٠٪`,
      section,
      newsDate: Day.parse('2026-03-31'),
      body: Body.parse([picture, ...aBody('I İ ı i قال BBC')]),
    });
    if (created.kind !== 'created') throw new Error(created.failure.code);
    await workspace.articles.move(created.id, fullWish('submitted'), members.writer);
    await workspace.articles.move(created.id, fullWish('approved'), members.chief);
  }
  await workspace.ticker.add([tickerDraft({ displayTime: '23:30', text: 'سطر' })], {
    state: 'live',
    after: null,
  });
}, 60_000);
afterAll(() => newsroom.remove());

const machines = [
  { TZ: 'Asia/Baghdad', LC_ALL: 'ar_IQ.UTF-8', LANG: 'ar_IQ.UTF-8', USER: 'salma', home: 'one' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8', USER: 'karim', home: 'two' },
  { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', USER: 'root', home: 'مجلد ثالث' },
];

async function exported({ home, ...env }: (typeof machines)[number]): Promise<Readonly<Record<string, string>>> {
  await mkdir(at(home), { recursive: true });
  for (const target of ['site', 'site.zip']) {
    const argv = [program, 'export', 'w', '--as', 'publisher', '--to', join(home, target)];
    const more = { HOME: at(home), LOGNAME: env.USER, MIDAD_PASSPHRASE: passphrase, PATH: process.env['PATH'] ?? '' };
    await promisify(execFile)(process.execPath, argv, { cwd: newsroom.folder, env: { ...env, ...more } });
  }
  const entries = await readdir(at(home), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const made = paths.map((path) => [path.slice(at(home).length + 1), path] as const);
  const ours = made.filter(([name]) => name.startsWith('site'));
  return Object.fromEntries(
    await Promise.all(ours.map(async ([name, path]) => [name, await readFile(path, 'base64')] as const)),
  );
}

test('P2 a folder and a ZIP file are the same, byte for byte, on three machines', async () => {
  const [first, ...others] = [
    await exported(machines[0]!),
    await exported(machines[1]!),
    await exported(machines[2]!),
  ] as const;
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['site.zip', 'site/rss.xml', 'site/ticker.json']));
  for (const other of others) {
    expect(Object.keys(other).sort()).toEqual(Object.keys(first).sort());
    for (const [name, bytes] of Object.entries(other)) expect(bytes === first[name], name).toBe(true);
  }
});
