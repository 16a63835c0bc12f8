import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../../electron/workspace/open-workspace';
import { realPorts } from '../../../electron/ports/ports';
import { join } from 'node:path';
import type { ArticleId } from '../../../shared/model/ids';
import { aTerminal } from './midad';

const text = 'افتتاح المكتبة\n\nفُتحت أبواب المكتبة صباح الخميس.\n\nوحضر الوزير.\n';

/** سلمى, who has an identity, and two articles. */
async function aDesk() {
  const terminal = await aTerminal({ MIDAD_PASSPHRASE: 'سر' });
  await terminal.midad('init', 'w', '--name', 'المدينة');
  await terminal.midad('people', 'found', 'w', '--as', 'salma', '--name', 'سلمى');
  await terminal.write('a.txt', text);
  await terminal.write('b.txt', 'خبر آخر\n\nلا شيء فيه.\n');
  const { value } = await terminal.json('import', 'w', 'a.txt', 'b.txt');
  const id: ArticleId = value.files[0].article.id;
  const comment = (...more: readonly string[]) => terminal.json('comment', 'w', id, ...more, '--as', 'salma');
  return { ...terminal, id, comment };
}

describe('comments', () => {
  test('are begun, answered, settled and opened again by scripts, and listed for people and for scripts', async () => {
    const { json, midad, id, comment } = await aDesk();
    expect(await midad('comments', 'w', '--lang', 'en')).toMatchObject({
      exit: 0,
      out: 'There are no open comments.\n',
    });
    const { value: begun } = await comment('من افتتحها؟', '--on', 'أبواب المكتبة');
    expect(begun).toMatchObject({ ok: true, id, act: 'started' });
    await comment('الوزير', '--thread', begun.thread);
    await comment('خبر جيد');
    const { value } = await json('comments', 'w');
    expect(value.articles).toHaveLength(1);
    const [onWords, onArticle] = value.articles[0].threads.toReversed();
    expect(onWords).toMatchObject({ id: begun.thread, isLost: false, now: { kind: 'words' } });
    expect(onWords.remarks.map((one: { by: { name: string }; text: string }) => [one.by.name, one.text])).toEqual([
      ['سلمى', 'من افتتحها؟'],
      ['سلمى', 'الوزير'],
    ]);
    expect(onArticle.place).toEqual({ kind: 'article' });
    const said = await midad('comments', 'w', id, '--lang', 'ar');
    expect(said.out).toContain(`${begun.thread}  «أبواب المكتبة»`);
    expect(said.out).toContain('عن الخبر كله');

    expect((await json('resolve', 'w', id, begun.thread, '--as', 'salma')).exit).toBe(0);
    expect((await json('comments', 'w', id)).value.articles[0].threads).toHaveLength(1);
    expect((await json('comments', 'w', id, '--all')).value.articles[0].threads).toHaveLength(2);
    expect((await json('reopen', 'w', id, begun.thread, '--as', 'salma')).exit).toBe(0);
    expect((await json('comments', 'w', id)).value.articles[0].threads).toHaveLength(2);
  });

  test('whose words are gone are named so', async () => {
    const { cwd, json, midad, id, comment } = await aDesk();
    await comment('هل حضر؟', '--on', 'وحضر الوزير');
    const workspace = await openWorkspace(join(cwd, 'w'), realPorts);
    if (!workspace.ok) throw new Error('no workspace');
    const opened = await workspace.value.articles.open(id);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    const article = { ...opened.article, body: opened.article.body.slice(0, 1) };
    await workspace.value.articles.save({ article, base: opened.hash, by: 'hand' });
    const { value } = await json('comments', 'w', id);
    expect(value.articles[0].threads[0]).toMatchObject({ isLost: true, now: { kind: 'gone' } });
    expect((await midad('comments', 'w', id, '--lang', 'ar')).out).toContain('«وحضر الوزير»  حُذف النص');
  });

  test('each refusal says why', async () => {
    const { json, comment, id } = await aDesk();
    expect((await comment('ماذا؟', '--on', 'لا توجد')).value.code).toBe('no-words');
    expect((await comment('ماذا؟', '--thread', 'x')).value.code).toBe('no-thread');
    expect((await comment('  ')).value.code).toBe('empty');
    expect((await json('resolve', 'w', id, 'x', '--as', 'salma')).value.code).toBe('no-thread');
    expect((await json('comments', 'w', 'x')).value.code).toBe('missing');
    expect((await comment('ماذا؟', '--on', 'x', '--thread', 'y')).exit).toBe(2);
  });
});
