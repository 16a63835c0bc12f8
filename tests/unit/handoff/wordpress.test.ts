import { afterEach, beforeEach, expect, test } from 'vitest';
import { httpOver } from '../../../electron/handoff/targets/http';
import { deliver, type Delivered } from '../../../electron/handoff/targets/wordpress/deliver';
import { addressOf } from '../../../electron/handoff/targets/wordpress/rest';
import { signIn } from '../../../electron/handoff/targets/wordpress/sign-in';
import type { KnownMedia, KnownPost, WordPressMemory } from '../../../shared/handoff/wordpress-state';
import type { WordPressTarget } from '../../../shared/model/export-profile';
import type { Article } from '../../../shared/model/article';
import { Timestamp } from '../../../shared/model/ids';
import type { ImageBlock } from '../../../shared/model/object-blocks';
import { aBody, anArticle, anArticleId } from '../../support/makers';
import { json } from '../../support/test-server';
import { slugFrom, wordPressStandIn, type WordPressStandIn } from '../../support/wordpress-stand-in';

let site: WordPressStandIn;
let posts: Map<string, KnownPost>;
let media: Map<string, KnownMedia>;
beforeEach(async () => {
  site = await wordPressStandIn();
  forgetAll();
});
afterEach(() => site.server.close());

const forgetAll = (): void => {
  posts = new Map();
  media = new Map();
};
const memory: WordPressMemory = {
  post: async (id) => posts.get(id) ?? null,
  keepPost: async (id, post) => void posts.set(id, post),
  media: async (name) => media.get(name) ?? null,
  keepMedia: async (name, one) => void media.set(name, one),
  forgetMedia: async (name) => void media.delete(name),
};

const now = () => Timestamp.parse('2026-11-25T10:00:00Z');
const target = (differs: Partial<WordPressTarget> = {}): WordPressTarget => ({
  kind: 'wordpress',
  url: `${site.server.url}/blog/`,
  user: 'midad',
  status: 'draft',
  killed: 'trash',
  ...differs,
});
const signal = new AbortController().signal;

const enter = (differs: Partial<WordPressTarget> = {}, password = site.password) =>
  signIn({ target: target(differs), password, http: httpOver({ idle: 5_000 }), signal, now: () => Date.parse(now()) });

async function handOver(articles: readonly Delivered[], differs: Partial<WordPressTarget> = {}) {
  const rest = await enter(differs);
  if (!rest.ok) return rest;
  return deliver({
    rest: rest.value,
    target: target(differs),
    articles,
    bytes: async (image) => new TextEncoder().encode(`bytes of ${image.asset}`),
    extent: 'changed',
    memory,
    now,
  });
}

const asset = `${'ab'.repeat(32)}.jpg`;
const picture = {
  _type: 'image',
  _key: 'p1',
  asset,
  width: 1200,
  height: 800,
  alt: 'قارئ في القاعة الكبرى',
  caption: 'القاعة بعد الترميم',
  credit: 'رويترز',
} as unknown as ImageBlock;

const going = (differs: Partial<Article> = {}, rest: Partial<Delivered> = {}): Delivered => ({
  article: anArticle({ section: 'ثقافة', keywords: ['مكتبات', 'ترميم'], ...differs }),
  publication: { status: 'usable', version: 1, firstPublished: null },
  fingerprint: 'a',
  ...rest,
});
const thePost = () => [...site.posts.values()][0]!;

test('an article is a draft of its own with category, tags, excerpt and the words as approved', async () => {
  const article = going({
    headline: 'أرباح <Moody> & شركاه',
    standfirst: 'قالت Moody إن "الأرباح" > المتوقع',
    body: aBody('قالت وكالة Moody ثم صمتت'),
  });
  const outcome = await handOver([article]);
  expect(outcome).toMatchObject({ ok: true, value: [{ id: article.article.id, state: 'received', version: 1 }] });
  expect(thePost()).toMatchObject({
    status: 'draft',
    slug: article.article.id.toLowerCase(),
    title: 'أرباح &lt;Moody&gt; &amp; شركاه',
    categories: [...site.categories.keys()],
    tags: [...site.tags.keys()],
  });
  expect([...site.categories.values()].map(({ name }) => name)).toEqual(['ثقافة']);
  expect([...site.tags.values()].map(({ name }) => name)).toEqual(['مكتبات', 'ترميم']);
  const content = String(thePost()['content']);
  expect(content).toContain('lang="ar" dir="rtl"');
  expect(content).toMatch(/<span [^>]*dir="ltr"[^>]*>Moody<\/span>/);
  expect(content).not.toMatch(/<bdi|<time|<picture|srcset/);
  expect(thePost()).not.toHaveProperty('date_gmt');
});

test('a picture is uploaded once, before its article, with its alternative text, and is the featured one', async () => {
  await handOver([going({ body: [picture, ...aBody('نص')] as Article['body'] })]);
  const [stored] = [...site.media.values()];
  expect(stored).toMatchObject({
    alt_text: picture.alt,
    caption: picture.caption,
    description: picture.credit,
    type: 'image/jpeg',
  });
  expect(stored!.bytes.toString()).toBe(`bytes of ${asset}`);
  expect(thePost()['featured_media']).toBe(stored!.id);
  expect(String(thePost()['content'])).toContain(String(stored!['source_url']));
  const order = site.server.came.filter(({ method }) => method === 'POST').map(({ path }) => path.split('?')[0]);
  expect(order.findIndex((path) => path!.endsWith('/media'))).toBeLessThan(
    order.findIndex((path) => path!.endsWith('/posts')),
  );
  await handOver([going({ id: anArticleId(2), body: [picture] as Article['body'] })]);
  expect(site.media.size).toBe(1);
});

test('a correction changes the same post, and leaves it the status that the site gave it', async () => {
  await handOver([going()]);
  Object.assign(thePost(), { status: 'publish' });
  const outcome = await handOver([going({ headline: 'عنوان مصحح' }, { fingerprint: 'b' })]);
  expect(site.posts.size).toBe(1);
  expect(thePost()).toMatchObject({ title: 'عنوان مصحح', status: 'publish' });
  expect(outcome).toMatchObject({ value: [{ state: 'live', url: thePost()['link'] }] });
});

test('what has not changed is not sent again', async () => {
  await handOver([going()]);
  const before = site.server.came.length;
  expect(await handOver([going()])).toEqual({ ok: true, value: [] });
  expect(site.server.came.slice(before).map(({ method }) => method)).toEqual(['GET']);
});

test('a post that this machine has forgotten is found again, and no second one is made', async () => {
  await handOver([going()]);
  forgetAll();
  await handOver([going({ headline: 'ثانية' })]);
  expect([site.posts.size, thePost()['title']]).toEqual([1, 'ثانية']);
});

test('a picture that somebody deleted there is uploaded anew', async () => {
  await handOver([going({ body: [picture] as Article['body'] })]);
  site.media.clear();
  await handOver([going({ body: [picture] as Article['body'] }, { fingerprint: 'b' })]);
  expect(site.media.size).toBe(1);
  expect(thePost()['featured_media']).toBe([...site.media.keys()][0]);
});

test('a post that somebody deleted for good is made anew', async () => {
  await handOver([going()]);
  site.posts.clear();
  await handOver([going({}, { fingerprint: 'b' })]);
  expect(site.posts.size).toBe(1);
});

const killed = (): Delivered =>
  going({}, { publication: { status: 'canceled', version: 2, firstPublished: now() }, fingerprint: 'k' });

test('a killed article goes to the trash; a site without one keeps it as a draft', async () => {
  await handOver([going()], { status: 'publish' });
  expect(await handOver([killed()])).toMatchObject({ ok: true, value: [{ state: 'received' }] });
  expect(thePost()['status']).toBe('trash');
  expect(posts.get(killed().article.id)?.status).toBe('canceled');
  await handOver([going({}, { fingerprint: 'c' })], { status: 'publish' });
  expect(thePost()['status']).toBe('publish');
  site.trash = 'off';
  await handOver([killed()]);
  expect(thePost()['status']).toBe('draft');
});

test('a profile may have killed articles kept as drafts', async () => {
  await handOver([going()], { status: 'publish', killed: 'draft' });
  await handOver([killed()], { killed: 'draft' });
  expect(thePost()['status']).toBe('draft');
});

test('a killed article that the site never had makes no post', async () => {
  expect(await handOver([killed()])).toMatchObject({ ok: true });
  expect(site.posts.size).toBe(0);
});

test('nothing is ever left to the timing of WordPress', async () => {
  const first = (firstPublished: string): Delivered['publication'] => ({
    status: 'usable',
    version: 2,
    firstPublished: Timestamp.parse(firstPublished),
  });
  await handOver([going({}, { publication: first('2027-01-01T00:00:00Z') })], { status: 'publish' });
  await handOver([going({ id: anArticleId(2) }, { publication: first('2026-11-01T12:00:00+03:00') })]);
  expect([...site.posts.values()].map(({ date_gmt }) => date_gmt)).toEqual([undefined, '2026-11-01T09:00:00']);
  expect(site.server.came.some(({ body }) => body.toString().includes('future'))).toBe(false);
});

test('a category that has another slug there is found by its name; one that may not be made is left out', async () => {
  site.categories.set(5, { id: 5, slug: 'culture', name: 'ثقافة' });
  await handOver([going({ keywords: [] })]);
  expect(thePost()['categories']).toEqual([5]);
  site.may.delete('manage_categories');
  await handOver([going({ id: anArticleId(2), section: 'فن', keywords: [] })]);
  expect([...site.posts.values()][1]!['categories']).toEqual([]);
  expect(slugFrom('ثقافة')).toMatch(/^%d8/);
});

test('an article that the site does not take holds up no other, and its receipt says why', async () => {
  site.intercept = (came, response) => {
    if (!came.body.toString().includes('مرفوض')) return false;
    json(response, 400, { code: 'rest_invalid_param', message: 'العنوان طويل', data: { status: 400 } });
    return true;
  };
  const outcome = await handOver([going({ headline: 'مرفوض' }), going({ id: anArticleId(2) })]);
  expect(outcome).toMatchObject({
    value: [{ state: 'rejected', reason: 'العنوان طويل' }, { state: 'received' }],
  });
  expect(site.posts.size).toBe(1);
});

test('what is cut off goes on where it was', async () => {
  let posts = 0;
  site.intercept = (came, response) => {
    if (came.method !== 'POST' || !came.path.endsWith('/posts') || ++posts < 2) return false;
    json(response, 429, { code: 'too_many', message: '', data: { status: 429 } }, { 'retry-after': '30' });
    return true;
  };
  const articles = [going(), going({ id: anArticleId(2) }), going({ id: anArticleId(3) })];
  expect(await handOver(articles)).toEqual({ ok: false, failure: { code: 'busy', status: 429, retryAfter: 30 } });
  site.intercept = null;
  await handOver(articles);
  expect(site.posts.size).toBe(3);
  const made = site.server.came.filter(({ method, path }) => method === 'POST' && path.endsWith('/posts'));
  expect(made).toHaveLength(4);
});

test('an answer that was lost after the post was made makes no second one', async () => {
  site.intercept = (came, response) => {
    if (came.method !== 'POST' || !came.path.endsWith('/posts')) return false;
    const stored = {
      ...(JSON.parse(came.body.toString()) as object),
      id: 900,
      slug: going().article.id.toLowerCase(),
      link: 'http://x/',
    };
    site.posts.set(900, stored);
    response.socket?.destroy();
    return true;
  };
  expect(await handOver([going()])).toEqual({ ok: false, failure: { code: 'no-connection' } });
  site.intercept = null;
  await handOver([going()]);
  expect(site.posts.size).toBe(1);
});

test.each([
  ['a wrong password', () => enter({}, 'nonsense'), 'wrong-secret'],
  ['a login that is not there', () => enter({ user: 'nobody' }), 'wrong-secret'],
  ['another address', () => enter({ url: `${site.server.url}/elsewhere/` }), 'no-such-address'],
])('%s is said as such', async (_, act, code) => {
  expect(await act()).toMatchObject({ ok: false, failure: { code } });
});

test('a user who may not publish is told at once, before anything is sent', async () => {
  site.may.delete('publish_posts');
  expect(await enter({ status: 'publish' })).toEqual({
    ok: false,
    failure: { code: 'forbidden', said: 'publish_posts' },
  });
  expect(await enter({ status: 'draft' })).toMatchObject({ ok: true });
  expect(site.posts.size).toBe(0);
});

test('a site without pretty addresses is found by its other one', async () => {
  site.route = 'plain';
  expect(await handOver([going()])).toMatchObject({ ok: true });
  expect(site.posts.size).toBe(1);
  expect(addressOf('https://a.example', { route: 'plain', path: 'posts', query: { slug: 'ب' } })).toBe(
    'https://a.example/?rest_route=%2Fwp%2Fv2%2Fposts&slug=%D8%A8',
  );
});

test('a page in place of JSON, as a wall before the site gives it, is not understood', async () => {
  site.intercept = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>checking your browser</h1>');
    return true;
  };
  expect(await enter()).toEqual({ ok: false, failure: { code: 'not-understood' } });
});

test.each([
  [500, 'server-error'],
  [503, 'busy'],
  [403, 'forbidden'],
])('a %i in the middle stops the hand-off as %s', async (status, code) => {
  site.intercept = (came, response) => {
    if (came.method !== 'POST') return false;
    json(response, status, { code: 'x', message: '', data: { status } });
    return true;
  };
  expect(await handOver([going()])).toMatchObject({ ok: false, failure: { code } });
});
