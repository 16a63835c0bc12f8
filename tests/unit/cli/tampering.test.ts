/** Whoever can write to the folder: what `midad verify-record` says of a newsroom whose files were changed, taken away, mixed up or put back. */
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../electron/ports/hash';
import { Body } from '../../../shared/model/body';
import type { ArticleId } from '../../../shared/model/ids';
import type { ArticleState } from '../../../shared/model/record-event';
import type { Role } from '../../../shared/model/roles';
import { fullWish, newsroomOfRoles, passphrase, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { terminalIn } from './midad';

const picture = Buffer.from('a picture, as far as its name can tell');
const asset = `${sha256(picture)}.jpg`;

let newsroom: NewsroomOfRoles;
let approved: ArticleId;
let other: ArticleId;
const at = (path: string): string => join(newsroom.folder, 'w', path);

const move = async (id: ArticleId, role: Role, to: ArticleState): Promise<void> => {
  const outcome = await newsroom.workspace.articles.move(id, fullWish(to), newsroom.members[role]);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
};

beforeEach(async () => {
  newsroom = await newsroomOfRoles();
  await mkdir(at('media'), { recursive: true });
  await writeFile(at(`media/${asset}`), picture);
  const image = { _type: 'image', _key: 'p', asset, width: 4, height: 3, alt: 'واجهة', caption: '', credit: '' };
  const words = { _type: 'block', _key: 'b', style: 'normal', markDefs: [] };
  const text = {
    ...words,
    children: [{ _type: 'span', _key: 's', text: 'فُتحت أبواب المكتبة صباح الخميس.', marks: [] }],
  };
  const created = await newsroom.workspace.articles.create({
    headline: 'خبر مصوّر',
    body: Body.parse([text, image]) as never,
  });
  if (created.kind === 'failed') throw new Error(created.failure.code);
  approved = created.id;
  await move(approved, 'writer', 'submitted');
  await move(approved, 'editor', 'returned');
  await move(approved, 'writer', 'submitted');
  await move(approved, 'chief', 'approved');
  await move(approved, 'chief', 'approved');
  other = await newsroom.articleIn('submitted');
});
afterEach(() => newsroom.remove());

async function verified(...more: readonly string[]) {
  const { json } = terminalIn(newsroom.folder, { MIDAD_PASSPHRASE: passphrase });
  const { exit, value } = await json('verify-record', 'w', ...more);
  const findings = (value.findings ?? []) as readonly { readonly path: string; readonly fault: string }[];
  const chains = (value.chains ?? []) as readonly { readonly kind: string; readonly seq: number }[];
  return {
    exit,
    code: value.code as string | undefined,
    seq: value.fault?.seq as number | undefined,
    faults: findings.map(({ path, fault }) => [path, fault]),
    chains: chains.map(({ kind, seq }) => [kind, seq]),
  };
}

/** Below the workspace's root, with `/`. */
async function filesOf(pattern: RegExp): Promise<string[]> {
  const names = await readdir(at('.'), { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => pattern.test(name))
    .sort();
}
/** In the order in which they were signed by their device. */
async function eventsOf(id: ArticleId, word: string): Promise<string[]> {
  const paths = (await record(id)).filter((path) => path.includes(`-${word}-`));
  const seqs = await Promise.all(
    paths.map(async (path) => JSON.parse(await readFile(at(path), 'utf8')).seal.seq as number),
  );
  return paths
    .map((path, index) => ({ path, seq: seqs[index]! }))
    .sort((one, two) => one.seq - two.seq)
    .map(({ path }) => path);
}
const record = (id: ArticleId) => filesOf(new RegExp(`${id}/record/.*json$`));

async function changeByte(path: string): Promise<void> {
  const bytes = await readFile(at(path));
  // Within the words, so that it is the signature that finds it, not the JSON.
  const place = bytes.indexOf('"', Math.floor(bytes.length / 2)) + 1;
  bytes[place]! ^= 1;
  await writeFile(at(path), bytes);
}

test('A1 nothing was touched, and nothing is found', async () => {
  expect(await verified()).toMatchObject({ exit: 0, faults: [], chains: [] });
});

describe('one byte', () => {
  test('A1 of an approved article: the article is named', async () => {
    const [path] = await filesOf(new RegExp(`${approved}/article.json$`));
    const text = await readFile(at(path!), 'utf8');
    await writeFile(at(path!), text.replace('صباح', 'مساء'));
    expect(await verified()).toMatchObject({ exit: 1, faults: [[path, 'changed-since-approval']] });
  });

  test('A1 of a picture in it, or the picture gone: the picture is named', async () => {
    await writeFile(at(`media/${asset}`), Buffer.from(picture).fill('b', 0, 1));
    expect(await verified()).toMatchObject({ exit: 1, faults: [[`media/${asset}`, 'picture']] });
    await rm(at(`media/${asset}`));
    expect(await verified()).toMatchObject({ exit: 1, faults: [[`media/${asset}`, 'picture']] });
  });

  test('A1 of a picture: what was approved does not leave with another picture', async () => {
    const { json } = terminalIn(newsroom.folder, {});
    const forged = Buffer.from(picture).fill('b', 0, 1);
    await writeFile(at(`media/${asset}`), forged);
    const { value } = await json('export', 'w', '--to', 'out');
    expect(value.leftOut).toEqual([{ id: approved, types: ['image'] }]);
    const names = await readdir(join(newsroom.folder, 'out'), { recursive: true });
    expect(names.filter((name) => name.endsWith('.jpg'))).toEqual([]);
  });

  test('A1 of any event: that event is named first, and what follows it counts no more', async () => {
    for (const path of await record(approved)) {
      const whole = await readFile(at(path));
      await changeByte(path);
      const { exit, faults } = await verified();
      expect([exit, faults[0]?.[0]]).toEqual([1, path]);
      await writeFile(at(path), whole);
    }
    expect((await verified()).exit).toBe(0);
  });

  test('A1 of any roster event: its number is named, and nobody is trusted', async () => {
    const roster = await filesOf(/^roster\/.*json$/);
    expect(roster).toHaveLength(6);
    for (const [index, path] of roster.entries()) {
      const whole = await readFile(at(path));
      await changeByte(path);
      const said = await verified();
      expect([said.exit, said.code, said.seq]).toEqual([1, 'roster-broken', index + 1]);
      await writeFile(at(path), whole);
    }
  });
});

describe('events taken away', () => {
  test('A1 from the middle: what followed them is named, and their place in the chain', async () => {
    const [first = ''] = await eventsOf(approved, 'submitted');
    await rm(at(first));
    const { exit, faults, chains } = await verified();
    expect([exit, new Set(faults.map(([, fault]) => fault)), chains]).toEqual([
      1,
      new Set(['follows-nothing']),
      [['missing', 1]],
    ]);
  });

  test('A1 the last one of a device: its own machine misses it', async () => {
    const last = (await eventsOf(approved, 'approved')).at(-1)!;
    await rm(at(last));
    expect(await verified()).toMatchObject({ exit: 0 });
    expect(await verified('--as', 'chief')).toMatchObject({ exit: 1, chains: [['missing', 2]] });
    expect(await verified('--as', 'writer')).toMatchObject({ exit: 0 });
  });

  test('A1 from the roster: the number that is missing', async () => {
    const roster = await filesOf(/^roster\/.*json$/);
    await rm(at(roster[2]!));
    expect(await verified()).toMatchObject({ exit: 1, code: 'roster-broken', seq: 3 });
  });
});

describe('events mixed up', () => {
  test('A1 two of a record under each other’s names: their order is in them, not in their names', async () => {
    const [first, second] = await record(approved);
    await rename(at(first!), at('aside'));
    await rename(at(second!), at(first!));
    await rename(at('aside'), at(second!));
    expect(await verified()).toMatchObject({ exit: 0 });
  });

  test('A1 two of the roster: the first that is out of order', async () => {
    const roster = await filesOf(/^roster\/.*json$/);
    await rename(at(roster[1]!), at('aside'));
    await rename(at(roster[2]!), at(roster[1]!));
    await rename(at('aside'), at(roster[2]!));
    const said = await verified();
    // Whether by the name or by what is in it: the roster either reads in its true order or is broken at the second.
    expect([said.exit, said.seq]).toEqual([1, 2]);
  });
});

describe('events put in again', () => {
  test('A1 an approval in another article: it is named there and approves nothing', async () => {
    const approval = (await eventsOf(approved, 'approved')).at(-1)!;
    const copy = join(dirname((await record(other))[0]!), '2026-09-26T12-00-00-000Z-approved-aaaaaaaaaaaa.json');
    await copyFile(at(approval), at(copy));
    const { exit, faults, chains } = await verified();
    expect([exit, faults, chains.length]).toEqual([1, [[copy, 'other-article']], 1]);
    expect(
      (await terminalIn(newsroom.folder, {}).json('list', 'w')).value.articles
        .map((one: { id: string; review: string }) => [one.id, one.review])
        .sort(),
    ).toEqual(
      [
        [approved, 'approved'],
        [other, 'draft'],
      ].sort(),
    );
  });

  test('A1 an old approval under a newer name, after the text was returned: it is named and does not come back into force', async () => {
    await move(approved, 'editor', 'returned');
    const [old = ''] = await eventsOf(approved, 'approved');
    const copy = join(dirname(old), '2027-01-01T00-00-00-000Z-approved-bbbbbbbbbbbb.json');
    await copyFile(at(old), at(copy));
    const { exit, chains } = await verified();
    expect([exit, chains]).toEqual([1, [['forked', 1]]]);
    const exported = await terminalIn(newsroom.folder, {}).json('export', 'w', '--to', 'out');
    expect(exported.value.drafts).toContain(approved);
    expect(exported.value.files.filter((name: string) => name.includes(approved))).toEqual([]);
  });

  test('A1 a roster event once more: out of its order', async () => {
    const roster = await filesOf(/^roster\/.*json$/);
    const again = roster.at(-1)!.replace(/0*6(?=[^/]*json$)/, (digits) => digits.replace('6', '7'));
    expect(again).not.toBe(roster.at(-1));
    await copyFile(at(roster.at(-1)!), at(again));
    expect(await verified()).toMatchObject({ exit: 1, code: 'roster-broken', seq: 7 });
  });
});
