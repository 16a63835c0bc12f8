/** The ticker's feeds against their specifications, clause by clause, with parsers that are not ours. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { tickerJsonFeed, tickerPlainText, tickerRss, type FeedInput } from '../../../shared/export/ticker/ticker-feeds';
import { jsonFeedValidator } from '../../support/export-schemas';
import { anArticleId } from '../../support/makers';
import { aFullTicker } from './a-full-ticker';

const withoutSite = (): FeedInput => ({ ...aFullTicker(), site: null });
const empty = (): FeedInput => ({ ...aFullTicker(), ticker: { title: 'أحدث الأخبار', lines: [] } });
const english = (): FeedInput => ({ ...aFullTicker(), language: 'en' });
const inputs = [
  ['a full ticker', aFullTicker],
  ['without a website', withoutSite],
  ['without a line', empty],
  ['in another language', english],
] as const;

/** A parser that stops at the first fault. */
const parsed = (rss: string): Element => {
  const root = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(rss, 'text/xml').documentElement;
  return root!;
};
const named = (element: Element, name: string): Element[] =>
  [...element.childNodes].filter((node) => node.nodeName === name) as Element[];
const texts = (element: Element, name: string): string[] => named(element, name).map((one) => one.textContent ?? '');
const channelOf = (input: FeedInput): Element => named(parsed(tickerRss(input)), 'channel')[0]!;
const itemsOf = (input: FeedInput): Element[] => named(channelOf(input), 'item');

const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;
/** A scheme that IANA knows, and ASCII alone. */
const address = /^(https?|urn|mailto|tel):[\x21-\x7e]+$/;
const isOnce = (values: readonly unknown[]): boolean => values.length === 1;
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** https://www.rssboard.org/rss-specification, by the names of its sections. Each gives what speaks against it. */
const rssClauses: readonly (readonly [string, (input: FeedInput) => readonly unknown[]])[] = [
  [
    'What is RSS?: the root is rss, its version 2.0, and in it stands one channel',
    (input) => {
      const root = parsed(tickerRss(input));
      const isRight =
        root.nodeName === 'rss' && root.getAttribute('version') === '2.0' && isOnce(named(root, 'channel'));
      return isRight ? [] : [root.nodeName];
    },
  ],
  [
    'Required channel elements: title, link and description, each once and with words',
    (input) =>
      ['title', 'link', 'description'].filter((name) => {
        const values = texts(channelOf(input), name);
        return !isOnce(values) || values[0] === '';
      }),
  ],
  [
    'Optional channel elements, language: a code as in RFC 1766',
    (input) => texts(channelOf(input), 'language').filter((code) => !/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(code)),
  ],
  [
    'Optional channel elements, lastBuildDate: a date of RFC 822, with four digits for the year',
    (input) => texts(channelOf(input), 'lastBuildDate').filter((date) => !rfc822.test(date)),
  ],
  [
    'Elements of item: a title or a description, at least',
    (input) =>
      itemsOf(input).filter(
        (item) => texts(item, 'title').join('') === '' && texts(item, 'description').join('') === '',
      ),
  ],
  [
    'Elements of item: none stands twice but category',
    (input) =>
      itemsOf(input).flatMap((item) =>
        repeated([...item.childNodes].map((node) => node.nodeName)).filter((name) => name !== 'category'),
      ),
  ],
  [
    'guid: a string that names the item and no other; no address where isPermaLink is false',
    (input) => {
      const guids = itemsOf(input).map((item) => named(item, 'guid')[0]);
      const isAddress = (guid: Element | undefined) =>
        guid?.getAttribute('isPermaLink') !== 'false' || /^https?:/.test(guid.textContent ?? '');
      return [...guids.filter(isAddress), ...repeated(guids.map((guid) => guid?.textContent ?? ''))];
    },
  ],
  [
    'pubDate: a date of RFC 822',
    (input) => itemsOf(input).filter((item) => !rfc822.test(texts(item, 'pubDate').join())),
  ],
  [
    'Comments: an address begins with a scheme that IANA knows',
    (input) =>
      [channelOf(input), ...itemsOf(input)].flatMap((one) => texts(one, 'link')).filter((link) => !address.test(link)),
  ],
  [
    'Extending RSS: no element without a namespace that the specification does not name',
    (input) => {
      const known = [
        'title',
        'link',
        'description',
        'language',
        'lastBuildDate',
        'item',
        'guid',
        'pubDate',
        'category',
      ];
      return [channelOf(input), ...itemsOf(input)]
        .flatMap((element) => [...element.childNodes].map((node) => node.nodeName))
        .filter((name) => !known.includes(name) && !name.includes(':'));
    },
  ],
];

describe.each(inputs)('RSS 2.0, %s', (_, input) => {
  test.each(rssClauses)('%s', (__, faults) => {
    expect(faults(input())).toEqual([]);
  });
});

test.each(inputs)('JSON Feed 1.1, %s: all that it requires is there and of its kind', (_, input) => {
  const isValid = jsonFeedValidator();
  const feed: unknown = JSON.parse(tickerJsonFeed(input()));
  expect([isValid(feed), isValid.errors]).toEqual([true, null]);
  const { items } = feed as { items: { id: string }[] };
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('both feeds and the plain text say the same lines in the same order', () => {
  const input = aFullTicker();
  const { items } = JSON.parse(tickerJsonFeed(input)) as {
    items: { content_text: string; url?: string; tags?: string[] }[];
  };
  const rss = itemsOf(input);
  expect(rss.map((item) => texts(item, 'title')[0])).toEqual(items.map(({ content_text }) => content_text));
  expect(rss.map((item) => texts(item, 'link')[0])).toEqual(items.map(({ url }) => url));
  expect(rss.map((item) => texts(item, 'category'))).toEqual(items.map(({ tags }) => tags ?? []));
  expect(items.map(({ url }) => url)).toEqual([
    `https://news.example/ar/${anArticleId(3)}/article.html`,
    'https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?a=1&b=2',
    undefined,
    undefined,
  ]);
  const words = (text: string) => text.replace(/[\u200E\u200F\u2066-\u2069]/g, '');
  const rows = words(tickerPlainText(input)).trimEnd().split('\n');
  expect(rows).toEqual([
    'أحدث الأخبار',
    '14:05 – عاجل: BBC: قمة طارئة & «مغلقة» <الآن>',
    '13:50 – تصحيح: الحصيلة بين 10-15% في المدينة',
    '13:40 – بلا رابط',
    '13:30 – خبره لم يُصدَّر',
  ]);
});

test('each says where it lies itself, so that a reader finds it again when somebody hands it a copy', () => {
  const [self] = named(channelOf(aFullTicker()), 'atom:link');
  expect(self?.getAttribute('rel')).toBe('self');
  expect(self?.getAttribute('href')).toBe('https://news.example/ar/ticker.rss');
  expect(JSON.parse(tickerJsonFeed(aFullTicker()))).toMatchObject({
    feed_url: 'https://news.example/ar/ticker.feed.json',
  });
  expect(named(channelOf(withoutSite()), 'atom:link')).toEqual([]);
});
