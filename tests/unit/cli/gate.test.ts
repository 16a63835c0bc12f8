/** The gate through the command line: holds, embargoes, what is set aside, each refusal in words with the way out. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Timestamp, type ArticleId } from '../../../shared/model/ids';
import type { Role } from '../../../shared/model/roles';
import { fullWish, newsroomOfRoles, passphrase, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { terminalIn } from './midad';

let newsroom: NewsroomOfRoles;
let out: string;
beforeAll(async () => {
  newsroom = await newsroomOfRoles();
}, 60_000);
afterAll(() => newsroom.remove());
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'midad-gate-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

const env = { MIDAD_PASSPHRASE: passphrase };
const midad = (...argv: readonly string[]) => terminalIn(newsroom.folder, env).midad(...argv, '--lang', 'en');
const by = (role: Role, reason = 'as the lawyer asks') => ['--as', role, '--reason', reason] as const;

/** What the export says of this article; '' where it let it out. */
async function refusalOf(id: ArticleId, ...more: readonly string[]): Promise<string> {
  const { err, out: said } = await midad('export', 'w', '--to', out, ...more);
  const about = [...err.split('\n'), ...said.split('\n')].filter((line) => line.startsWith(id));
  return about.map((line) => line.slice(id.length + 2)).join('\n');
}

async function embargoedArticle(): Promise<ArticleId> {
  const { articles } = newsroom.workspace;
  const created = await articles.create({
    headline: 'ما لم يحِن وقته',
    embargoedUntil: Timestamp.parse('2099-01-01T06:00:00+03:00'),
  });
  if (created.kind === 'failed') throw new Error(created.failure.code);
  for (const [role, to] of [
    ['writer', 'submitted'],
    ['chief', 'approved'],
  ] as const) {
    const moved = await articles.move(created.id, fullWish(to), newsroom.members[role]);
    if (moved.kind !== 'done') throw new Error(JSON.stringify(moved));
  }
  return created.id;
}

describe('a legal hold', () => {
  test('G7 keeps an approved article in the house, as a draft too, until who may has released it', async () => {
    const id = await newsroom.articleIn('approved');
    expect(await refusalOf(id)).toBe('');
    expect((await midad('hold', 'w', id, ...by('chief'))).out).toBe(`${id}: under a legal hold.\n`);
    const refused =
      'not exported. Under a legal hold: “as the lawyer asks”. Whoever put the hold there, or a publisher, releases it with a reason. Nobody sets this aside.';
    expect(await refusalOf(id)).toBe(refused);
    expect(await refusalOf(id, '--include-drafts')).toContain('Under a legal hold');
    expect((await midad('list', 'w')).out).toContain(`${id}  approved, legal hold`);
    expect((await midad('release', 'w', id, ...by('publisher', 'the court has ruled'))).exit).toBe(0);
    expect(await refusalOf(id)).toBe('');
    const { out: history } = await midad('history', 'w', id);
    expect(history).toMatch(/legal hold {2}chief {2}«as the lawyer asks»/);
    expect(history).toMatch(/legal hold released {2}publisher {2}«the court has ruled»/);
  });

  test('G7 refuses the moves towards readers, and says who releases it', async () => {
    const id = await newsroom.articleIn('submitted');
    await midad('hold', 'w', id, ...by('publisher'));
    const approving = await midad('move', 'w', id, 'approved', ...by('chief'));
    expect([approving.exit, approving.err]).toEqual([
      1,
      'The article is under a legal hold (as the lawyer asks) and can’t move to “Approved”. Whoever put the hold there, or a publisher, releases it.\n',
    ]);
    expect((await midad('move', 'w', id, 'returned', ...by('chief'))).exit).toBe(0);
  });

  test.each<[Role, string]>([
    ['writer', 'Holds are put and released by: desk chief, publisher.\n'],
    ['editor', 'Holds are put and released by: desk chief, publisher.\n'],
    ['administrator', 'Holds are put and released by: desk chief, publisher.\n'],
  ])('G7 is not for a %s to put there', async (role, said) => {
    const id = await newsroom.articleIn('draft');
    expect((await midad('hold', 'w', id, ...by(role))).err).toBe(said);
  });

  test('G7 a chief releases their own, not a publisher’s; two holds are released one by one', async () => {
    const id = await newsroom.articleIn('draft');
    await midad('hold', 'w', id, ...by('publisher'));
    expect((await midad('release', 'w', id, ...by('chief'))).err).toBe('Holds are put and released by: publisher.\n');
    await midad('hold', 'w', id, ...by('chief'));
    expect((await midad('hold', 'w', id, ...by('chief'))).err).toBe(
      'Nothing changes: the hold is like this already.\n',
    );
    expect((await midad('release', 'w', id, ...by('chief'))).exit).toBe(0);
    expect((await midad('list', 'w')).out).toContain(`${id}  draft, legal hold`);
    expect((await midad('release', 'w', id, ...by('publisher'))).exit).toBe(0);
    expect((await midad('release', 'w', id, ...by('publisher'))).err).toBe('The article is under no hold.\n');
  });

  test('R1 one that nobody signed holds nothing', async () => {
    const id = await newsroom.articleIn('approved');
    await midad('hold', 'w', id, ...by('chief'));
    const { value } = await terminalIn(newsroom.folder, env).json('history', 'w', id);
    const record = join(newsroom.folder, 'w', 'articles');
    const held = await fileWith(record, value.events.at(-1).signature);
    const event = JSON.parse(await readFile(held, 'utf8'));
    await writeFile(held, JSON.stringify({ ...event, reason: 'another' }));
    const { value: after } = await terminalIn(newsroom.folder, env).json('history', 'w', id);
    expect(after.events.at(-1).fault).toBe('wrong-signature');
    expect((await midad('verify-record', 'w')).exit).toBe(1);
    await writeFile(held, JSON.stringify(event));
    await rm(held);
  });
});

describe('what is set aside', () => {
  test('G11 an embargo by a publisher, for this text, on the record; a changed letter ends it', async () => {
    const id = await embargoedArticle();
    expect(await refusalOf(id)).toMatch(
      /Under embargo until 2099-01-01T06:00:00\+03:00\..*Whoever is publisher may set this aside/,
    );
    expect((await midad('waive', 'w', id, 'embargoed', ...by('chief'))).err).toBe(
      'Only these may set aside the embargo: publisher.\n',
    );
    expect((await midad('waive', 'w', id, 'embargoed', ...by('publisher', 'they agreed'))).exit).toBe(0);
    expect(await refusalOf(id)).toBe('');
    expect((await midad('history', 'w', id)).out).toContain('set aside: the embargo  publisher  «they agreed»');
    const { articles } = newsroom.workspace;
    const opened = await articles.open(id);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    await articles.save({ base: opened.hash, article: { ...opened.article, headline: 'نص آخر' } });
    expect(await refusalOf(id)).toContain('Under embargo');
  });

  test('G11 an export sets aside what it is told to, of what nothing else keeps here', async () => {
    const [free, held] = [await embargoedArticle(), await embargoedArticle()];
    await midad('hold', 'w', held, ...by('chief'));
    const aside = ['--set-aside', 'embargoed'] as const;
    expect((await midad('export', 'w', '--to', out, ...aside)).err).toContain('A member signs what is set aside');
    expect((await midad('export', 'w', '--to', out, '--set-aside', 'held', ...by('publisher'))).err).toBe(
      'No rule called “held” can be set aside. There are: checklist, embargoed, scheduled.\n',
    );
    expect(await refusalOf(free, ...aside, ...by('publisher'))).toBe('');
    expect(await refusalOf(held, ...aside, ...by('publisher'))).toContain('Under a legal hold');
    expect((await midad('history', 'w', held)).out).not.toContain('set aside');
  });
});

async function fileWith(folder: string, text: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /record.*\.json$/.test(name));
  for (const name of names) if ((await readFile(join(folder, name), 'utf8')).includes(text)) return join(folder, name);
  throw new Error(`no file holds ${text}`);
}
