import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArticleSession } from '../../../renderer/article/article-session';
import { openSession } from '../../../renderer/article/session/open-session';
import { autosaveDelay } from '../../../renderer/article/session/save-clock';
import { createDesk, type Desk } from '../../../renderer/desk/desk';
import type { Article } from '../../../shared/model/article';
import type { Body } from '../../../shared/model/body';
import type { FileHash } from '../../../shared/model/ids';
import { aTracker } from '../../support/a-tracker';
import { fakeMain, type FakeMain } from '../../support/fake-bridge';
import { aBody, anArticle, anArticleId } from '../../support/makers';

const id = anArticleId();
const before = anArticle({ body: aBody('الفقرة الأولى.', 'الفقرة الثانية.', 'الفقرة الثالثة.') });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Opened = {
  readonly main: FakeMain;
  readonly session: ArticleSession;
  readonly tellMerged: ReturnType<typeof vi.fn>;
  readonly kind: () => string;
  readonly load: () => number | undefined;
  /** Another desk writes into the file. */
  readonly theyWrite: (change: Partial<Article>) => Promise<void>;
};

async function opened(): Promise<Opened> {
  const main = fakeMain({ articles: [before] });
  const desk = createDesk(main.bridge);
  const tellMerged = vi.fn<() => void>();
  const session = openSession(id, {
    room: desk.article,
    versions: desk.versions,
    report: async () => 'F-1',
    tracker: aTracker,
    tellMerged,
  });
  await vi.advanceTimersByTimeAsync(0);
  return {
    main,
    session,
    tellMerged,
    kind: () => session.state.getState().kind,
    load: () => session.opened.getState()?.load,
    theyWrite: (change) => writeOver(desk, change),
  };
}

async function fileNow({ bridge }: FakeMain): Promise<FileHash> {
  const file = await createDesk(bridge).article.open({ id });
  if (file.kind !== 'opened') throw new TypeError(file.kind);
  return file.hash;
}

async function writeOver(desk: Desk, change: Partial<Article>): Promise<void> {
  const file = await desk.article.open({ id });
  if (file.kind !== 'opened') throw new TypeError(file.kind);
  await desk.article.save({ base: file.hash, article: { ...file.article, ...change }, by: 'clock' });
}

const paragraphs = (...texts: readonly string[]): Body => aBody(...texts);

describe('changes that do not touch', () => {
  test('both desks’ fields are saved, the text stays in its editor, and a notice says so once', async () => {
    const { main, session, tellMerged, kind, load, theyWrite } = await opened();
    const loads = load();
    session.readBodyFrom(() => before.body);
    session.changeFields({ headline: 'عنواننا' });
    await theyWrite({ section: 'ثقافة' });
    expect(await session.save()).toEqual({ kind: 'saved' });
    expect(kind()).toBe('clean');
    expect(main.saved(id)).toMatchObject({ headline: 'عنواننا', section: 'ثقافة' });
    expect(session.current()).toEqual(main.saved(id));
    expect(load()).toBe(loads);
    expect(tellMerged).toHaveBeenCalledOnce();
  });

  test('their paragraph and ours are both in the text, and the editor begins with it', async () => {
    const { main, session, load, theyWrite } = await opened();
    const loads = load() ?? 0;
    session.readBodyFrom(() => paragraphs('الأولى منا.', 'الفقرة الثانية.', 'الفقرة الثالثة.'));
    session.changeBody();
    await theyWrite({ body: paragraphs('الفقرة الأولى.', 'الفقرة الثانية.', 'الثالثة منهم.') });
    await vi.advanceTimersByTimeAsync(autosaveDelay);
    const both = paragraphs('الأولى منا.', 'الفقرة الثانية.', 'الثالثة منهم.');
    expect(main.saved(id)?.body).toEqual(both);
    expect(session.current()?.body).toEqual(both);
    expect(load()).toBe(loads + 1);
  });

  test('what both desks had is kept before both become one', async () => {
    const { main, session, theyWrite } = await opened();
    session.changeFields({ headline: 'عنواننا' });
    await theyWrite({ section: 'ثقافة' });
    await session.save();
    const desk = createDesk(main.bridge);
    const versions = await desk.versions.list({ id });
    const texts = await Promise.all(versions.map(({ id: version }) => desk.versions.read({ id, version })));
    expect(texts).toMatchObject([
      { article: { headline: 'عنواننا', section: before.section } },
      { article: { headline: before.headline, section: 'ثقافة' } },
    ]);
  });

  test('nothing is written over what could not be kept, and nothing typed is lost', async () => {
    const { main, session, kind, theyWrite } = await opened();
    session.changeFields({ headline: 'عنواننا' });
    await theyWrite({ section: 'ثقافة' });
    const mend = answer(main, { kind: 'failed', failure: { code: 'disk-full' } }, 'versions.keepBeforeMerge');
    expect(await session.save()).toEqual({ kind: 'unsaved' });
    expect(kind()).toBe('failed');
    expect(main.saved(id)?.headline).toBe(before.headline);
    mend();
    expect(await session.save()).toEqual({ kind: 'saved' });
    expect(main.saved(id)).toMatchObject({ headline: 'عنواننا', section: 'ثقافة' });
  });

  test('an editor that can show another text keeps its place, and later keys go into that text', async () => {
    const { main, session, load, theyWrite } = await opened();
    const loads = load();
    let inEditor = paragraphs('الأولى منا.', 'الفقرة الثانية.', 'الفقرة الثالثة.');
    session.readBodyFrom(
      () => inEditor,
      (body) => (inEditor = body),
    );
    session.changeBody();
    await theyWrite({ body: paragraphs('الفقرة الأولى.', 'الفقرة الثانية.', 'الثالثة منهم.') });
    await session.save();
    expect(inEditor).toEqual(paragraphs('الأولى منا.', 'الفقرة الثانية.', 'الثالثة منهم.'));
    expect(load()).toBe(loads);
    inEditor = paragraphs('الأولى منا.', 'الثانية منا أيضًا.', 'الثالثة منهم.');
    session.changeBody();
    await session.save();
    expect(main.saved(id)?.body).toEqual(inEditor);
  });

  test('of a file that says nothing new there is nothing to tell', async () => {
    const { main, session, tellMerged, kind, theyWrite } = await opened();
    session.changeFields({ headline: 'عنوان', kicker: 'تمهيد' });
    await theyWrite({ headline: 'عنوان' });
    await session.save();
    expect(kind()).toBe('clean');
    expect(main.saved(id)).toMatchObject({ headline: 'عنوان', kicker: 'تمهيد' });
    expect(tellMerged).not.toHaveBeenCalled();
  });

  test('what was merged is the base of the next merge', async () => {
    const { main, session, kind, theyWrite } = await opened();
    session.changeFields({ headline: 'أول' });
    await theyWrite({ kicker: 'تمهيد' });
    await session.save();
    session.changeFields({ headline: 'ثانٍ' });
    await theyWrite({ kicker: 'تمهيد آخر' });
    await session.save();
    expect(kind()).toBe('clean');
    expect(main.saved(id)).toMatchObject({ headline: 'ثانٍ', kicker: 'تمهيد آخر' });
  });

  test('what was saved is the base too: our own older words are no change of theirs', async () => {
    const { main, session, kind, theyWrite } = await opened();
    session.changeFields({ headline: 'أول' });
    await session.save();
    session.changeFields({ headline: 'ثانٍ' });
    await theyWrite({ section: 'ثقافة' });
    await session.save();
    expect(kind()).toBe('clean');
    expect(main.saved(id)).toMatchObject({ headline: 'ثانٍ', section: 'ثقافة' });
  });

  test('letters typed while their file is read are in what is saved', async () => {
    const { main, session, kind, theyWrite } = await opened();
    session.changeFields({ headline: 'قبل' });
    await theyWrite({ section: 'ثقافة' });
    const reading = hold(main, 'article.open');
    const done = session.save();
    await vi.advanceTimersByTimeAsync(0);
    session.changeFields({ headline: 'في أثناء القراءة' });
    reading.release();
    expect(await done).toEqual({ kind: 'saved' });
    expect(kind()).toBe('clean');
    expect(main.saved(id)).toMatchObject({ headline: 'في أثناء القراءة', section: 'ثقافة' });
  });

  test('a file that changes with every attempt is for a person to look at', async () => {
    const { main, session, kind, theyWrite } = await opened();
    const call = main.bridge.call;
    let changes = 0;
    main.bridge.call = async (name, input) => {
      const isOurs = name === 'article.save' && JSON.stringify(input).includes('عنواننا');
      if (isOurs && changes < 20) {
        changes += 1;
        main.bridge.call = call;
        await theyWrite({ headline: before.headline, located: `مكان ${changes}` });
        main.bridge.call = meddling;
      }
      return call(name, input);
    };
    const meddling = main.bridge.call;
    session.changeFields({ headline: 'عنواننا' });
    expect(await session.save()).toEqual({ kind: 'unsaved' });
    expect(kind()).toBe('clash');
    expect(changes).toBeLessThan(10);
    expect(session.current()?.headline).toBe('عنواننا');
  });
});

test('an article at rest takes in another desk’s text without a new editor', async () => {
  const { main, session, kind, load, theyWrite } = await opened();
  const loads = load();
  let inEditor = before.body;
  session.readBodyFrom(
    () => inEditor,
    (body) => (inEditor = body),
  );
  await theyWrite({ body: paragraphs('منهم.') });
  session.fileChanged(await fileNow(main));
  await vi.advanceTimersByTimeAsync(0);
  expect(inEditor).toEqual(paragraphs('منهم.'));
  expect([kind(), load()]).toEqual(['clean', loads]);
});

test('a key pressed in the moment their file arrives is not lost', async () => {
  const { main, session, theyWrite } = await opened();
  const typed = paragraphs('الفقرة الأولى.', 'الفقرة الثانية.', 'الثالثة منا.');
  let inEditor = before.body;
  session.readBodyFrom(
    () => {
      if (inEditor === before.body) {
        inEditor = typed;
        session.changeBody();
      }
      return inEditor;
    },
    (body) => (inEditor = body),
  );
  await theyWrite({ body: paragraphs('الأولى منهم.', 'الفقرة الثانية.', 'الفقرة الثالثة.') });
  session.fileChanged(await fileNow(main));
  await vi.advanceTimersByTimeAsync(autosaveDelay);
  expect(main.saved(id)?.body).toEqual(paragraphs('الأولى منهم.', 'الفقرة الثانية.', 'الثالثة منا.'));
});

describe('changes that touch', () => {
  async function clashed(): Promise<Opened> {
    const desk = await opened();
    desk.session.changeFields({ headline: 'عنواننا', kicker: 'تمهيدنا' });
    await desk.theyWrite({ headline: 'عنوانهم', section: 'ثقافة' });
    await desk.session.save();
    return desk;
  }

  test('nothing is written; the state holds what a person needs to choose', async () => {
    const { main, session, tellMerged } = await clashed();
    expect(session.state.getState()).toMatchObject({
      kind: 'clash',
      sides: { base: before, ours: { headline: 'عنواننا' }, theirs: { headline: 'عنوانهم', section: 'ثقافة' } },
    });
    expect(main.saved(id)?.headline).toBe('عنوانهم');
    expect(session.current()?.headline).toBe('عنواننا');
    expect(tellMerged).not.toHaveBeenCalled();
  });

  test('what the person decided is saved over their file', async () => {
    const { main, session, kind } = await clashed();
    const settled = { ...session.current()!, headline: 'عنوان الاثنين', section: 'ثقافة' };
    expect(await session.settle(settled)).toEqual({ kind: 'saved' });
    expect(kind()).toBe('clean');
    expect(await createDesk(main.bridge).versions.list({ id })).toHaveLength(2);
    expect(main.saved(id)).toMatchObject({ headline: 'عنوان الاثنين', kicker: 'تمهيدنا', section: 'ثقافة' });
    expect(session.current()).toEqual(main.saved(id));
  });

  test('a file that changed again while the person chose is merged with the decision', async () => {
    const { main, session, kind, theyWrite } = await clashed();
    await theyWrite({ located: 'المدينة' });
    expect(await session.settle({ ...session.current()!, section: 'ثقافة' })).toEqual({ kind: 'saved' });
    expect(kind()).toBe('clean');
    expect(main.saved(id)).toMatchObject({ headline: 'عنواننا', section: 'ثقافة', located: 'المدينة' });
  });

  test('a decision that the disk refuses stays in the window and is tried again', async () => {
    const { main, session, kind } = await clashed();
    main.saveAs = { code: 'disk-full' };
    expect(await session.settle({ ...session.current()!, headline: 'القرار' })).toEqual({ kind: 'unsaved' });
    expect(kind()).toBe('failed');
    main.saveAs = 'normal';
    expect(await session.save()).toEqual({ kind: 'saved' });
    expect(main.saved(id)?.headline).toBe('القرار');
  });

  test('there is nothing to settle where nothing clashed', async () => {
    const { session } = await opened();
    await expect(session.settle(before)).rejects.toThrow(TypeError);
  });
});

describe('when their file cannot be had', () => {
  test('a disk that fails is told as such, and the next save tries again', async () => {
    const { main, session, kind, theyWrite } = await opened();
    session.changeFields({ headline: 'عنواننا' });
    await theyWrite({ section: 'ثقافة' });
    const mend = answer(main, { kind: 'failed', failure: { code: 'folder-gone' } });
    expect(await session.save()).toEqual({ kind: 'unsaved' });
    expect(session.state.getState()).toEqual({
      kind: 'failed',
      problem: { kind: 'failure', failure: { code: 'folder-gone' } },
    });
    mend();
    expect(await session.save()).toEqual({ kind: 'saved' });
    expect(kind()).toBe('clean');
    expect(main.saved(id)).toMatchObject({ headline: 'عنواننا', section: 'ثقافة' });
  });

  test('a file that is broken or gone leaves nothing to choose from, and our text stays', async () => {
    const { main, session, theyWrite } = await opened();
    session.changeFields({ headline: 'عنواننا' });
    await theyWrite({ section: 'ثقافة' });
    answer(main, { kind: 'unreadable', problem: { kind: 'half-written' } });
    expect(await session.save()).toEqual({ kind: 'unsaved' });
    expect(session.state.getState()).toEqual({ kind: 'clash', sides: null });
    expect(session.current()?.headline).toBe('عنواننا');
  });

  test('a session closed meanwhile writes no more', async () => {
    const { main, session, theyWrite } = await opened();
    session.changeFields({ headline: 'عنواننا' });
    await theyWrite({ section: 'ثقافة' });
    const reading = hold(main, 'article.open');
    const done = session.save();
    await vi.advanceTimersByTimeAsync(0);
    session.close();
    reading.release();
    expect(await done).toEqual({ kind: 'unsaved' });
    expect(main.saved(id)?.headline).toBe(before.headline);
  });
});

/** Makes each call of that name wait until it is let go. */
function hold(main: FakeMain, held: string): { readonly release: () => void } {
  const waiting: (() => void)[] = [];
  const call = main.bridge.call;
  main.bridge.call = async (name, input) => {
    const reply = await call(name, input);
    if (name === held) await new Promise<void>((go) => waiting.push(go));
    return reply;
  };
  return { release: () => waiting.shift()?.() };
}

/** Main answers every reading of an article so, until the result is called. */
function answer(main: FakeMain, outcome: object, to = 'article.open'): () => void {
  const call = main.bridge.call;
  main.bridge.call = async (name, input) => (name === to ? { ok: true, value: outcome } : call(name, input));
  return () => {
    main.bridge.call = call;
  };
}
