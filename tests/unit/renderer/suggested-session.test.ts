/** Suggestions through the open article: what was typed in the editor, noted at rest, saved, decided and undone. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArticleSession } from '../../../renderer/article/article-session';
import { openSession } from '../../../renderer/article/session/open-session';
import { createDesk } from '../../../renderer/desk/desk';
import { $lexicalToBody } from '../../../renderer/editor/lexical-to-body';
import { followOutsideSteps } from '../../../renderer/editor/outside-steps';
import { editBody, showBody } from '../../../renderer/editor/show-body';
import type { Article } from '../../../shared/model/article';
import { Body } from '../../../shared/model/body';
import type { Tracker } from '../../../shared/people/review-only';
import { changesOf, openSuggestions, suggestedIn } from '../../../shared/suggestions/suggested';
import { aTracker } from '../../support/a-tracker';
import { applyEdit, arbitraryChange, arbitraryEdit } from '../../support/arbitrary-edit';
import { asRead } from '../../support/as-read';
import { bodiesWithContainers } from '../../support/bodies';
import { $selectWords, anEditedEditor, edit, redo, undo } from '../../support/edited-editor';
import { fakeMain, type FakeMain } from '../../support/fake-bridge';
import { aBody, anArticle, anArticleId } from '../../support/makers';

const id = anArticleId();
const mona: Tracker = { by: { person: null, name: 'منى' }, role: 'writer' };
const reviewer: Tracker = { by: { person: null, name: 'ريم' }, role: 'reviewer' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type At = {
  readonly main: FakeMain;
  readonly session: ArticleSession;
  readonly editor: ReturnType<typeof anEditedEditor>;
  readonly text: () => Article;
};

/** The article as a window has it: its session, and the editor that a person types in. */
async function written(article: Article, tracker: () => Tracker = aTracker): Promise<At> {
  const main = fakeMain({ articles: [article] });
  const desk = createDesk(main.bridge);
  const session = openSession(id, {
    room: desk.article,
    versions: desk.versions,
    report: async () => 'F-1',
    tracker,
    tellMerged: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(0);
  const editor = anEditedEditor(article.body);
  const steps = followOutsideSteps(editor);
  session.readBodyFrom(
    () => editor.read($lexicalToBody),
    (body) => showBody(editor, body, 'elsewhere'),
    (body, also) => editBody(editor, body, { focus: 'elsewhere', $also: also && (() => steps.$add(also)) }),
  );
  editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size + dirtyLeaves.size > 0) session.changeBody();
  });
  session.current();
  return { main, session, editor, text: () => session.current()! };
}

const open = (session: ArticleSession) => {
  const article = session.current()!;
  return changesOf(session.suggested.getState().article!, suggestedIn(article)).list;
};
const all = (session: ArticleSession): ReadonlySet<string> => new Set(open(session).map(({ id: one }) => one));
const plain = ({ suggestions: _, ...article }: Article): unknown => asRead(article as Article);
/** As a person types, at the end of the first word that ends so. */
const typeBehind = ({ editor }: At, words: string, more: string): void =>
  edit(editor, () => $selectWords(`${words}|`).insertText(more));

describe('what is written while changes are tracked', () => {
  const kept = bodiesWithContainers.filter((body) => Body.safeParse(body).success);
  const edits = fc.array(arbitraryChange, { minLength: 1, maxLength: 8 });

  test('S1 any edits in the editor: accepting all is the text as it stands, rejecting all the text before', async () => {
    await fc.assert(
      fc.asyncProperty(kept, edits, async (body, steps) => {
        const at = await written(anArticle({ body }));
        const before = plain(at.text());
        at.session.track('on');
        for (const step of steps) {
          applyEdit(at.editor, step);
          at.text();
        }
        const after = plain(at.text());
        at.session.decide('accept', all(at.session));
        expect(plain(at.text())).toEqual(after);
        expect(openSuggestions(at.text())).toEqual([]);
        undo(at.editor);
        expect(plain(at.text())).toEqual(after);
        at.session.decide('reject', all(at.session));
        expect(plain(at.text())).toEqual(before);
        expect(openSuggestions(at.text())).toEqual([]);
        at.session.close();
      }),
      { numRuns: 60 },
    );
  });

  test('S1 edits that are undone in between leave nothing that is not in the text', async () => {
    await fc.assert(
      fc.asyncProperty(kept, fc.array(arbitraryEdit, { maxLength: 10 }), async (body, steps) => {
        const at = await written(anArticle({ body }));
        at.session.track('on');
        const before = plain(at.text());
        for (const step of steps) applyEdit(at.editor, step);
        at.session.decide('reject', all(at.session));
        expect(plain(at.text())).toEqual(before);
        at.session.close();
      }),
      { numRuns: 60 },
    );
  });
});

const texts = (session: ArticleSession) =>
  open(session).map(({ kind, before, after }) => [kind, before.trim(), after.trim()]);
const anOpening = () => written(anArticle({ headline: 'عنوان', body: aBody('فتحت المكتبة أبوابها', 'قال الوزير') }));

describe('the open article and what is suggested in it', () => {
  test('what is typed is noted a moment after the keys rest, and saved with who and when', async () => {
    const at = await anOpening();
    at.session.track('on');
    typeBehind(at, 'المكتبة', ' الكبرى');
    await vi.advanceTimersByTimeAsync(400);
    expect(at.session.suggested.getState().suggested.stretches).toHaveLength(1);
    await at.session.save();
    expect(at.main.saved(id)?.suggestions?.layers).toMatchObject([{ by: aTracker().by }]);
    expect(texts(at.session)).toEqual([['inserted', '', 'الكبرى']]);
  });

  test('undoing what was typed takes its suggestion away, and redoing brings it back', async () => {
    const at = await anOpening();
    at.session.track('on');
    typeBehind(at, 'المكتبة', ' الكبرى');
    at.text();
    undo(at.editor);
    expect(texts(at.session)).toEqual([]);
    redo(at.editor);
    expect(texts(at.session)).toEqual([['inserted', '', 'الكبرى']]);
  });

  test('an article that is tracked is tracked by whoever opens it, under their own name', async () => {
    const at = await written(
      anArticle({ body: aBody('فتحت المكتبة'), suggestions: { tracking: true, layers: [] } }),
      () => mona,
    );
    typeBehind(at, 'المكتبة', ' أبوابها');
    expect(suggestedIn(at.text()).stretches.map(({ by }) => by.name)).toEqual(['منى']);
  });

  test('what is changed while nothing is tracked is no suggestion, and the suggestions that are open stay', async () => {
    const at = await anOpening();
    at.session.track('on');
    typeBehind(at, 'المكتبة', ' الكبرى');
    at.session.track('off');
    typeBehind(at, 'الوزير', ' أمس');
    at.session.changeFields({ headline: 'عنوان آخر' });
    expect(texts(at.session)).toEqual([['inserted', '', 'الكبرى']]);
  });

  test('where nothing was ever suggested the article stays the same object and nothing is noted', async () => {
    const at = await anOpening();
    typeBehind(at, 'الوزير', ' أمس');
    expect(at.text().suggestions).toBeUndefined();
    expect(at.text()).toBe(at.text());
    expect(at.session.suggested.getState().suggested.stretches).toEqual([]);
  });

  test('S6 a rejection that is undone brings the words back under the name of who wrote them, tracked or not', async () => {
    for (const tracking of ['on', 'off'] as const) {
      let who = mona;
      const at = await written(anArticle({ body: aBody('فتحت المكتبة أبوابها') }), () => who);
      at.session.track('on');
      typeBehind(at, 'المكتبة', ' الكبرى');
      at.text();
      who = aTracker();
      at.session.track(tracking);
      at.session.decide('reject', all(at.session));
      expect(open(at.session)).toEqual([]);
      typeBehind(at, 'أبوابها', ' اليوم');
      at.text();
      undo(at.editor);
      undo(at.editor);
      expect(texts(at.session)).toEqual([['inserted', '', 'الكبرى']]);
      const { stretches } = suggestedIn(at.text());
      expect(stretches[open(at.session)[0]!.layer]!.by.name).toBe('منى');
      redo(at.editor);
      expect(open(at.session)).toEqual([]);
      at.session.close();
    }
  });

  test('a decision about a field is one step of undo, too', async () => {
    const at = await anOpening();
    at.session.track('on');
    at.session.changeFields({ headline: 'عنوان جديد' });
    at.session.decide('reject', all(at.session));
    expect(at.text().headline).toBe('عنوان');
    undo(at.editor);
    expect(at.text().headline).toBe('عنوان جديد');
    expect(texts(at.session)).toEqual([['inserted', '', 'جديد']]);
    at.session.decide('accept', all(at.session));
    expect(open(at.session)).toEqual([]);
    undo(at.editor);
    expect(texts(at.session)).toEqual([['inserted', '', 'جديد']]);
  });

  test('an acceptance that is undone leaves what was changed since: it is only that change that is open again', async () => {
    const at = await anOpening();
    at.session.track('on');
    typeBehind(at, 'المكتبة', ' الكبرى');
    at.session.decide('accept', all(at.session));
    at.session.changeFields({ headline: 'عنوان جديد' });
    undo(at.editor);
    expect(texts(at.session)).toEqual([
      ['inserted', '', 'جديد'],
      ['inserted', '', 'الكبرى'],
    ]);
  });

  test('a reviewer suggests where nothing is tracked, switches nothing and decides nothing', async () => {
    const at = await written(anArticle({ body: aBody('فتحت المكتبة أبوابها') }), () => reviewer);
    at.session.track('on');
    expect(at.text().suggestions).toBeUndefined();
    typeBehind(at, 'المكتبة', ' الكبرى');
    expect(texts(at.session)).toEqual([['inserted', '', 'الكبرى']]);
    expect(at.text().suggestions?.tracking).toBe(false);
    at.session.decide('accept', all(at.session));
    at.session.decide('reject', all(at.session));
    expect(texts(at.session)).toEqual([['inserted', '', 'الكبرى']]);
  });

  test('what a file says and nobody can read is no accepted text: it stays in the file until a person says so', async () => {
    const { by } = mona;
    const at = '2026-11-25T10:00:00.000Z' as never;
    const broken = { fields: { headline: 7 }, absent: [], blocks: [] };
    const layers = [{ by, from: at, to: at, before: broken }];
    const article = anArticle({ body: aBody('فتحت'), suggestions: { tracking: false, layers } });
    const opened = await written(article);
    typeBehind(opened, 'فتحت', ' المكتبة');
    expect(opened.text().suggestions?.layers).toEqual(layers);
    const [unread] = suggestedIn(opened.text()).stretches;
    opened.session.dropUnread(opened.session.suggested.getState().suggested.stretches[0] ?? unread!);
    expect(opened.text().suggestions).toBeUndefined();
    undo(opened.editor);
    expect(opened.text().suggestions?.layers).toEqual(layers);
  });
});
