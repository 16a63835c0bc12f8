import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import atom from '../../../fixtures/feeds/desk.atom?raw';
import rss from '../../../fixtures/feeds/wire.rss?raw';
import { tickerRss } from '../../../../shared/export/ticker/ticker-feeds';
import { incomingFeed, incomingLines, type Desk } from '../../../../shared/import/feed/incoming-lines';
import { readFeed } from '../../../../shared/import/feed/read-feed';
import { importFile } from '../../../../shared/import/import-file';
import { parseTickerText } from '../../../../shared/import/ticker-text';
import { Timestamp } from '../../../../shared/model/ids';
import { TickerDraft } from '../../../../shared/model/ticker-line';
import { tickerRules } from '../../../../shared/ticker/rules';
import { aLineId, aLine, noon } from '../../../support/makers';

const desk: Desk = {
  now: Timestamp.parse('2026-09-25T14:30:00+03:00'),
  labels: tickerRules({ ticker: { title: 'x' } }).labels,
  sections: ['سياسة', 'اقتصاد'],
  others: [],
};
const incoming = (text: string, differs: Partial<Desk> = {}) => incomingFeed(readFeed(text)!, { ...desk, ...differs });
const drafts = (text: string) => incoming(text).lines.map(({ draft }) => draft);

describe('an RSS feed becomes lines', () => {
  test('title, label, time, link, section and source each go where they belong', () => {
    expect(drafts(rss)).toMatchObject([
      {
        text: 'هزة أرضية خفيفة تضرب الساحل',
        label: 'عاجل',
        urgency: 2,
        displayTime: '14:05',
        contentCreated: '2026-09-25T14:05:30+03:00',
        link: { kind: 'url', href: 'https://sahel.example/quake?id=7' },
        section: 'منوعات',
        source: 'ليلى حسن',
      },
      {
        text: 'BBC: قمة «طارئة» تبدأ غدًا',
        label: null,
        displayTime: '13:40',
        link: { kind: 'url', href: 'https://sahel.example/summit' },
        section: 'سياسة',
        source: 'وكالات',
      },
      {
        text: 'أسعار القمح ترتفع 3% في أسبوع',
        displayTime: '14:30',
        contentCreated: null,
        link: null,
        source: 'قسم الاقتصاد',
      },
      { displayTime: '18:00', link: { kind: 'url', href: 'https://sahel.example/again' } },
    ]);
  });

  test('what had to be concluded, what repeats another line and what was left out is said', () => {
    const { lines, leftOut, title } = incoming(rss);
    expect(title).toBe('وكالة الساحل');
    expect(lines.map(({ guesses }) => guesses)).toEqual([[], [], ['undated'], []]);
    expect(lines.map(({ twin }) => twin?.likeness ?? null)).toEqual([null, null, null, 'same']);
    expect(leftOut).toEqual([
      { what: 'link', text: 'javascript:alert(1)' },
      { what: 'untitled', text: 'https://sahel.example/untitled' },
      { what: 'summary', count: 1 },
    ]);
  });

  test('a line that the ticker has already, or nearly, is marked', () => {
    const others = [{ text: 'ارتفاع أسعار القمح 3% في أسبوع' }, { text: 'BBC: قمة طارئة تبدأ غدا' }];
    expect(incoming(rss, { others }).lines.map(({ twin }) => twin)).toEqual([
      null,
      { text: others[1]!.text, likeness: 'same', in: 'ticker' },
      { text: others[0]!.text, likeness: 'alike', in: 'ticker' },
      { text: 'هزة أرضية خفيفة تضرب الساحل', likeness: 'same', in: 'list' },
    ]);
  });

  test('an archive gives its newest lines and says how many there are more', () => {
    const item = (index: number) => `<item><title>خبر رقم ${index}</title></item>`;
    const many = `<rss><channel><title>x</title>${Array.from({ length: 520 }, (_, index) => item(index)).join('')}</channel></rss>`;
    const { lines, leftOut } = incoming(many);
    expect(lines).toHaveLength(500);
    expect(leftOut).toEqual([{ what: 'older', count: 20 }]);
  });
});

test('an Atom feed becomes lines, whatever its titles are written in', () => {
  expect(drafts(atom)).toMatchObject([
    {
      text: 'توقيع اتفاق "الميناء"',
      displayTime: '11:15',
      link: { kind: 'url', href: 'https://desk.example/ar/port.html' },
      section: 'اقتصاد',
      source: 'سامي عمر',
    },
    {
      text: 'مطر غزير في الجبال',
      displayTime: '00:30',
      contentCreated: '2026-09-25T00:30:00+03:00',
      link: { kind: 'url', href: 'https://desk.example/rain' },
      source: 'مرصد الطقس',
    },
  ]);
});

test('an RSS 1.0 feed, whose items stand beside the channel, becomes lines', () => {
  const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>مدونة</title><link>https://blog.example</link></channel>
    <item><title>أول</title><link>https://blog.example/1</link><dc:date>2026-09-25T10:00:00Z</dc:date><dc:subject>علوم</dc:subject></item></rdf:RDF>`;
  expect(drafts(text)).toMatchObject([{ text: 'أول', displayTime: '13:00', section: 'علوم' }]);
});

test('our own feed comes back as it went out', () => {
  const lines = [
    aLine({ id: aLineId(1), text: 'BBC: قمة طارئة', label: 'متابعة', section: 'سياسة' }),
    aLine({ id: aLineId(2), text: 'A < B & «ج»', link: { kind: 'url', href: 'https://example.org/a?b=c&d' } }),
  ];
  const feed = tickerRss({ ticker: { title: 'x', lines }, now: noon, language: 'ar', hrefs: new Map(), site: null });
  expect(drafts(feed)).toMatchObject(lines.map(({ text, label, section, link }) => ({ text, label, section, link })));
});

describe('a feed is read safely', () => {
  const bomb =
    '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>';
  test.each([
    ['a document type, which could define entities', bomb],
    ['one behind a long comment', `<?xml version="1.0"?><!-- ${'x'.repeat(9000)} -->${bomb}`],
    ['an entity that nobody has defined', '<rss><channel><item><title>&nosuch;</title></item></channel></rss>'],
    ['half a file', rss.slice(0, 900)],
    ['another kind of XML', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['no XML', 'أخبار اليوم'],
  ])('%s is refused', (_, text) => {
    expect(importFile({ name: 'feed.xml', text }, () => 'k')).toMatchObject({
      ok: false,
      failure: { code: 'not-a-feed' },
    });
  });

  test('what stands in a title is never markup or an address to fetch', () => {
    const title = '<![CDATA[<img src=x onerror=alert(1)>خبر<script>alert(2)</script>]]>';
    const text = `<rss><channel><item><title>${title}</title><link>data:text/html,x</link></item></channel></rss>`;
    expect(drafts(text)).toMatchObject([{ text: 'خبر', link: null }]);
  });

  test('elements may stand in each other without end', () => {
    const deep = `<rss><channel><item><title>${'<a>'.repeat(20_000)}خبر${'</a>'.repeat(20_000)}</title></item></channel></rss>`;
    expect(drafts(deep)).toMatchObject([{ text: 'خبر' }]);
  });

  test('no text breaks the reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, date) => {
        const text = `<rss><channel><item><title><![CDATA[${title.replaceAll(']]>', '')}]]></title><pubDate><![CDATA[${date.replaceAll(']]>', '')}]]></pubDate></item></channel></rss>`;
        const feed = readFeed(text);
        const made = feed === null ? [] : incomingFeed(feed, desk).lines;
        for (const { draft } of made) expect(TickerDraft.parse(draft)).toEqual(draft);
      }),
    );
  });
});

test('a printed list keeps its times for display and says where a moment was concluded', () => {
  const list = ['02:10 . متابعة: أول... المزيد', '12:40 . ثانٍ... المزيد', '09:00 . ثالث... المزيد'].join('\n');
  const lines = incomingLines(parseTickerText(list).lines, desk);
  expect(
    lines.map(({ draft, guesses }) => [draft.displayTime, draft.contentCreated?.slice(11, 16), ...guesses]),
  ).toEqual([
    ['02:10', '14:10', 'afternoon'],
    ['12:40', '12:40'],
    ['09:00', '09:00'],
  ]);
  expect(lines[0]!.draft).toMatchObject({ text: 'أول', label: 'متابعة' });
});
