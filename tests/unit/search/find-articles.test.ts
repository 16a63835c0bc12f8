import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArticleIndex, type ArticleIndex } from '../../../electron/search/article-index';
import { narrowingQuery } from '../../../electron/search/narrow';
import { usualOptions, type FindOptions } from '../../../shared/find/find-request';
import type { FindEnd, FoundArticle } from '../../../shared/find/workspace-find';
import type { Article } from '../../../shared/model/article';
import type { ArticleId } from '../../../shared/model/ids';
import { aBody } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let place: TemporaryWorkspace;
let index: ArticleIndex;

beforeEach(async () => {
  place = await temporaryWorkspace();
  const opened = openArticleIndex({ workspace: place.root, folder: null, roster: 'trusted' });
  if (!opened.ok) throw new Error(opened.failure.kind);
  index = opened.value;
});
afterEach(async () => {
  index.close();
  await place.remove();
});

async function create(given: Partial<Article>): Promise<ArticleId> {
  const created = await place.workspace.articles.create(given);
  if (created.kind !== 'created') throw new Error(created.failure.code);
  return created.id;
}

type Answer = { readonly end: FindEnd; readonly found: readonly FoundArticle[]; readonly total: number };

async function find(
  text: string,
  options: Partial<FindOptions> = {},
  trust: 'trusted' | 'not yet' = 'not yet',
): Promise<Answer> {
  const found: FoundArticle[] = [];
  let total = 0;
  const end = await index.find({
    request: { text, options: { ...usualOptions, ...options } },
    index: trust,
    tell: (news) => {
      found.push(...news.found);
      total = news.total;
    },
    isStopped: () => false,
  });
  return { end, found, total };
}

const written = ({ found }: Answer) => found.flatMap(({ hits }) => hits.map((hit) => hit.written));

test('every place is told with its words, the newest article first', async () => {
  const first = await create({ headline: 'الحُكومة تجتمع', body: aBody('قالت الحكومه: BBC') });
  const second = await create({ headline: 'خبر آخر', body: aBody('لا شيء هنا', 'عادت الحكومة') });
  const answer = await find('الحكومة');
  expect(answer.end).toEqual({ kind: 'complete' });
  expect(answer.found.map(({ summary }) => summary.id)).toEqual([second, first].sort().reverse());
  expect(written(answer).sort()).toEqual(['الحكومة', 'الحكومه', 'الحُكومة'].sort());
  const [hit] = answer.found.find(({ summary }) => summary.id === second)!.hits;
  expect(hit!.place).toEqual({ kind: 'block', path: '1', key: 'b1' });
  expect(hit!.snippet.text.slice(hit!.snippet.start, hit!.snippet.end)).toBe('الحكومة');
});

test('whole words are looked for only where the index knows them, and nothing is missed', async () => {
  await create({ body: aBody('قالت الحكومة وبالحكومة') });
  await create({ body: aBody('لا شيء') });
  await index.reconcile();
  const whole = await find('حكومة', { wholeWord: true, withPrefixes: true }, 'trusted');
  expect([whole.total, written(whole)]).toEqual([1, ['حكومة', 'حكومة']]);
  expect((await find('حكوم', {}, 'trusted')).total).toBe(2);
});

test('what the index narrows to is all that reading finds', async () => {
  const words = ['حكومة', 'الحكومة', 'وَحُكومة', 'للحكومة', 'بلد', 'وبلد', 'يد', 'بيد', 'BBC', '٢٠', 'ماء', 'ـبلد'];
  const texts = fc.array(fc.constantFrom(...words, '،', '«'), { minLength: 1, maxLength: 5 });
  const asked = fc.tuple(fc.constantFrom(...words, 'قال حكومة بلد', 'بلد BBC'), fc.boolean(), fc.boolean());
  for (const text of fc.sample(texts, 25)) await create({ body: aBody(text.join(' ')) });
  await index.reconcile();
  for (const [text, wholeWord, withPrefixes] of fc.sample(asked, 40)) {
    const options = { wholeWord, withPrefixes };
    const all = await find(text, options);
    const narrowed = await find(text, options, 'trusted');
    expect(narrowed.found).toEqual(all.found);
  }
}, 60_000);

test('a pattern that would never end is given up, and the next one is answered', async () => {
  await create({ body: aBody(`${'ا'.repeat(60)}!`) });
  expect((await find('(ا+)+$', { isPattern: true })).end).toEqual({ kind: 'slow' });
  expect(written(await find('ا{60}', { isPattern: true }))).toEqual(['ا'.repeat(60)]);
  expect((await find('(', { isPattern: true })).end).toEqual({ kind: 'bad-pattern', why: 'open-group' });
});

test('parts of words and patterns are in no index', () => {
  const ask = (text: string, options: Partial<FindOptions> = {}) =>
    narrowingQuery({ text, options: { ...usualOptions, ...options } });
  expect(ask('حكومة')).toBeNull();
  expect(ask('رئيس الوزراء')).toBeNull();
  expect(ask('حكومة', { isPattern: true, wholeWord: true })).toBeNull();
  expect(ask('يد', { wholeWord: true, withPrefixes: true })).toBeNull();
  expect(ask('رئيس مجلس الوزراء')?.all).toEqual([{ kind: 'word', forms: ['مجلس'] }]);
});
