/** The articles' feeds against their specifications, by parsers that are not ours. */
import type { Element } from '@xmldom/xmldom';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { exportFiles, type ExportInput } from '../../../shared/export/export-files';
import { feedLength } from '../../../shared/export/feeds/feed-entries';
import { Timestamp } from '../../../shared/model/ids';
import { jsonFeedValidator } from '../../support/export-schemas';
import { anArticle, anArticleId } from '../../support/makers';
import { aFullArticle, aRichNewsroom, goingOut } from '../../support/rich-newsroom';
import { childNames, named, wordsOf, xmlFaults, xmlRoot } from '../../support/xml-checks';

const feedsOf = (input: ExportInput): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...exportFiles({ ...input, outputs: new Set(['pages', 'feeds']) })]
      .filter(({ name }) => /^[a-z0-9-]+\.(xml|json)$/.test(name))
      .map(({ name, text }) => [name, text]),
  );

const withoutSite = { newsroom: { name: 'المدينة', language: 'ar' } };
const at = (hour: number, day = 25) =>
  Timestamp.parse(`2026-09-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+03:00`);
const numbered = (count: number, differs: (number: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, number) =>
    goingOut(anArticle({ id: anArticleId(number), headline: `خبر ${number}`, ...differs(number) })),
  );

const kinds = [
  ['a rich newsroom', {}],
  ['without a website', withoutSite],
  ['without pictures', { pictures: new Set<string>() }],
] as const;

describe.each(kinds)('%s', (_, differs) => {
  const files = feedsOf(aRichNewsroom(differs));

  test('every file is well-formed', async () => {
    const xml = Object.entries(files).filter(([name]) => name.endsWith('.xml'));
    for (const [name, text] of xml) expect([name, await xmlFaults(text)]).toEqual([name, []]);
  });

  test('RSS 2.0 has what it must have, and nothing twice but categories and authors', () => {
    const root = xmlRoot(files['rss.xml']!);
    expect([root.nodeName, root.getAttribute('version')]).toEqual(['rss', '2.0']);
    const [channel, ...others] = named(root, 'channel');
    expect(others).toEqual([]);
    for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate'])
      expect(wordsOf(channel!, name).filter((words) => words !== '')).toHaveLength(1);
    const items = named(channel!, 'item');
    expect(items).toHaveLength(4);
    for (const item of items) {
      const names = childNames(item).filter((name) => name !== 'category' && name !== 'dc:creator');
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining(['title', 'guid', 'pubDate', 'content:encoded']));
      expect(names).not.toContain('dc:date');
      expect(named(item, 'guid')[0]!.getAttribute('isPermaLink')).toBe('false');
    }
    const guids = items.map((item) => wordsOf(item, 'guid')[0]);
    expect(new Set(guids).size).toBe(guids.length);
  });

  /** https://www.rfc-editor.org/rfc/rfc4287 4.1.1 and 4.1.2. */
  test('Atom has what it must have', () => {
    const feed = xmlRoot(files['atom.xml']!);
    const isOnce = (element: Element, name: string) => named(element, name).length === 1;
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author']) expect([name, isOnce(feed, name)]).toEqual([name, true]);
    for (const entry of named(feed, 'entry')) {
      for (const name of ['id', 'title', 'updated', 'published', 'content'])
        expect([name, isOnce(entry, name)]).toEqual([name, true]);
      expect(wordsOf(entry, 'id')[0]).toMatch(/^urn:[\x21-\x7e]+$/);
      expect(Date.parse(wordsOf(entry, 'updated')[0]!)).toBeGreaterThanOrEqual(
        Date.parse(wordsOf(entry, 'published')[0]!),
      );
    }
  });

  test('JSON Feed 1.1 fits its text', () => {
    const isValid = jsonFeedValidator();
    const feed: unknown = JSON.parse(files['feed.json']!);
    expect([isValid(feed), isValid.errors]).toEqual([true, null]);
  });

  test('no address is relative', () => {
    const addresses = Object.values(files).flatMap((text) => [
      ...text.matchAll(/ (?:href|src|url)=(?:"|&quot;)(.*?)(?:"|&quot;)/g),
    ]);
    for (const [, address] of addresses) expect(address).toMatch(/^(https?:|urn:|#note-)/);
  });
});

describe('a foreign reader', () => {
  const files = feedsOf(aRichNewsroom());

  test('finds in the RSS all that the article says', () => {
    const feed = parseRssFeed(files['rss.xml']!);
    expect(feed).toMatchObject({
      title: 'المدينة',
      link: 'https://news.example/ar/',
      language: 'ar',
      atom: { links: [{ rel: 'self', href: 'https://news.example/ar/rss.xml' }] },
    });
    const full = feed.items!.find(({ guid }) => guid?.value === `urn:ulid:${anArticleId(1)}`)!;
    expect(full).toMatchObject({
      title: '\u2067OpenAI تعرض \u20663-2\u2069 من «نماذجها» & <أخرى>\u2069',
      link: `https://news.example/ar/${anArticleId(1)}/article.html`,
      pubDate: 'Fri, 25 Sep 2026 06:00:00 GMT',
      dc: { creators: ['سارة نصر', 'John Smith'] },
      categories: [
        { name: 'ثقافة' },
        { name: 'نفط', domain: 'keyword' },
        { name: 'R&D', domain: 'keyword' },
        { name: 'ثقافة', domain: 'kicker' },
        { name: 'عاجل', domain: 'label' },
      ],
      media: { contents: [{ medium: 'image', width: 1200, height: 800, type: 'image/jpeg' }] },
    });
    expect(full.content?.encoded).toMatch(/^<div class="article" lang="ar" dir="rtl">/);
    expect(full.content?.encoded).toContain('عنوان &amp; فرعي');
  });

  test('finds the same articles in the same order in every feed', () => {
    const rss = parseRssFeed(files['rss.xml']!).items!.map(({ guid }) => guid?.value);
    const atom = parseAtomFeed(files['atom.xml']!).entries!.map(({ id }) => id);
    const json = (JSON.parse(files['feed.json']!) as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(atom).toEqual(rss);
    expect(json).toEqual(rss);
    expect(rss).not.toContain(`urn:ulid:${anArticleId(4)}`);
  });

  test('sees in Atom when a text was corrected', () => {
    const [entry] = parseAtomFeed(
      feedsOf(
        aRichNewsroom({
          outgoing: [goingOut(aFullArticle({ versionCreated: at(12) }), { firstPublished: at(9), version: 2 })],
        }),
      )['atom.xml']!,
    ).entries!;
    expect(entry).toMatchObject({ published: at(9), updated: at(12) });
    expect(entry?.content).toMatchObject({ value: expect.stringContaining('تصويب') });
  });
});

describe('which articles', () => {
  test('the newest fifty, by when readers first got them', () => {
    const outgoing = numbered(60, (number) => ({ versionCreated: at(number % 24, 1 + Math.floor(number / 24)) }));
    const { items } = JSON.parse(feedsOf(aRichNewsroom({ outgoing }))['feed.json']!) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual(
      Array.from({ length: feedLength }, (_, place) => `urn:ulid:${anArticleId(59 - place)}`),
    );
    const shuffled = feedsOf(aRichNewsroom({ outgoing: [...outgoing].reverse() }));
    expect(shuffled).toEqual(feedsOf(aRichNewsroom({ outgoing })));
  });

  test('those that are listed, not only those that go out now', () => {
    const [out, ...others] = numbered(3);
    const files = feedsOf(aRichNewsroom({ outgoing: [out!], listed: [out!, ...others], already: [anArticleId(1)] }));
    expect(parseRssFeed(files['rss.xml']!).items).toHaveLength(3);
    expect(files['sitemap.xml']).toContain(`${anArticleId(1)}/article.html`);
    expect(files['sitemap.xml']).not.toContain(anArticleId(2));
  });

  test('a killed article drops out, also where it was the only one', () => {
    const killed = goingOut(aFullArticle(), { status: 'canceled' });
    const files = feedsOf(aRichNewsroom({ outgoing: [killed], already: [] }));
    expect(Object.keys(files).sort()).toEqual(['atom.xml', 'feed.json', 'rss.xml']);
    for (const text of Object.values(files)) expect(text).not.toContain('OpenAI');
    expect(parseAtomFeed(files['atom.xml']!).entries ?? []).toEqual([]);
  });

  test('one whose embargo is not over yet is in no list, and nothing leads to it', () => {
    const held = aFullArticle({ id: anArticleId(2), embargoedUntil: at(13) });
    const input = aRichNewsroom({ outgoing: [...numbered(1), goingOut(held)], already: [anArticleId(2)], now: at(12) });
    for (const text of Object.values(feedsOf(input))) expect(text).not.toContain(anArticleId(2));
    expect(feedsOf({ ...input, now: at(13) })['rss.xml']).toContain(anArticleId(2));
  });

  test('nothing that goes out leaves the feeds of before as they are', () => {
    expect(feedsOf(aRichNewsroom({ outgoing: [] }))).toEqual({});
  });
});

describe('site maps', () => {
  const urlsOf = (xml: string) => named(xmlRoot(xml), 'url');

  test('the news of two days back from the newest, each with what Google asks for', () => {
    const outgoing = numbered(4, (number) => ({ versionCreated: at(12, 25 - number) }));
    const urls = urlsOf(feedsOf(aRichNewsroom({ outgoing }))['news-sitemap.xml']!);
    expect(urls.map((url) => wordsOf(url, 'loc')[0])).toEqual(
      [0, 1, 2].map((number) => `https://news.example/ar/${anArticleId(number)}/article.html`),
    );
    for (const url of urls) {
      const news = named(url, 'news:news')[0]!;
      expect(childNames(news)).toEqual(['news:publication', 'news:publication_date', 'news:title']);
      expect(wordsOf(named(news, 'news:publication')[0]!, 'news:language')).toEqual(['ar']);
    }
  });

  test('a thousand news at most; every page on the site, and a list of files where they are too many for one', () => {
    const outgoing = numbered(1200);
    const already = Array.from({ length: 50_000 }, (_, number) => anArticleId(10_000 + number));
    const files = feedsOf(aRichNewsroom({ outgoing, already }));
    expect(urlsOf(files['news-sitemap.xml']!)).toHaveLength(1000);
    const parts = named(xmlRoot(files['sitemap.xml']!), 'sitemap').map((part) => wordsOf(part, 'loc')[0]);
    expect(parts).toEqual(['https://news.example/ar/sitemap-1.xml', 'https://news.example/ar/sitemap-2.xml']);
    expect(files['sitemap-1.xml']!.match(/<url>/g)).toHaveLength(50_000);
    expect(files['sitemap-2.xml']!.match(/<url>/g)).toHaveLength(1200);
  });

  test('there is none without a website', () => {
    expect(Object.keys(feedsOf(aRichNewsroom(withoutSite))).sort()).toEqual(['atom.xml', 'feed.json', 'rss.xml']);
  });
});

test('the clock is in none of them', () => {
  const later = Timestamp.parse('2027-01-01T00:00:00Z');
  expect(feedsOf(aRichNewsroom({ now: later }))).toEqual(feedsOf(aRichNewsroom()));
});
