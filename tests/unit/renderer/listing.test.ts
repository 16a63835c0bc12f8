import { expect, test } from 'vitest';
import { createDesk } from '../../../renderer/desk/desk';
import { createListing } from '../../../renderer/desk/listing';
import { everything } from '../../../shared/search/search-request';
import { fakeMain } from '../../support/fake-bridge';
import { anArticle, anArticleId } from '../../support/makers';

const articles = Array.from({ length: 120 }, (_, n) => anArticle({ id: anArticleId(n), headline: `خبر ${n}` }));
const settled = () => new Promise((done) => setTimeout(done));
const asked = (calls: readonly { readonly name: string }[]) =>
  calls.filter(({ name }) => name === 'library.page').length;

test('a list begins with what fills a window, and grows as its end comes near', async () => {
  const listing = createListing(createDesk(fakeMain({ articles }).bridge).library);
  await listing.follow();
  expect(listing.state.getState()).toMatchObject({ total: 120, index: { kind: 'complete' } });
  expect(listing.state.getState().found).toHaveLength(50);
  listing.more();
  await settled();
  expect(listing.state.getState().found).toHaveLength(100);
  listing.more();
  await settled();
  listing.more();
  await settled();
  expect(listing.state.getState().found).toHaveLength(120);
});

test('of several questions in one moment the last is answered, and only it', async () => {
  const main = fakeMain({ articles });
  const listing = createListing(createDesk(main.bridge).library);
  await listing.follow();
  const before = asked(main.calls);
  const last = { ...everything, typed: 'خبر 119' };
  for (const typed of ['خ', 'خب', 'خبر']) listing.ask({ ...everything, typed });
  listing.ask(last);
  await settled();
  expect(listing.state.getState()).toMatchObject({ query: last, total: 1 });
  // The first of them was under way when the others came.
  expect(asked(main.calls) - before).toBe(2);
});

test('what was asked before it follows is what it answers first', async () => {
  const main = fakeMain({ articles });
  const listing = createListing(createDesk(main.bridge).library);
  const query = { ...everything, typed: 'خبر 119' };
  listing.ask(query);
  await listing.follow();
  expect(listing.state.getState()).toMatchObject({ query, total: 1 });
  expect(asked(main.calls)).toBe(1);
});

test('what main takes in is seen, until the listing is stopped', async () => {
  const main = fakeMain({ articles: articles.slice(0, 2) });
  const desk = createDesk(main.bridge);
  const listing = createListing(desk.library);
  await listing.follow();
  await desk.article.create(null);
  await settled();
  expect(listing.state.getState().total).toBe(3);
  listing.stop();
  await desk.article.create(null);
  await settled();
  expect(listing.state.getState().total).toBe(3);
});
