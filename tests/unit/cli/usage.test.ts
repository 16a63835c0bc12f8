import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json';
import { aTerminal } from './midad';

describe('wrong usage ends with 2 and a hint', () => {
  test.each([
    [[], 'No command was given.'],
    [['frobnicate'], 'There is no command “frobnicate”.'],
    [['toString'], 'There is no command “toString”.'],
    [['init'], 'init needs WORKSPACE.'],
    [['import', 'w'], 'import needs FILE….'],
    [['list', 'w', 'x'], '“x” is more than list takes.'],
    [['search', 'w'], 'search needs WORDS….'],
    [['search', 'w', 'x', '--limit', '0'], '--limit can’t be “0”.'],
    [['search', 'w', 'x', '--limit', '501'], '--limit can’t be “501”.'],
    [['search', 'w', 'x', '--limit'], '--limit needs a value.'],
    [['approve', 'w'], 'approve needs ID.'],
    [['ticker'], 'ticker needs WORKSPACE.'],
    [['ticker', 'w', '--record'], '--record needs a value.'],
    [['ticker', 'w', '--record', 'x', '--to', 'o'], '--to can’t go with --record.'],
    [['export', 'w'], 'export needs --to.'],
    [['export', 'w', '--to'], '--to needs a value.'],
    [['export', 'w', '--to='], '--to needs a value.'],
    [['export', 'w', '--to', 'o', '--include-drafts=yes'], '--include-drafts can’t be “yes”.'],
    [['list', 'w', '--to', 'o'], 'This command has no option “--to”.'],
    [['list', 'w', '--jsno'], 'This command has no option “--jsno”.'],
    [['list', 'w', '-x'], 'This command has no option “-x”.'],
    [['list', 'w', '--lang', 'fr'], '--lang can’t be “fr”.'],
  ])('midad %j', async (argv, message) => {
    const { midad, json } = await aTerminal();
    expect(await midad(...argv)).toEqual({
      exit: 2,
      out: '',
      err: `${message}\nType midad help to see the commands.\n`,
    });
    const inJson = await json(...argv);
    expect(inJson).toMatchObject({ exit: 2, value: { ok: false, usage: { message } } });
  });
});

test('help and version answer in words and in JSON', async () => {
  const { midad, json } = await aTerminal();
  for (const argv of [['help'], ['--help'], ['-h'], ['export', '--help'], ['help', 'export']]) {
    const said = await midad(...argv);
    expect(said.exit).toBe(0);
    expect(said.out).toContain('export WORKSPACE --to DIR');
  }
  expect((await midad('--version')).out).toBe(`${packageJson.version}\n`);
  expect((await json('--version')).value).toEqual({ ok: true, version: packageJson.version });
});

test('speaks the language of the terminal, or the one asked for', async () => {
  const arabic = await aTerminal({ LANG: 'ar_PS.UTF-8' });
  expect((await arabic.midad('list')).err).toContain('ينقص الأمر list');
  expect((await arabic.midad('list', '--lang', 'en')).err).toContain('list needs WORKSPACE');
  expect((await (await aTerminal({ LANG: 'de_DE', LC_ALL: 'ar' })).midad('help')).out).toContain('الاستعمال');
  expect((await (await aTerminal()).midad('help', '--lang', 'ar')).out).toContain('الاستعمال');
});

test('a name that begins with a dash goes after --', async () => {
  const { json, write } = await aTerminal();
  await json('init', 'w');
  await write('-note.txt', 'عنوان\nنص الخبر.');
  expect(await json('import', 'w', '--', '-note.txt')).toMatchObject({ exit: 0, value: { files: [{ ok: true }] } });
});
