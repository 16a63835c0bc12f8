import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realPorts } from '../../../electron/ports/ports';
import { openWorkspace } from '../../../electron/workspace/open-workspace';
import type { ArticleId, TickerLineId } from '../../../shared/model/ids';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { aTerminal, terminalIn } from './midad';

const env = { MIDAD_PASSPHRASE: 'سر' };
const text = 'افتتاح المكتبة\n\nفُتحت أبواب المكتبة صباح الخميس.\n';

/** A newsroom with سلمى (all roles), كريم (chief) and هند (writer), and one article of hers. */
async function aNewsroom() {
  const terminal = await aTerminal(env);
  const { midad, json, write } = terminal;
  await midad('init', 'w', '--name', 'المدينة');
  await midad('people', 'found', 'w', '--as', 'salma', '--name', 'سلمى');
  for (const [who, name, role] of [
    ['karim', 'كريم', 'chief'],
    ['hind', 'هند', 'writer'],
  ] as const) {
    await midad('people', 'request', 'w', '--as', who, '--name', name, '--to', `${who}.json`);
    await midad('people', 'admit', 'w', `${who}.json`, '--as', 'salma', '--roles', role);
  }
  await write('a.txt', text);
  const { value } = await json('import', 'w', 'a.txt');
  const id: string = value.files[0].article.id;
  const move = (as: string, to: string, ...more: readonly string[]) =>
    json('move', 'w', id, to, '--as', as, '--lang', 'en', ...more);
  return { ...terminal, id, move };
}

describe('people', () => {
  test('found a newsroom, ask to be let in and are let in; each refusal says why', async () => {
    const { midad, json, read, write } = await aNewsroom();
    const { value } = await json('people', 'list', 'w');
    expect(value.people.map(({ name, roles }: { name: string; roles: string[] }) => [name, roles.length])).toEqual([
      ['سلمى', 5],
      ['كريم', 1],
      ['هند', 1],
    ]);
    const again = await json('people', 'admit', 'w', 'hind.json', '--as', 'salma', '--roles', 'editor');
    expect([again.exit, again.value.code]).toEqual([1, 'known-already']);
    await midad('people', 'request', 'w', '--as', 'nour', '--name', 'نور', '--to', 'nour.json');
    const byChief = await json('people', 'admit', 'w', 'nour.json', '--as', 'karim', '--roles', 'chief');
    expect(byChief.value.code).toBe('no-right');
    await write('forged.json', '{"format":"midad/join-request@1"}');
    expect((await json('people', 'admit', 'w', 'forged.json', '--as', 'salma', '--roles', 'writer')).value.code).toBe(
      'no-request',
    );
    const asked = JSON.parse(await read('nour.json'));
    await write('forged.json', JSON.stringify({ ...asked, name: 'غيرها' }));
    const forged = await json('people', 'admit', 'w', 'forged.json', '--as', 'salma', '--roles', 'writer');
    expect([forged.value.code, (await json('people', 'list', 'w')).exit]).toEqual(['wrong-request', 0]);
    expect((await json('people', 'admit', 'w', 'nour.json', '--as', 'salma', '--roles', 'boss')).value.code).toBe(
      'wrong-role',
    );
    expect((await json('people', 'found', 'w', '--as', 'salma')).value.code).toBe('has-one');
  });

  test('without the passphrase, or with another, nobody is anybody', async () => {
    const { cwd } = await aNewsroom();
    for (const [given, code] of [
      [{}, 'no-passphrase'],
      [{ MIDAD_PASSPHRASE: 'غيره' }, 'locked'],
    ] as const) {
      const said = await terminalIn(cwd, given).json('people', 'found', 'w', '--as', 'salma');
      expect([said.exit, said.value.code]).toEqual([1, code]);
    }
  });
});

describe('assign', () => {
  test('a chief gives an article to a writer, who gives it back; who may not is told so, and the history says it', async () => {
    const { json, id, midad } = await aNewsroom();
    const { value } = await json('people', 'list', 'w');
    const personOf = (name: string): string => value.people.find((one: { name: string }) => one.name === name).id;
    const assign = (as: string, to: string) => json('assign', 'w', id, to, '--as', as, '--lang', 'en');
    expect((await assign('karim', personOf('هند'))).value).toMatchObject({ assignee: personOf('هند') });
    expect((await json('list', 'w')).value.articles[0].assignee).toBe(personOf('هند'));
    expect((await assign('hind', personOf('كريم'))).value.refusals).toEqual([
      { reason: 'no-right', roles: ['editor', 'chief'] },
    ]);
    expect((await assign('karim', 'nobody')).value.code).toBe('unknown-person');
    expect((await assign('hind', '-')).exit).toBe(0);
    expect((await json('list', 'w')).value.articles[0].assignee).toBeNull();
    expect((await midad('history', 'w', id, '--lang', 'en')).out).toContain('assigned to: هند');
    expect((await json('verify-record', 'w')).exit).toBe(0);
  });
});

describe('a key of one’s own', () => {
  test('is replaced, and what the old one signed stays; the old one signs no more', async () => {
    const { cwd, json, midad, move } = await aNewsroom();
    await move('hind', 'submitted');
    await cp(join(cwd, 'hind'), join(cwd, 'old'), { recursive: true });
    const renewed = terminalIn(cwd, { ...env, MIDAD_NEW_PASSPHRASE: 'أخرى' });
    expect((await renewed.midad('people', 'rekey', 'w', '--as', 'hind')).exit).toBe(0);
    expect((await json('verify-record', 'w')).exit).toBe(0);
    expect((await json('people', 'rekey', 'w', '--as', 'old')).value.code).toBe('not-a-member');
    const fresh = terminalIn(cwd, { MIDAD_PASSPHRASE: 'أخرى' });
    expect((await fresh.midad('people', 'rekey', 'w', '--as', 'hind')).exit).toBe(0);
    expect((await midad('people', 'rekey', 'w', '--as', 'karim', '--request', 'hind.json')).exit).toBe(1);
    expect((await midad('people', 'rekey', 'w', '--as', 'salma', '--request', 'hind.json')).exit).toBe(0);
    expect((await json('people', 'rekey', 'w', '--as', 'old')).exit).toBe(0);
  });

  test('R3 that was revoked approves nothing any more, though it was kept and claims to be older', async () => {
    const { cwd, id, json, midad, move } = await aNewsroom();
    await move('hind', 'submitted');
    await move('karim', 'in-review');
    await cp(join(cwd, 'w'), join(cwd, 'then'), { recursive: true });
    const { value } = await json('people', 'list', 'w');
    const karim: string = value.people.find(({ name }: { name: string }) => name === 'كريم').id;
    expect((await midad('people', 'revoke', 'w', karim, '--as', 'salma')).exit).toBe(0);
    // In the folder as it was, with the key as it was.
    expect((await json('move', 'then', id, 'approved', '--as', 'karim')).exit).toBe(0);
    await cp(join(cwd, 'then', 'articles'), join(cwd, 'w', 'articles'), { recursive: true });
    const verified = await json('verify-record', 'w');
    expect(verified.value.findings.map(({ fault }: { fault: string }) => fault)).toEqual(['too-late']);
    expect((await json('history', 'w', id)).value.state).toBe('in-review');
    expect((await json('list', 'w')).value.articles[0].review).toBe('draft');
  });

  test('goes to another machine by a copy, and both sign as devices of their own', async () => {
    const { cwd, json, move, read } = await aNewsroom();
    expect((await json('people', 'export', 'copy.json', '--as', 'hind')).exit).toBe(0);
    expect(
      (await terminalIn(cwd, { MIDAD_PASSPHRASE: 'x' }).json('people', 'import', 'copy.json', '--as', 'b')).value.code,
    ).toBe('locked');
    expect((await json('people', 'import', 'copy.json', '--as', 'b')).exit).toBe(0);
    expect((await json('people', 'import', 'a.txt', '--as', 'b')).value.code).toBe('no-copy');
    await move('hind', 'submitted');
    expect((await move('b', 'draft')).exit).toBe(0);
    expect(await json('verify-record', 'w')).toMatchObject({ exit: 0, value: { events: 2 } });
    expect(JSON.parse(await read('b/identity.json')).device).not.toBe(
      JSON.parse(await read('hind/identity.json')).device,
    );
  });
});

describe('move', () => {
  test('a text is submitted, returned with a reason, submitted again, approved and exported; its history says so', async () => {
    const { json, move, id, midad } = await aNewsroom();
    const codes = async (said: ReturnType<typeof move>) =>
      (await said).value.refusals?.map(({ reason }: { reason: string }) => reason) ?? 'done';
    expect(await codes(move('hind', 'submitted'))).toBe('done');
    expect(await codes(move('hind', 'approved'))).toEqual(['no-right', 'own-copy']);
    expect(await codes(move('karim', 'returned'))).toEqual(['reason-missing']);
    expect(await codes(move('karim', 'returned', '--reason', 'ينقصه المصدر'))).toBe('done');
    expect(await codes(move('hind', 'submitted'))).toBe('done');
    expect(await codes(move('karim', 'approved'))).toBe('done');
    expect((await json('list', 'w')).value.articles[0].review).toBe('approved');
    const exported = await json('export', 'w', '--to', 'out');
    expect(exported.exit).toBe(0);
    expect(await codes(move('karim', 'exported'))).toBe('done');
    expect(await codes(move('hind', 'submitted'))).toEqual(['cause-missing']);
    expect(await codes(move('hind', 'submitted', '--cause', 'development'))).toBe('done');
    const { value } = await json('history', 'w', id);
    expect(value.events.map(({ to, fault }: { to: string; fault: null }) => [to, fault])).toEqual(
      ['submitted', 'returned', 'submitted', 'approved', 'exported', 'submitted'].map((to) => [to, null]),
    );
    expect((await midad('history', 'w', id, '--lang', 'ar')).out).toContain('كريم  «ينقصه المصدر»');
    expect(await json('verify-record', 'w')).toMatchObject({ exit: 0, value: { events: 6, members: 3 } });
  });

  test('what is killed takes its line off the air, for the same reason', async () => {
    const { cwd, json, move, id } = await aNewsroom();
    const opened = await openWorkspace(join(cwd, 'w'), realPorts);
    if (!opened.ok) throw new Error(opened.failure.code);
    const line = tickerDraft({
      displayTime: '14:05',
      text: 'افتتاح المكتبة',
      link: { kind: 'article', id: id as ArticleId },
    });
    await opened.value.ticker.add([line], { after: null, state: 'live' });
    await move('hind', 'submitted');
    await move('karim', 'approved');
    expect((await json('ticker', 'w')).value.lines).toHaveLength(1);
    await move('karim', 'killed', '--reason', 'الخبر غير صحيح');
    expect((await json('ticker', 'w')).value.lines).toHaveLength(0);
    const { lines } = await opened.value.ticker.history({ from: 0, count: 1 });
    const record = await opened.value.ticker.record(lines[0]!.id as TickerLineId);
    expect(record.at(-1)).toMatchObject({ kind: 'moved', to: 'withdrawn', reason: 'الخبر غير صحيح' });
  });

  test('what is typed wrong is named, and nothing happens', async () => {
    const { json, move, id } = await aNewsroom();
    expect((await move('hind', 'published')).value.code).toBe('unknown-state');
    expect((await move('hind', 'submitted', '--cause', 'boredom')).value.code).toBe('unknown-cause');
    expect((await move('hind', 'submitted', '--time', 'غدًا')).value.code).toBe('wrong-time');
    expect((await json('move', 'w', 'X', 'submitted', '--as', 'hind')).value.code).toBe('missing');
    expect((await json('history', 'w', id)).value.events).toEqual([]);
  });

  test('a stranger moves nothing, and nobody approves without a name', async () => {
    const { json, midad, move, id } = await aNewsroom();
    await midad('people', 'request', 'w', '--as', 'nour', '--name', 'نور');
    expect((await move('nour', 'submitted')).value.code).toBe('not-a-member');
    expect((await json('approve', 'w', id)).value.failure.code).toBe('needs-person');
  });

  test('who was revoked moves nothing any more, and what they said before stays', async () => {
    const { json, move } = await aNewsroom();
    await move('hind', 'submitted');
    const { value } = await json('people', 'list', 'w');
    const hind = value.people.find(({ name }: { name: string }) => name === 'هند');
    expect((await json('people', 'revoke', 'w', hind.id, '--as', 'salma', '--reason', 'غادرت')).exit).toBe(0);
    expect((await move('hind', 'draft')).value.code).toBe('not-a-member');
    expect((await json('verify-record', 'w')).exit).toBe(0);
  });
});

describe('verify-record', () => {
  test('A1 finds one changed byte of the roster, the record or an approved text, and an event taken away or copied', async () => {
    const { cwd, json, move } = await aNewsroom();
    await move('hind', 'submitted');
    await move('karim', 'in-review');
    await move('karim', 'approved');
    const verify = async () => {
      const { exit, value } = await json('verify-record', 'w');
      return { exit, value };
    };
    const root = join(cwd, 'w');
    const all = await readdir(root, { recursive: true, withFileTypes: true });
    const files = all
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => /^roster[\\/]|[\\/]record[\\/]|article\.json$/.test(path));
    expect(files).toHaveLength(7);
    expect((await verify()).exit).toBe(0);

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), async (path, at) => {
        const whole = await readFile(join(root, path));
        const bytes = Buffer.from(whole);
        // When a text was written last is no part of what was approved: docs/file-formats.md.
        const written = whole.indexOf('"versionCreated"');
        fc.pre(written < 0 || at % bytes.length < written || at % bytes.length > whole.indexOf('\n', written));
        bytes[at % bytes.length]! ^= 1;
        await writeFile(join(root, path), bytes);
        const { exit, value } = await verify();
        await writeFile(join(root, path), whole);
        const named = path.startsWith('roster') ? value.code : value.findings[0].path;
        const expected = path.startsWith('roster') ? 'roster-broken' : path.replaceAll('\\', '/');
        expect([exit, named]).toEqual([1, expected]);
      }),
      { numRuns: 60 },
    );

    const first = files.find((path) => path.includes('-inreview-'))!;
    const whole = await readFile(join(root, first));
    await rm(join(root, first));
    expect((await verify()).value).toMatchObject({
      findings: [{ fault: 'follows-nothing' }],
      chains: [{ kind: 'missing', seq: 1 }],
    });
    await writeFile(join(root, first), whole);
    const twin = first.replace(/-[0-9a-f]+\.json$/, '-aaaaaaaaaaaa.json');
    await writeFile(join(root, twin), whole);
    expect((await verify()).value.chains).toMatchObject([{ kind: 'forked', seq: 1 }]);
    await rm(join(root, twin));
    expect((await verify()).exit).toBe(0);
  });
});
