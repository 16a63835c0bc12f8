/** The one file that a website's side runs without Midad says of every package what Midad itself says. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPackage } from '../../../electron/handoff/verify/open-package';
import { checkSignature } from '../../../electron/identity/signatures';
import { realFiles } from '../../../electron/ports/files';
import { sha256 } from '../../../electron/ports/hash';
import { verifyPackage } from '../../../shared/handoff/verify/verify-package';
import { canonicalJson } from '../../../shared/model/canonical';
import type { ArticleId } from '../../../shared/model/ids';
import { fullWish, newsroomOfRoles, passphrase, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { terminalIn } from '../cli/midad';

const tool = resolve(import.meta.dirname, '../../../docs/midad-verify.mjs');

let newsroom: NewsroomOfRoles;
let id: ArticleId;
let killed: ArticleId;
const at = (name: string): string => join(newsroom.folder, name);

beforeAll(async () => {
  newsroom = await newsroomOfRoles();
  id = await newsroom.articleIn('approved');
  killed = await newsroom.articleIn('exported');
  const { midad } = terminalIn(newsroom.folder, { MIDAD_PASSPHRASE: passphrase });
  await midad('export', 'w', '--as', 'publisher', '--to', 'out');
  const outcome = await newsroom.workspace.articles.move(killed, fullWish('killed'), newsroom.members.chief);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  await midad('export', 'w', '--as', 'publisher', '--to', 'out');
  await midad('export', 'w', '--as', 'publisher', '--to', 'out.zip');
  await midad('export', 'w', '--to', 'unsigned');
});
afterAll(() => newsroom.remove());

type Said = { readonly trust: string; readonly findings: readonly { readonly path: string; readonly fault: string }[] };

async function byMidad(path: string, known: readonly string[] | null = null): Promise<Said> {
  const opened = await openPackage(path, realFiles);
  if (!opened.ok) return { trust: 'none', findings: [] };
  const { trust, findings } = await verifyPackage(opened.value.reader, { isSigned: checkSignature, sha256, known });
  await opened.value.close();
  return { trust, findings };
}

async function byItself(path: string, roster: string | null = null): Promise<Said> {
  const { verifyPackage: verify } = (await import(tool)) as {
    verifyPackage: (path: string, options: object) => Said;
  };
  try {
    const { trust, findings } = verify(path, { roster });
    return { trust, findings };
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'not-a-zip') throw cause;
    return { trust: 'none', findings: [] };
  }
}

const pathsIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(at(folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at(folder).length + 1))
    .sort();
};

test.each(['out', 'out.zip', 'unsigned'])('of %s as the command line made it', async (name) => {
  const said = await byItself(at(name));
  expect(said).toEqual(await byMidad(at(name)));
  expect(said.findings).toEqual(name === 'unsigned' ? [{ path: 'manifest.json', fault: 'unsigned' }] : []);
});

test('with the newsroom’s own roster at hand', async () => {
  const names = await readdir(at('w/roster'));
  const known = await Promise.all(names.sort().map((name) => readFile(at(`w/roster/${name}`), 'utf8')));
  const said = await byItself(at('out'), at('w/roster'));
  expect(said).toEqual({ trust: 'known-roster', findings: [] });
  expect(said).toEqual(await byMidad(at('out'), known));
});

test('run as a program it needs nothing beside it, and its exit code says how it went', async () => {
  await mkdir(at('site'), { recursive: true });
  await cp(tool, at('site/midad-verify.mjs'));
  const run = (path: string) =>
    execFileSync(process.execPath, [at('site/midad-verify.mjs'), path, '--json'], { encoding: 'utf8', env: {} });
  expect(JSON.parse(run(at('out.zip')))).toMatchObject({ ok: true, articles: 2, trust: 'own-roster' });
  await cp(at('out'), at('tampered'), { recursive: true });
  await writeFile(at('tampered/site.css'), 'body{}');
  expect(() => run(at('tampered'))).toThrow(/Command failed/);
  await rm(at('tampered'), { recursive: true });
});

const aChange = fc.record({
  file: fc.nat(),
  place: fc.nat(),
  bit: fc.integer({ min: 0, max: 7 }),
  act: fc.constantFrom('flip', 'cut', 'take away', 'add', 'empty'),
});
type Change = typeof aChange extends fc.Arbitrary<infer T> ? T : never;

async function change(path: string, { act, place, bit }: Omit<Change, 'file'>): Promise<void> {
  const bytes = Buffer.from(await readFile(path));
  if (act === 'take away') return rm(path);
  if (act === 'add') return writeFile(`${path}-2`, bytes);
  if (act === 'empty') return writeFile(path, '');
  if (act === 'cut') return writeFile(path, bytes.subarray(0, place % bytes.length));
  bytes[place % bytes.length]! ^= 1 << bit;
  return writeFile(path, bytes);
}

test('whatever is changed in a folder, both say the same of it, and name it', async () => {
  const paths = await pathsIn('out');
  await fc.assert(
    fc.asyncProperty(aChange, async ({ file, ...what }) => {
      const path = paths[file % paths.length]!;
      await rm(at('changed'), { recursive: true, force: true });
      await cp(at('out'), at('changed'), { recursive: true });
      await change(at(`changed/${path}`), what);
      const said = await byMidad(at('changed'));
      expect(await byItself(at('changed'))).toEqual(said);
      const touched = what.act === 'add' ? `${path}-2` : path;
      expect(said.findings.map((one) => one.path)).toContain(touched);
    }),
    { numRuns: 150 },
  );
});

test('whatever is changed in a ZIP file, both say the same of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 7 }), async (place, bit) => {
      await cp(at('out.zip'), at('changed.zip'));
      await change(at('changed.zip'), { act: 'flip', place, bit });
      expect(await byItself(at('changed.zip'))).toEqual(await byMidad(at('changed.zip')));
    }),
    { numRuns: 150 },
  );
});

test('a directory that says more than there is: both say that it is no ZIP file', async () => {
  const lengthened = Buffer.from(await readFile(at('out.zip')));
  lengthened.writeUInt16LE(0xffff, lengthened.lastIndexOf('PK\u0001\u0002') + 28);
  const farOff = Buffer.concat([Buffer.from('PK\u0006\u0007'), Buffer.alloc(16, 0xff), Buffer.from('PK\u0005\u0006')]);
  for (const bytes of [lengthened, Buffer.concat([farOff, Buffer.alloc(16, 0xff), Buffer.alloc(2)])]) {
    await writeFile(at('changed.zip'), bytes);
    expect(await byMidad(at('changed.zip'))).toEqual({ trust: 'none', findings: [] });
    expect(await byItself(at('changed.zip'))).toEqual({ trust: 'none', findings: [] });
  }
});

type Forged = {
  articles: { id: string; version: number; approvals: string[] }[];
  roster: string[] | null;
  publisher: { person: string };
  newsroom: { founding: string };
  recipe: string;
  signature: string | null;
  digest: string;
};
const approvedIn = ({ articles }: Forged) => articles.find((one) => one.id === id)!;

const forgeries: readonly (readonly [string, (manifest: Forged) => void])[] = [
  ['another version', ({ articles }) => void (articles[0]!.version = 7)],
  ['no approval', (manifest) => void (approvedIn(manifest).approvals = [])],
  ['the approval of another article', (manifest) => void (approvedIn(manifest).id = killed)],
  [
    'an approval with another hash',
    (manifest) => {
      const other = (text: string) =>
        text.replace(/"hash": "./, (start) => `"hash": "${start.endsWith('0') ? '1' : '0'}`);
      const article = approvedIn(manifest);
      article.approvals = article.approvals.map(other);
    },
  ],
  [
    'a member made chief in the roster',
    (manifest) => void (manifest.roster = manifest.roster!.map((text) => text.replace('"writer"', '"chief"'))),
  ],
  ['a roster without its end', ({ roster }) => void roster!.pop()],
  ['no roster', (manifest) => void (manifest.roster = null)],
  ['another publisher', ({ publisher }) => void (publisher.person = id)],
  ['another founding', ({ newsroom: of }) => void (of.founding = '0'.repeat(64))],
  ['no signature', (manifest) => void (manifest.signature = null)],
  ['a signature that can be none', (manifest) => void (manifest.signature = `%${manifest.signature!.slice(1)}`)],
  ['a recipe that can be none', (manifest) => void (manifest.recipe = 'soup')],
];

test.each(forgeries)('a manifest with %s and a digest that fits: both say the same', async (_, forge) => {
  await rm(at('changed'), { recursive: true, force: true });
  await cp(at('out'), at('changed'), { recursive: true });
  const older = (await pathsIn('out')).find((path) => path.startsWith('manifests/'))!;
  const path = at('changed/manifest.json');
  // The first one of the two: it has the approval.
  await cp(at(`changed/${older}`), path);
  await rm(at('changed/manifests'), { recursive: true });
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Forged;
  forge(manifest);
  const { digest: __, signature: ___, ...content } = manifest;
  manifest.digest = sha256(canonicalJson(content));
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
  const said = await byMidad(at('changed'));
  expect(await byItself(at('changed'))).toEqual(said);
  expect(said.findings.length).toBeGreaterThan(0);
});
