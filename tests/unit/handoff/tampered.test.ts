/** Whoever has a package in hand changes anything in it, and both verifiers name the file: as a folder and as a ZIP file, of every kind of file there is. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPackage } from '../../../electron/handoff/verify/open-package';
import { checkSignature } from '../../../electron/identity/signatures';
import { realFiles } from '../../../electron/ports/files';
import { sha256 } from '../../../electron/ports/hash';
import { outputNames } from '../../../shared/export/outputs';
import { verifyPackage } from '../../../shared/handoff/verify/verify-package';
import { ExportProfile } from '../../../shared/model/export-profile';
import { Body } from '../../../shared/model/body';
import { aBody } from '../../support/makers';
import { fullWish, newsroomOfRoles, passphrase, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { aPhoto } from '../../support/pictures';
import { anImage, store } from '../../support/stored';
import { terminalIn } from '../cli/midad';

const tool = resolve(import.meta.dirname, '../../../docs/midad-verify.mjs');
const { verifyPackage: byItself } = (await import(tool)) as {
  verifyPackage: (path: string, options: object) => { readonly findings: readonly { readonly path: string }[] };
};

type Pack = Readonly<Record<string, Uint8Array>>;
type Form = { readonly name: string; put(pack: Pack): Promise<string> };

let newsroom: NewsroomOfRoles;
/** As it was handed over: with manifests of before, pictures, a killed article, and every output. */
let pack: Pack;
const at = (name: string): string => join(newsroom.folder, name);

beforeAll(async () => {
  newsroom = await newsroomOfRoles();
  const { workspace, members } = newsroom;
  const profile = ExportProfile.parse({ id: 'all', name: 'كل شيء', outputs: outputNames, target: { kind: 'folder' } });
  await workspace.newsroom.change({ siteUrl: 'https://news.example/', profile: { kind: 'put', profile } });
  const { midad } = terminalIn(newsroom.folder, { MIDAD_PASSPHRASE: passphrase, XDG_CACHE_HOME: at('cache') });
  const hand = async (): Promise<void> => {
    const made = await midad('export', 'w', '--as', 'publisher', '--profile', 'all', '--to', 'out');
    if (made.exit !== 0) throw new Error(made.err);
  };
  const picture = anImage(await store(workspace, await aPhoto({ width: 900, height: 600 })), { alt: 'صورة' });
  const body = Body.parse([picture, ...aBody('نص الخبر')]);
  const created = await workspace.articles.create({ headline: 'خبر بصورة', section: 'ثقافة', body });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  await workspace.articles.move(created.id, fullWish('submitted'), members.writer);
  await workspace.articles.move(created.id, fullWish('approved'), members.chief);
  const killed = await newsroom.articleIn('exported');
  await hand();
  await workspace.articles.move(killed, fullWish('killed'), members.chief);
  await hand();
  const entries = await readdir(at('out'), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.map(async (path) => [path.slice(at('out').length + 1), new Uint8Array(await readFile(path))]);
  pack = Object.fromEntries(await Promise.all(read)) as Pack;
}, 60_000);
afterAll(() => newsroom.remove());

const forms: readonly Form[] = [
  {
    name: 'a folder',
    async put(given) {
      await rm(at('changed'), { recursive: true, force: true });
      for (const [name, bytes] of Object.entries(given)) {
        await mkdir(dirname(at(`changed/${name}`)), { recursive: true });
        await writeFile(at(`changed/${name}`), bytes);
      }
      return at('changed');
    },
  },
  {
    name: 'a ZIP file',
    async put(given) {
      await writeFile(at('changed.zip'), zipSync({ ...given }, { level: 1 }));
      return at('changed.zip');
    },
  },
];

/** What both say is not as it was handed over. */
async function named(path: string): Promise<readonly string[]> {
  const opened = await openPackage(path, realFiles);
  if (!opened.ok) throw new Error(opened.failure);
  const byMidad = await verifyPackage(opened.value.reader, { isSigned: checkSignature, sha256, known: null });
  await opened.value.close();
  expect(byItself(path, { roster: null }).findings).toEqual(byMidad.findings);
  return byMidad.findings.map((one) => one.path);
}

function flipped(bytes: Uint8Array, place: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[place]! ^= 1;
  return changed;
}
const kinds = (): string[] => [...new Set(Object.keys(pack).map((name) => /[^./]*\.[a-z]+$/.exec(name)![0]))];

test('the package has every kind of file', () => {
  expect(kinds()).toEqual(
    expect.arrayContaining(
      [
        ['article.html', 'article.json', 'article.jsonld', 'fragment.html', 'ninjs.json', 'site.css', 'index.html'],
        ['rss.xml', 'atom.xml', 'feed.json', 'sitemap.xml', 'wordpress.xml', 'ticker.json', 'manifest.json'],
      ].flat(),
    ),
  );
  const folders = Object.keys(pack).map((name) => name.split('/')[0]);
  expect(folders).toEqual(expect.arrayContaining(['approved', 'manifests', 'media', 'sections']));
});

describe.each(forms)('P1 of $name', ({ put }) => {
  test('nothing is named where nothing was changed', async () => {
    expect(await named(await put(pack))).toEqual([]);
  });

  test('one byte, the first, the middle or the last of any file, and it is named', async () => {
    for (const [name, bytes] of Object.entries(pack))
      for (const place of new Set([0, bytes.length >> 1, bytes.length - 1])) {
        const path = await put({ ...pack, [name]: flipped(bytes, place) });
        expect(await named(path), `${name}, byte ${place}`).toContain(name);
      }
  });

  test('a file that is taken away is named, each of them', async () => {
    for (const name of Object.keys(pack)) {
      const { [name]: _, ...rest } = pack;
      expect(await named(await put(rest)), name).toContain(name);
    }
  });

  test('a file that is added is named, wherever it is', async () => {
    for (const name of ['more.html', 'media/more.jpg', 'manifests/more.json', 'approved/more.json', 'a/b/c.txt'])
      expect(await named(await put({ ...pack, [name]: new Uint8Array([1]) }))).toContain(name);
  });

  test('two files that have changed places are both named', async () => {
    const names = Object.keys(pack);
    for (const [index, name] of names.entries()) {
      const other = names[(index + 1) % names.length]!;
      if (Buffer.compare(pack[name]!, pack[other]!) === 0) continue;
      const findings = await named(await put({ ...pack, [name]: pack[other]!, [other]: pack[name]! }));
      expect(findings, name).toEqual(expect.arrayContaining([name, other]));
    }
  });
});

test('P1 one byte of the packed data of any file in the ZIP file that was handed over, and it is named', async () => {
  const { midad } = terminalIn(newsroom.folder, { MIDAD_PASSPHRASE: passphrase, XDG_CACHE_HOME: at('cache') });
  await midad('export', 'w', '--as', 'publisher', '--profile', 'all', '--to', 'out.zip');
  const whole = await readFile(at('out.zip'));
  const inside = unzipSync(new Uint8Array(whole));
  await cp(at('out.zip'), at('flipped.zip'));
  let from = 0;
  for (const name of Object.keys(inside)) {
    const header = whole.indexOf(Buffer.concat([Buffer.from('PK\x03\x04')]), from);
    const begins = header + 30 + whole.readUInt16LE(header + 26) + whole.readUInt16LE(header + 28);
    const packed = whole.readUInt32LE(header + 18);
    await writeFile(at('flipped.zip'), flipped(whole, begins + (packed >> 1)));
    expect(await named(at('flipped.zip')), name).toContain(name);
    from = begins + packed;
  }
});
