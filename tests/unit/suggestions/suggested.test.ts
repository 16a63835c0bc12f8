/** Layers of suggestions: who made what, accepted and rejected, kept in a file, merged from two desks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeArticles } from '../../../shared/merge/merge-articles';
import { Article } from '../../../shared/model/article';
import { Timestamp } from '../../../shared/model/ids';
import type { Author } from '../../../shared/people/author';
import { mergeSuggested } from '../../../shared/suggestions/merge-suggested';
import {
  accept,
  changesOf,
  noteChange,
  openSuggestions,
  rebase,
  reject,
  suggestedIn,
  withSuggested,
  type Suggested,
} from '../../../shared/suggestions/suggested';
import { anyEdit, arbitraryBase, arbitraryVersions, edited, type Edit } from '../../support/arbitrary-versions';
import { asRead } from '../../support/as-read';
import { aBody, anArticle } from '../../support/makers';

const runs = { numRuns: 150 };
const sami: Author = { person: null, name: 'سامي' };
const mona: Author = { person: null, name: 'منى' };
const people = [sami, mona];
const minute = (number: number): Timestamp =>
  Timestamp.parse(new Date(1_790_000_000_000 + number * 60_000).toISOString());
const tracking: Suggested = { tracking: true, stretches: [] };

const step = fc.record({ by: fc.nat(1), pause: fc.nat(60), edit: anyEdit });
const works = fc.array(step, { minLength: 1, maxLength: 8 });

const textOf = ({ suggestions: _, ...text }: Article): unknown => asRead(text as Article);
/** Each edits the text after the other, and it is noted who did. */
function worked(base: Article, steps: readonly { readonly by: number; readonly pause: number; readonly edit: Edit }[]) {
  let [article, suggested, at] = [base, tracking, 0];
  for (const [number, { by, pause, edit }] of steps.entries()) {
    at += pause;
    const now = edited(article, [edit], `${people[by]!.name}${number}`);
    suggested = noteChange(suggested, { was: article, by: people[by]!, at: minute(at) });
    article = now;
  }
  return { article, suggested };
}

test('S4 what a file says of suggestions is read back: the same text before, the same people', () => {
  fc.assert(
    fc.property(arbitraryBase, works, (base, steps) => {
      const { article, suggested } = worked(base, steps);
      const kept = JSON.parse(JSON.stringify(withSuggested(article, suggested))) as Article;
      expect(Article.safeParse(kept).error?.issues ?? []).toEqual([]);
      const again = openSuggestions(kept);
      const now = changesOf(article, suggested);
      expect(again.map(({ id }) => id)).toEqual(now.list.map(({ id }) => id));
      const back = suggestedIn(kept);
      for (const [at, { layer }] of again.entries())
        expect(back.stretches[layer]!.by).toEqual(suggested.stretches[now.list[at]!.layer]!.by);
      expect(textOf(reject(kept, back, again))).toEqual(textOf(base));
    }),
    runs,
  );
});

test('S4 a stretch in which nothing stayed changed is nobody’s, in the file as in the window', () => {
  const base = anArticle({ body: aBody('\nقال الوزير') });
  const after = { ...base, body: aBody('\n') };
  const idle = noteChange(tracking, { was: base, by: mona, at: minute(0) });
  const suggested = noteChange(idle, { was: base, by: sami, at: minute(1) });
  const kept = withSuggested(after, suggested);
  expect(suggestedIn(kept).stretches.map(({ by }) => by)).toEqual([sami]);
  const now = changesOf(after, suggested).list;
  expect(now.map(({ id }) => id)).toEqual(openSuggestions(kept).map(({ id }) => id));
  expect(now.map(({ layer }) => suggested.stretches[layer]!.by)).toEqual(now.map(() => sami));
});

test('S2 whoever made them: decided one by one in any order until none is left', () => {
  fc.assert(
    fc.property(arbitraryBase, works, fc.infiniteStream(fc.nat(1000)), (base, steps, numbers) => {
      let { article, suggested } = worked(base, steps);
      const most = changesOf(article, suggested).list.length * 2;
      let decided = 0;
      for (let open = changesOf(article, suggested).list; open.length > 0; open = changesOf(article, suggested).list) {
        const change = open[numbers.next().value % open.length]!;
        if (numbers.next().value % 2 === 0) suggested = accept(article, suggested, [change]);
        else article = reject(article, suggested, [change]);
        decided += 1;
      }
      expect(decided).toBeLessThanOrEqual(most);
    }),
    { numRuns: 150 },
  );
});

test('S1 accepting leaves the text as it stands; when all is accepted or rejected nothing is left in the file', () => {
  fc.assert(
    fc.property(arbitraryBase, works, (base, steps) => {
      const { article, suggested } = worked(base, steps);
      const { list } = changesOf(article, suggested);
      const off = (one: Suggested): Suggested => ({ ...one, tracking: false });
      expect(withSuggested(article, off(accept(article, suggested, list)))).toEqual(article);
      const rejected = withSuggested(reject(article, suggested, list), off(suggested));
      expect(rejected.suggestions).toBeUndefined();
      expect(asRead(rejected)).toEqual(asRead(base));
    }),
    runs,
  );
});

test('S5 two desks that both suggest: rejecting all of it is the text with which both began, where nothing clashed', () => {
  fc.assert(
    fc.property(arbitraryVersions, ({ base, ours, theirs }) => {
      const merge = mergeArticles({ base, ours, theirs });
      fc.pre(merge.kind === 'merged');
      const noted = (now: Article, by: Author, at: number) =>
        withSuggested(now, noteChange(tracking, { was: base, by, at: minute(at) }));
      const desks = { base, ours: noted(ours, sami, 0), theirs: noted(theirs, mona, 1) };
      const merged = mergeSuggested(merge.kind === 'merged' ? merge.article : ours, desks);
      expect(textOf(reject(merged, suggestedIn(merged), openSuggestions(merged)))).toEqual(textOf(base));
    }),
    runs,
  );
});

test('S5 what one desk changed without suggesting it is no suggestion after the merge', () => {
  const base = anArticle({ body: aBody('فتحت المكتبة أبوابها', 'قال الوزير إن العمل مستمر') });
  const ours = edited(base, [{ kind: 'field', at: 1 }], 'منا');
  const theirs = { ...base, body: aBody('فتحت المكتبة أبوابها', 'قال الوزير إن العمل انتهى أمس') };
  const merge = mergeArticles({ base, ours, theirs });
  if (merge.kind !== 'merged') throw new TypeError('a clash');
  const desks = {
    base,
    ours: withSuggested(ours, noteChange(tracking, { was: base, by: sami, at: minute(0) })),
    theirs,
  };
  expect(openSuggestions(mergeSuggested(merge.article, desks)).map(({ kind, after }) => [kind, after])).toEqual([
    ['replaced', 'منا0'],
  ]);
});

test('S6 each word is whose it is, also where two write side by side', () => {
  const texts = ['فتحت المكتبة', 'فتحت المكتبة أبوابها', 'فتحت المكتبة أبوابها صباح اليوم'].map((text) =>
    anArticle({ body: aBody(text) }),
  );
  let suggested = noteChange(tracking, { was: texts[0]!, by: sami, at: minute(0) });
  suggested = noteChange(suggested, { was: texts[1]!, by: mona, at: minute(1) });
  const { list } = changesOf(texts[2]!, suggested);
  expect(list.map(({ after, layer }) => [after.trim(), suggested.stretches[layer]!.by.name])).toEqual([
    ['أبوابها', 'سامي'],
    ['صباح اليوم', 'منى'],
  ]);
});

test('S6 the same person after a long pause is a later stretch, and still one change where both touched', () => {
  const texts = ['فتحت', 'فتحت المكتبة', 'فتحت المكتبة أبوابها'].map((text) => anArticle({ body: aBody(text) }));
  let suggested = noteChange(tracking, { was: texts[0]!, by: sami, at: minute(0) });
  suggested = noteChange(suggested, { was: texts[1]!, by: sami, at: minute(31) });
  expect(suggested.stretches).toHaveLength(2);
  expect(changesOf(texts[2]!, suggested).list.map(({ after, layer }) => [after.trim(), layer])).toEqual([
    ['المكتبة أبوابها', 1],
  ]);
});

test('what is changed while nobody tracks is part of the text before', () => {
  const [was, now] = [
    'فتحت المكتبة أبوابها أمام زوارها صباح اليوم',
    'فتحت المكتبة أبوابها أمام زوارها صباح اليوم بعد ترميمها',
  ].map((text) => anArticle({ headline: 'أ', body: aBody(text) }));
  const suggested = noteChange(tracking, { was: { ...was!, headline: 'ب' }, by: sami, at: minute(0) });
  const later = rebase(suggested, { was: was!, is: now! });
  expect(changesOf(now!, later).list.map(({ kind, after }) => [kind, after])).toEqual([['replaced', 'أ']]);
});
