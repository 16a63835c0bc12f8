import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArticleSession } from '../../../renderer/article/article-session';
import { openSession } from '../../../renderer/article/session/open-session';
import { autosaveDelay } from '../../../renderer/article/session/save-clock';
import { createDesk } from '../../../renderer/desk/desk';
import type { Body } from '../../../shared/model/body';
import type { FileHash } from '../../../shared/model/ids';
import { aTracker } from '../../support/a-tracker';
import { fakeMain, type FakeMain } from '../../support/fake-bridge';
import { aBody, anArticle, anArticleId } from '../../support/makers';

const id = anArticleId();

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function opened(): Promise<{
  main: FakeMain;
  session: ArticleSession;
  kind: () => string;
  report: ReturnType<typeof vi.fn>;
  tellMerged: ReturnType<typeof vi.fn>;
}> {
  const main = fakeMain({ articles: [anArticle()] });
  const report = vi.fn<() => Promise<string>>(async () => 'F-1');
  const tellMerged = vi.fn<() => void>();
  const session = openSession(id, {
    room: createDesk(main.bridge).article,
    versions: createDesk(main.bridge).versions,
    report,
    tracker: aTracker,
    tellMerged,
  });
  await vi.advanceTimersByTimeAsync(0);
  return { main, session, report, tellMerged, kind: () => session.state.getState().kind };
}

const fileOf = async ({ bridge }: FakeMain): Promise<FileHash> => {
  const outcome = await createDesk(bridge).article.open({ id });
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  return outcome.hash;
};
const saves = (main: FakeMain) => main.calls.filter(({ name }) => name === 'article.save');

describe('autosave', () => {
  test('an article that was opened is clean and is not written', async () => {
    const { main, session, kind } = await opened();
    expect(kind()).toBe('clean');
    await session.save();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves(main)).toHaveLength(0);
  });

  test('text is saved one second after the last key, once', async () => {
    const { main, session, kind } = await opened();
    session.changeFields({ headline: 'أ' });
    await vi.advanceTimersByTimeAsync(autosaveDelay - 1);
    session.changeFields({ headline: 'أب' });
    await vi.advanceTimersByTimeAsync(autosaveDelay - 1);
    expect(kind()).toBe('dirty');
    expect(saves(main)).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(kind()).toBe('clean');
    expect(saves(main)).toHaveLength(1);
    expect(main.saved(id)?.headline).toBe('أب');
  });

  test('Ctrl+S does not wait', async () => {
    const { main, session, kind } = await opened();
    session.changeFields({ headline: 'الآن' });
    expect(await session.save()).toEqual({ kind: 'saved' });
    expect(kind()).toBe('clean');
    expect(main.saved(id)?.headline).toBe('الآن');
    await vi.advanceTimersByTimeAsync(autosaveDelay * 2);
    expect(saves(main)).toHaveLength(1);
  });

  test('the second save names the hash that the first one gave', async () => {
    const { main, session, kind } = await opened();
    session.changeFields({ headline: 'أول' });
    await session.save();
    session.changeFields({ headline: 'ثانٍ' });
    await session.save();
    expect(kind()).toBe('clean');
    expect(main.saved(id)?.headline).toBe('ثانٍ');
  });

  test('a key pressed during a save is saved next, never two saves at once', async () => {
    const { main, session, kind } = await opened();
    const running = holdSaves(main);
    session.changeFields({ headline: 'قبل' });
    const done = session.save();
    await vi.advanceTimersByTimeAsync(0);
    expect(kind()).toBe('saving');
    session.changeFields({ headline: 'في أثناء الحفظ' });
    await vi.advanceTimersByTimeAsync(autosaveDelay * 3);
    expect(saves(main)).toHaveLength(1);
    running.release();
    await vi.advanceTimersByTimeAsync(0);
    running.release();
    expect(await done).toEqual({ kind: 'saved' });
    expect(kind()).toBe('clean');
    expect(main.saved(id)?.headline).toBe('في أثناء الحفظ');
    expect(saves(main)).toHaveLength(2);
  });

  test('the text is read from the editor when it is saved, and kept when the editor goes', async () => {
    const { main, session } = await opened();
    let body: Body = aBody('ما كُتب');
    const take = session.readBodyFrom(() => body);
    session.changeBody();
    await session.save();
    expect(main.saved(id)?.body).toEqual(aBody('ما كُتب'));
    body = aBody('ما كُتب بعد ذلك');
    session.changeBody();
    take();
    await session.save();
    expect(main.saved(id)?.body).toEqual(aBody('ما كُتب بعد ذلك'));
  });

  test('a change made elsewhere goes into the editor as one edit and is saved with the fields', async () => {
    const { main, session, kind } = await opened();
    let body: Body = aBody('قبل');
    session.readBodyFrom(
      () => body,
      () => expect.unreachable('an edit is no text of others'),
      (edited) => {
        body = edited ?? body;
      },
    );
    session.edit({ ...session.current()!, headline: 'عنوان عاد', body: aBody('بعد') });
    expect(kind()).toBe('dirty');
    await session.save();
    expect(main.saved(id)).toMatchObject({ headline: 'عنوان عاد', body: aBody('بعد') });
  });

  test('another direction makes a new editor, which begins with the text as it stands', async () => {
    const { session } = await opened();
    session.readBodyFrom(() => aBody('ما لم يُحفظ'));
    session.changeFields({ language: 'en', direction: 'ltr' });
    expect(session.opened.getState()?.article.body).toEqual(aBody('ما لم يُحفظ'));
  });
});

describe('when the disk refuses', () => {
  test('the text stays, the reason is told, and the next change tries again', async () => {
    const { main, session, kind } = await opened();
    main.saveAs = { code: 'disk-full' };
    session.changeFields({ headline: 'نص' });
    expect(await session.save()).toEqual({ kind: 'unsaved' });
    expect(session.state.getState()).toEqual({
      kind: 'failed',
      problem: { kind: 'failure', failure: { code: 'disk-full' } },
    });
    expect(session.current()?.headline).toBe('نص');
    main.saveAs = 'normal';
    session.changeFields({ headline: 'نص آخر' });
    expect(kind()).toBe('failed');
    await vi.advanceTimersByTimeAsync(autosaveDelay);
    expect(kind()).toBe('clean');
    expect(main.saved(id)?.headline).toBe('نص آخر');
  });

  test('Ctrl+S tries again without a change', async () => {
    const { main, session, kind } = await opened();
    main.saveAs = { code: 'folder-gone' };
    session.changeFields({ headline: 'نص' });
    await session.save();
    main.saveAs = 'normal';
    expect(await session.save()).toEqual({ kind: 'saved' });
    expect(kind()).toBe('clean');
  });

  test('a bug while saving costs no text and is shown with its number', async () => {
    const { session, report } = await opened();
    session.readBodyFrom(() => {
      throw new TypeError('a bug in the editor');
    });
    session.changeFields({ headline: 'نص' });
    expect(await session.save()).toEqual({ kind: 'unsaved' });
    expect(report).toHaveBeenCalledOnce();
    expect(session.state.getState()).toEqual({ kind: 'failed', problem: { kind: 'fault', fault: 'F-1' } });
    expect(session.opened.getState()?.article.headline).toBe('نص');
  });
});

describe('when the file has changed', () => {
  test('nothing is written until the person has chosen', async () => {
    const { main, session, kind } = await opened();
    main.saveAs = 'clash';
    session.changeFields({ headline: 'نصّي' });
    expect(await session.save()).toEqual({ kind: 'unsaved' });
    session.changeFields({ headline: 'نصّي الأحدث' });
    await vi.advanceTimersByTimeAsync(autosaveDelay * 3);
    expect(kind()).toBe('clash');
    expect(saves(main)).toHaveLength(1);
    expect(session.current()?.headline).toBe('نصّي الأحدث');
  });

  test('opening what is in the file drops the text and starts anew', async () => {
    const { main, session, kind } = await opened();
    const before = session.opened.getState()?.load;
    main.saveAs = 'clash';
    session.changeFields({ headline: 'نصّي' });
    await session.save();
    await session.reopen();
    expect(kind()).toBe('clean');
    expect(session.current()?.headline).toBe(anArticle().headline);
    expect(session.opened.getState()?.load).toBe((before ?? 0) + 1);
  });

  test('a clean article is read again, one with unsaved text is left alone', async () => {
    const { main, session, kind } = await opened();
    const desk = createDesk(main.bridge);
    await desk.article.rename({ id, slugline: 'اسم من مكتب آخر' });
    session.fileChanged(await fileOf(main));
    await vi.advanceTimersByTimeAsync(0);
    expect(session.current()?.slugline).toBe('اسم من مكتب آخر');

    session.changeFields({ headline: 'نصّي' });
    await desk.article.rename({ id, slugline: 'اسم ثالث' });
    session.fileChanged(await fileOf(main));
    await vi.advanceTimersByTimeAsync(0);
    expect(kind()).toBe('dirty');
    expect(session.current()).toMatchObject({ headline: 'نصّي', slugline: 'اسم من مكتب آخر' });
    await session.save();
    expect(main.saved(id)).toMatchObject({ headline: 'نصّي', slugline: 'اسم ثالث' });
  });
});

test('a file that cannot be read is shown as such and never written', async () => {
  const main = fakeMain({ unreadable: [{ id, problem: { kind: 'half-written' } }] });
  const session = openSession(id, {
    room: createDesk(main.bridge).article,
    versions: createDesk(main.bridge).versions,
    report: async () => 'F-1',
    tracker: aTracker,
    tellMerged: () => {},
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(session.state.getState()).toEqual({ kind: 'unreadable', problem: { kind: 'half-written' } });
  session.changeFields({ headline: 'x' });
  session.changeBody();
  await session.save();
  expect(saves(main)).toHaveLength(0);
});

test('a closed session writes no more', async () => {
  const { main, session } = await opened();
  session.changeFields({ headline: 'x' });
  session.close();
  await vi.advanceTimersByTimeAsync(autosaveDelay * 2);
  expect(saves(main)).toHaveLength(0);
});

/** Makes each save wait until it is let go. */
function holdSaves(main: FakeMain): { release: () => void } {
  const waiting: (() => void)[] = [];
  const call = main.bridge.call;
  main.bridge.call = async (name, input) => {
    const reply = call(name, input);
    if (name === 'article.save') await new Promise<void>((go) => waiting.push(go));
    return reply;
  };
  return { release: () => waiting.shift()?.() };
}
