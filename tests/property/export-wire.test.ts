/** Hostile text in every field: whatever goes out stays valid, holds no markup that is not ours, and loses no letter but those that its format can't hold. */
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { exportFiles, type ExportInput } from '../../shared/export/export-files';
import { outputNames } from '../../shared/export/outputs';
import type { Article } from '../../shared/model/article';
import { blockText } from '../../shared/model/plain-text';
import { jsonFeedValidator, ninjsValidator } from '../support/export-schemas';
import { hostileArticle } from '../support/hostile-text';
import { aRichNewsroom, goingOut, pictureFiles } from '../support/rich-newsroom';
import { named, wordsOf, xmlFaults, xmlRoot } from '../support/xml-checks';

const isNinjs = ninjsValidator();
const isJsonFeed = jsonFeedValidator();

const filesOf = (article: Article, differs: Partial<ExportInput> = {}): Map<string, string> => {
  const outgoing = [goingOut(article)];
  const input = aRichNewsroom({
    outgoing,
    pictures: pictureFiles([article]),
    outputs: new Set(outputNames),
    ...differs,
  });
  return new Map(
    [...exportFiles({ ...input, ticker: null })].map(({ name, text }) => [name.replace(/^[0-9A-Z]{26}\//, ''), text]),
  );
};

/** What XML has no place for, or HTML. */
const impossible = /(?![\t\n\f\r])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;
/** Signs that are put in or taken away so that a line keeps its direction. */
const directing = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** XML reads line ends as line feeds, and a browser white space as a space. */
const letters = (words: string): string => words.replace(impossible, '').replace(directing, '').replace(/\s+/g, '');

const eachElement = function* (node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes)
    if ('tagName' in child) {
      yield child;
      yield* eachElement(child);
    }
};
const textIn = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';

const elements = new Set(
  'div p h2 h3 h4 ul ol li blockquote figure figcaption img a strong em s u sub sup code table caption thead tbody tr th td hr br span aside'.split(
    ' ',
  ),
);
const attributes = new Set(
  'class lang dir href src srcset sizes alt width height id role aria-label scope colspan rowspan'.split(' '),
);

function foreignIn(html: string): string[] {
  return [...eachElement(parseFragment(html))].flatMap(({ tagName, attrs }) => [
    ...(elements.has(tagName) ? [] : [tagName]),
    ...attrs.filter(({ name }) => !attributes.has(name)).map(({ name }) => `${tagName}[${name}]`),
    ...attrs
      .filter(({ name, value }) => /^(href|src)$/.test(name) && !/^(https:\/\/|#note-)/.test(value))
      .map(({ value }) => value),
  ]);
}

/** All that a reader reads of it in a fragment. */
const written = ({ kicker, subheadline, standfirst, byline, located, corrections = [], body }: Article): string[] => [
  kicker,
  subheadline,
  standfirst,
  ...byline.people,
  byline.agency,
  byline.outlet,
  located,
  ...corrections.map(({ text }) => text),
  // A quote without words is none, whoever it is of.
  ...body
    .filter(
      (block) =>
        block._type !== 'image' && !('attribution' in block && 'text' in block && String(block.text).trim() === ''),
    )
    .map(blockText)
    .flatMap((text) => text.split('\n')),
];

describe('hostile text in every field', () => {
  test('leaves a fragment of our own elements with every letter', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const html = filesOf(article).get('fragment.html')!;
        expect(foreignIn(html)).toEqual([]);
        const shown = letters(textIn(parseFragment(html)));
        for (const words of written(article)) expect(shown).toContain(letters(words));
      }),
      { numRuns: 60 },
    );
  });

  test('leaves ninjs and JSON Feed valid, each letter in its place', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const files = filesOf(article);
        const item = JSON.parse(files.get('ninjs.json')!) as { headlines?: { role: string; value: string }[] };
        expect([isNinjs(item), isNinjs.errors]).toEqual([true, null]);
        const main = item.headlines?.find(({ role }) => role === 'main')?.value ?? '';
        expect(main.trim()).toBe(article.headline.trim());
        const feed = JSON.parse(files.get('feed.json')!) as { items: { content_html: string }[] };
        expect([isJsonFeed(feed), isJsonFeed.errors]).toEqual([true, null]);
        expect(foreignIn(feed.items[0]!.content_html)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves RSS, Atom, site maps and WordPress’ file well-formed, and their words as they were', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const files = filesOf(article);
        const roots = ['rss.xml', 'atom.xml', 'sitemap.xml', 'news-sitemap.xml', 'wordpress.xml'].map((name) =>
          xmlRoot(files.get(name)!),
        );
        const [item] = named(named(roots[0]!, 'channel')[0]!, 'item');
        const [entry] = named(roots[1]!, 'entry');
        const [post] = named(named(roots[4]!, 'channel')[0]!, 'item');
        const title = article.headline.trim() || article.kicker.trim() || 'خبر بلا عنوان';
        expect([wordsOf(item!, 'title'), wordsOf(entry!, 'title')].flat().map(letters)).toEqual([
          letters(title),
          letters(title),
        ]);
        // Markup there: read as a browser reads it.
        expect(letters(textIn(parseFragment(wordsOf(post!, 'title')[0]!)))).toBe(letters(title));
        const bodies = [
          wordsOf(item!, 'content:encoded'),
          wordsOf(entry!, 'content'),
          wordsOf(post!, 'content:encoded'),
        ];
        for (const [html = ''] of bodies) expect(foreignIn(html)).toEqual([]);
        const metas = named(post!, 'wp:postmeta').map((meta) => wordsOf(meta, 'wp:meta_value')[0]!);
        expect(metas.filter((meta) => /^(?:N;|[abdisOC]:(?!.*").*[;}])$/s.test(meta.trim()))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('and libxml2 says the same', async () => {
    const [article] = fc.sample(hostileArticle, { numRuns: 1, seed: 7 });
    const files = filesOf(article!);
    for (const name of ['rss.xml', 'atom.xml', 'wordpress.xml'])
      expect([name, await xmlFaults(files.get(name)!)]).toEqual([name, []]);
  });

  test('turns no line of a feed round beyond itself: what opens in a title closes in it', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const feed = JSON.parse(filesOf(article).get('feed.json')!) as { items: { title: string; summary?: string }[] };
        for (const words of [feed.items[0]!.title, feed.items[0]!.summary ?? '']) expect(depthsOf(words)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a headline of a megabyte goes through all of them', async () => {
    const headline = 'خبر <b> BBC 10-15% '.repeat(55_000);
    const files = filesOf({ ...(fc.sample(hostileArticle, { numRuns: 1, seed: 3 })[0] as Article), headline });
    expect(isNinjs(JSON.parse(files.get('ninjs.json')!))).toBe(true);
    for (const name of ['rss.xml', 'atom.xml', 'wordpress.xml'])
      expect([name, await xmlFaults(files.get(name)!)]).toEqual([name, []]);
  });
});

/** Signs that are still open at a paragraph's end, and those that close what was never opened (https://www.unicode.org/reports/tr9/#BD9). */
function depthsOf(words: string): string[] {
  return words.split(/[\n\r\u0085\u2029]/).flatMap((line) => {
    const open: string[] = [];
    const stray: string[] = [];
    for (const sign of line) {
      if (/[\u202A\u202B\u202D\u202E\u2066-\u2068]/.test(sign)) open.push(sign);
      const closes = sign === '\u2069' ? /[\u2066-\u2068]/ : sign === '\u202C' ? /[\u202A\u202B\u202D\u202E]/ : null;
      if (closes === null) continue;
      if (open.length > 0 && closes.test(open.at(-1)!)) open.pop();
      else stray.push(sign);
    }
    return [...open, ...stray];
  });
}
