import { expect, test } from 'vitest';
import { indexStore } from '../../../electron/search/index-store';
import { openTables } from '../../../electron/search/schema';
import { openSqliteWasm } from '../../../electron/search/sqlite-wasm';
import { summarise } from '../../../shared/library/summarise';
import { ContentHash, FileHash, Timestamp, type ArticleId } from '../../../shared/model/ids';
import { parseQuery } from '../../../shared/search/query';
import { everything, type Sort } from '../../../shared/search/search-request';
import { aBody, anArticle, anArticleId } from '../../support/makers';

const hash = 'a'.repeat(64);
const start = Date.parse('2020-01-01T00:00:00Z');

/** The n-th was changed n seconds after the first. */
function aStore(count: number, headlineOf: (n: number) => string) {
  const store = indexStore(openTables(':memory:', openSqliteWasm));
  for (let n = 0; n < count; n += 1) {
    const article = anArticle({
      id: anArticleId(n),
      headline: headlineOf(n),
      body: aBody('جسر'),
      versionCreated: Timestamp.parse(new Date(start + n * 1000).toISOString()),
    });
    const dossier = { hash: ContentHash.parse(hash), approvedHash: null };
    const summary = summarise(article, { file: FileHash.parse(hash), dossier });
    store.put({ id: article.id, summary, text: { article, hash: FileHash.parse(hash) }, outgoing: null }, null);
  }
  return store;
}

test('of very many hits the newest are ranked, the others follow, and every one stands on one page', () => {
  const count = 5200;
  const store = aStore(count, (n) => (n === 1000 ? 'جسر' : `خبر ${n}`));
  const seen: ArticleId[] = [];
  for (let offset = 0; offset < count; offset += 500) {
    const page = store.page(parseQuery('جسر'), { query: { ...everything, typed: 'جسر' }, limit: 500, offset });
    expect(page.total).toBe(count);
    seen.push(...page.rows.map(({ id }) => id));
  }
  expect(seen).toHaveLength(count);
  expect(new Set(seen).size).toBe(count);
  // In the headline, among the ranked: before all others.
  expect(seen[0]).toBe(anArticleId(1000));
  expect(seen.slice(-2)).toEqual([anArticleId(1), anArticleId(0)]);
});

test.each<[Sort, number[]]>([
  ['best', [1, 2, 0]],
  ['newest', [2, 1, 0]],
  ['oldest', [0, 1, 2]],
  ['headline', [2, 1, 0]],
])('words in the order %s', (sort, order) => {
  const store = aStore(3, (n) => ['ياء', 'جسر', 'ألف'][n]!);
  const { rows } = store.page(parseQuery('جسر'), { query: { ...everything, typed: 'جسر', sort }, limit: 9, offset: 0 });
  expect(rows.map(({ id }) => id)).toEqual(order.map((n) => anArticleId(n)));
});
