import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shownBody } from '../../support/shown-body';
import { aTerminal } from './midad';

const bridge = 'ترميم الجسر\n\nأغلقت البلديةُ الجسرَ، وللبلدية خطة.';

/** A workspace `w` of two articles. */
async function aWorkspace() {
  const env: Record<string, string> = {};
  const terminal = await aTerminal(env);
  await terminal.json('init', 'w');
  await terminal.write('bridge.txt', bridge);
  await terminal.write('rain.txt', 'أمطار\n\nالبلدية تحذّر.');
  const { value } = await terminal.json('import', 'w', 'bridge.txt', 'rain.txt');
  const [first, second]: string[] = value.files.map((file: { article: { id: string } }) => file.article.id);
  const texts = async (): Promise<string[]> => {
    const names = (await terminal.names('w')).filter((name) => name.endsWith('article.json'));
    const read = await Promise.all(names.map(async (name) => JSON.parse(await terminal.read(join('w', name)))));
    return read.flatMap(({ body }) => shownBody(body));
  };
  return { ...terminal, bridge: first!, rain: second!, texts };
}

test('names every place, in the letters as written, newest article first', async () => {
  const { midad, bridge: id, rain } = await aWorkspace();
  expect(await midad('find', 'w', 'البلدية')).toEqual({
    exit: 0,
    out: `${rain}  أمطار\n    [البلدية] تحذّر.\n${id}  ترميم الجسر\n    أغلقت [البلديةُ] الجسرَ، وللبلدية خطة.\n2 places in 2 articles\n`,
    err: '',
  });
  expect(await midad('find', 'w', 'زحل')).toEqual({ exit: 1, out: '', err: 'It stands in no article.\n' });
});

test('shows what would be, changes nothing, and says how to', async () => {
  const { midad, texts } = await aWorkspace();
  const before = await texts();
  const said = await midad('find', 'w', 'الجسر', '--replace', 'المعبر', '--lang', 'ar');
  expect(said).toMatchObject({ exit: 0, err: '' });
  expect(said.out).toContain('    العنوان: ترميم [-الجسر-]{+المعبر+}\n');
  expect(said.out).toContain('أغلقت البلديةُ [-الجسرَ-]{+المعبر+}، وللبلدية خطة.');
  expect(said.out).toContain('لم يتغيّر شيء.');
  expect(await texts()).toEqual(before);
});

test('--yes replaces, keeps what was as a version, and tells a program what became of each', async () => {
  const { json, texts, bridge: id, names } = await aWorkspace();
  const { exit, value } = await json('find', 'w', 'الجسر', '--replace', 'المعبر', '--yes');
  expect(exit).toBe(0);
  expect(value).toMatchObject({
    command: 'find',
    text: 'الجسر',
    replacement: 'المعبر',
    end: 'complete',
    found: [{ id, hits: [{ place: { kind: 'field', field: 'headline' }, becomes: 'المعبر' }, { written: 'الجسرَ' }] }],
  });
  expect(value.found[0].outcome.kind).toBe('replaced');
  expect(await texts()).toContain('normal: أغلقت البلديةُ المعبر، وللبلدية خطة.');
  expect((await names('w')).some((name) => name.includes(value.found[0].outcome.version))).toBe(true);
});

test('words can be taken out, forms of letters are told apart where something is replaced', async () => {
  const { midad, json, texts } = await aWorkspace();
  expect((await midad('find', 'w', 'البلديه')).exit).toBe(0);
  expect((await json('find', 'w', 'البلديه', '--replace', 'س')).value.found).toEqual([]);
  expect((await midad('find', 'w', ' تحذّر', '--replace', '', '--yes')).exit).toBe(0);
  expect(await texts()).toContain('normal: البلدية.');
});

test('--yes without something to replace with is wrong usage', async () => {
  const { midad } = await aTerminal();
  expect(await midad('find', 'w', 'س', '--yes')).toMatchObject({ exit: 2 });
});

test('nothing that is compared is no question', async () => {
  const { midad } = await aWorkspace();
  const said = await midad('find', 'w', 'َ');
  expect(said).toMatchObject({ exit: 1, out: '' });
  expect(said.err).toContain('no letter to look for');
});
