import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { handOff, type HandOffRequest } from '../../../electron/handoff/hand-off';
import type { PackageSink } from '../../../electron/handoff/package-sink';
import { folderSink } from '../../../electron/handoff/sinks/folder-sink';
import { zipSink } from '../../../electron/handoff/sinks/zip-sink';
import { stateOfFolder } from '../../../electron/handoff/state-of-folder';
import { folderPackage } from '../../../electron/handoff/verify/folder-package';
import { zipPackage } from '../../../electron/handoff/verify/zip-package';
import { checkSignature } from '../../../electron/identity/signatures';
import { pictureMakerHere } from '../../../electron/media/picture-maker-here';
import { realFiles } from '../../../electron/ports/files';
import { sha256 } from '../../../electron/ports/hash';
import { realPorts } from '../../../electron/ports/ports';
import { verifyPackage, type PackageReader } from '../../../shared/handoff/verify/verify-package';
import { Timestamp, type ArticleId } from '../../../shared/model/ids';
import type { ArticleState } from '../../../shared/model/record-event';
import type { Role } from '../../../shared/model/roles';
import { wholeHandOff } from '../../support/changing-newsroom';
import { fullWish, newsroomOfRoles, type NewsroomOfRoles } from '../../support/newsroom-of-roles';

let newsroom: NewsroomOfRoles;
let id: ArticleId;

beforeEach(async () => {
  newsroom = await newsroomOfRoles();
  id = await newsroom.articleIn('approved');
});
afterEach(() => newsroom.remove());

const at = (name: string): string => join(newsroom.folder, name);
const move = async (role: Role, to: ArticleState): Promise<void> => {
  const outcome = await newsroom.workspace.articles.move(id, fullWish(to), newsroom.members[role]);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
};
const edit = async (headline: string): Promise<void> => {
  const opened = await newsroom.workspace.articles.open(id);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  await newsroom.workspace.articles.save({ base: opened.hash, article: { ...opened.article, headline } });
};

/** `now`: another time than that of the clock. */
async function handTo(sink: PackageSink, differs: Partial<HandOffRequest> = {}, now: string | null = null) {
  const clock = now === null ? realPorts.clock : { now: () => Timestamp.parse(now) };
  const outcome = await handOff(
    newsroom.workspace,
    {
      ...wholeHandOff,
      articles: [id],
      publisher: newsroom.members.publisher,
      ...differs,
    },
    { ports: { ...realPorts, clock }, maker: pictureMakerHere, sink },
  );
  if (outcome.kind !== 'handed') throw new Error(JSON.stringify(outcome));
  return outcome;
}
const stateIn = (folder: string) =>
  stateOfFolder(newsroom.workspace, { folder: at(folder), ports: realPorts, signing: 'signed' });
const toFolder = async (folder: string, differs: Partial<HandOffRequest> = {}, now: string | null = null) =>
  handTo(folderSink(at(folder), realFiles), { since: await stateIn(folder), ...differs }, now);

const arithmetic = { isSigned: checkSignature, sha256 };
const verified = async (reader: PackageReader, known: readonly string[] | null = null) =>
  verifyPackage(reader, { ...arithmetic, known });
const inFolder = (folder: string) => verified(folderPackage(at(folder), realFiles));
const faults = async (folder: string) => (await inFolder(folder)).findings.map(({ path, fault }) => [path, fault]);
const bytesBelow = async (folder: string): Promise<Record<string, string>> => {
  const entries = await readdir(at(folder), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const all = paths.map(async (path) => [path.slice(at(folder).length + 1), await readFile(path, 'base64')] as const);
  return Object.fromEntries((await Promise.all(all)).sort());
};

describe('a package', () => {
  test('says who approved and who handed it over, and holds', async () => {
    const { manifest, signing } = await toFolder('out');
    expect(signing).toBe('signed');
    expect(manifest?.articles).toMatchObject([{ id, status: 'usable', state: 'approved', version: 1 }]);
    expect(manifest?.publisher?.person).toBe(newsroom.members.publisher.person);
    expect(await inFolder('out')).toMatchObject({ findings: [], articles: 1, trust: 'own-roster', isPart: false });
  });

  test('P2 is the same twice, in any folder, also after it is on the record that the website has it', async () => {
    await toFolder('one');
    await move('publisher', 'exported');
    await toFolder('two', {}, '2027-01-01T00:00:00+03:00');
    expect(await bytesBelow('two')).toEqual(await bytesBelow('one'));
    const before = await bytesBelow('one');
    expect((await toFolder('one')).manifest).toBeNull();
    expect(await bytesBelow('one')).toEqual(before);
  });

  test('P2 as a ZIP file is the same twice, on whatever day, and holds the same files', async () => {
    await toFolder('out');
    await handTo(zipSink(at('one.zip'), realFiles));
    await handTo(zipSink(at('two.zip'), realFiles), {}, '2027-01-01T00:00:00+03:00');
    expect(await readFile(at('one.zip'))).toEqual(await readFile(at('two.zip')));
    const zip = await zipPackage(at('one.zip'), realFiles);
    if (!zip.ok) throw new Error(zip.failure);
    expect(await verified(zip.value)).toMatchObject({ findings: [], articles: 1 });
    expect(await zip.value.list()).toEqual(Object.keys(await bytesBelow('out')).sort());
    await zip.value.close();
  });

  test('without a publisher’s key, or by somebody who may not publish, is not signed', async () => {
    expect((await toFolder('nobody', { publisher: null })).signing).toBe('no-key');
    expect((await toFolder('writer', { publisher: newsroom.members.writer })).signing).toBe('no-right');
    expect(await faults('nobody')).toEqual([['manifest.json', 'unsigned']]);
  });
});

describe('a hand-off into a folder that has one', () => {
  test('adds what has changed, and both manifests hold', async () => {
    await toFolder('out');
    const other = await newsroom.articleIn('approved');
    const { manifest } = await toFolder('out', { articles: [id, other] });
    expect(manifest?.articles.map((one) => one.id)).toEqual([other]);
    expect(Object.keys(manifest?.files ?? {})).not.toContain(`${id}/article.html`);
    expect(await inFolder('out')).toMatchObject({ findings: [], articles: 2 });
  });

  test('mends what somebody has changed there', async () => {
    await toFolder('out');
    await writeFile(at(`out/${id}/article.html`), 'محرّف');
    expect(await faults('out')).toEqual([[`${id}/article.html`, 'changed']]);
    await toFolder('out');
    expect(await faults('out')).toEqual([]);
  });

  test('a killed article goes out as such: no text of it stays, and its version is a new one', async () => {
    await move('publisher', 'exported');
    await toFolder('out');
    await move('chief', 'killed');
    const { manifest } = await toFolder('out');
    expect(manifest?.articles).toMatchObject([{ status: 'canceled', state: 'killed', version: 2, approvals: [] }]);
    expect(manifest?.removed).toContain(`approved/${id}.json`);
    expect(Object.keys(await bytesBelow('out'))).not.toContain(`${id}/article.json`);
    expect(await faults('out')).toEqual([]);
  });

  test('an article whose new text nobody has approved stays there as it was', async () => {
    await toFolder('out');
    await edit('عنوان آخر');
    const { refused } = await toFolder('out');
    expect(refused.map((one) => one.id)).toEqual([id]);
    expect(await inFolder('out')).toMatchObject({ findings: [], articles: 1 });
    expect(await readFile(at(`out/${id}/article.html`), 'utf8')).toContain('افتتاح المكتبة');
  });

  test('P4 builds on no manifest that the newsroom has not signed', async () => {
    await toFolder('out', { publisher: null });
    const { manifest } = await toFolder('out');
    expect(manifest?.since).toBeNull();
    expect(await faults('out')).toEqual([]);
  });
});

describe('whoever can write to the folder', () => {
  test('P1 changes one byte of any file, and it is named', async () => {
    await toFolder('out');
    const other = await newsroom.articleIn('approved');
    await toFolder('out', { articles: [id, other] });
    for (const path of Object.keys(await bytesBelow('out'))) {
      const whole = await readFile(at(`out/${path}`));
      const changed = Buffer.from(whole);
      changed[Math.floor(changed.length / 2)]! ^= 1;
      await writeFile(at(`out/${path}`), changed);
      expect(
        (await faults('out')).map(([where]) => where),
        path,
      ).toContain(path);
      await writeFile(at(`out/${path}`), whole);
    }
    expect(await faults('out')).toEqual([]);
  });

  test('takes a file away or adds one, and it is named', async () => {
    await toFolder('out');
    await rm(at('out/index.html'));
    await writeFile(at('out/more.html'), 'زيادة');
    expect(await faults('out')).toEqual([
      ['index.html', 'missing'],
      ['more.html', 'extra'],
    ]);
  });

  test('changes article and manifest together, and no signature covers it', async () => {
    await toFolder('out');
    const path = at(`out/${id}/article.json`);
    const changed = (await readFile(path, 'utf8')).replace('افتتاح', 'إغلاق');
    await writeFile(path, changed);
    const manifest = JSON.parse(await readFile(at('out/manifest.json'), 'utf8'));
    manifest.files[`${id}/article.json`] = { sha256: sha256(changed), bytes: Buffer.byteLength(changed) };
    const { digest: _, signature: __, ...content } = manifest;
    const { canonicalJson } = await import('../../../shared/model/canonical');
    const forged = { ...manifest, digest: sha256(canonicalJson(content)) };
    await writeFile(at('out/manifest.json'), `${JSON.stringify(forged, null, 2)}\n`);
    expect(await faults('out')).toEqual([
      [`${id}/article.json`, 'not-the-approved-text'],
      ['manifest.json', 'wrong-signature'],
    ]);
  });

  test('brings a roster of their own, and who knows the newsroom’s sees it', async () => {
    await toFolder('out');
    const { roster } = JSON.parse(await readFile(at('out/manifest.json'), 'utf8'));
    const stranger = await newsroomOfRoles();
    try {
      const texts = await readdir(join(stranger.folder, 'w/roster'));
      const known = await Promise.all(
        texts.sort().map((name) => readFile(join(stranger.folder, 'w/roster', name), 'utf8')),
      );
      expect((await verified(folderPackage(at('out'), realFiles), known)).findings).toEqual([
        { path: 'manifest.json', fault: 'other-roster' },
      ]);
    } finally {
      await stranger.remove();
    }
    expect(await verified(folderPackage(at('out'), realFiles), roster)).toMatchObject({
      findings: [],
      trust: 'known-roster',
    });
  });
});
