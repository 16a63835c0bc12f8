/** Feeds and site maps as libxml2 judges them by schemas of their specifications. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportFiles, type ExportInput } from '../../../shared/export/export-files';
import { anArticle, anArticleId } from '../../support/makers';
import { hostileArticles, richArticles } from '../../support/site-corpus';
import { aFullArticle, aRichNewsroom, goingOut, pictureFiles } from '../../support/rich-newsroom';
import { schemaFaults } from '../../support/xml-checks';

const schemas = {
  'atom.xml': 'atom.rng',
  'sitemap.xml': 'sitemap.rng',
  'news-sitemap.xml': 'sitemap.rng',
} as const;
type Judged = keyof typeof schemas;
const names = Object.keys(schemas) as Judged[];
const schemaOf = (name: Judged): string =>
  readFileSync(new URL(`../../fixtures/schemas/${schemas[name]}`, import.meta.url), 'utf8');

const filesOf = (input: ExportInput): ReadonlyMap<string, string> =>
  new Map([...exportFiles({ ...input, outputs: new Set(['pages', 'feeds']) })].map(({ name, text }) => [name, text]));
const newsroomOf = (articles: Parameters<typeof pictureFiles>[0]): ExportInput =>
  aRichNewsroom({ outgoing: articles.map((article) => goingOut(article)), pictures: pictureFiles(articles) });

const inputs: readonly (readonly [string, ExportInput])[] = [
  ['a rich newsroom', aRichNewsroom()],
  ['a newsroom without a website', aRichNewsroom({ newsroom: { name: 'المدينة', language: 'ar' } })],
  ['a day of news with pictures', newsroomOf(richArticles)],
  ['articles that somebody has written to break them', newsroomOf(hostileArticles)],
  [
    'two articles in one language and one in another',
    newsroomOf([aFullArticle({ id: anArticleId(7) }), anArticle({ id: anArticleId(8), language: 'en-GB' })]),
  ],
];

describe.each(inputs)('%s', (_, input) => {
  const files = filesOf(input);
  const made = names.filter((name) => files.has(name));

  test('there are site maps where there is a website', () => {
    expect(made.filter((name) => name.includes('sitemap'))).toHaveLength(input.newsroom.siteUrl === undefined ? 0 : 2);
  });

  test.each(made)('%s', async (name) => {
    expect(await schemaFaults(files.get(name)!, schemaOf(name))).toEqual([]);
  });
});

test('a list of many site maps', async () => {
  const already = Array.from({ length: 50_001 }, (_, number) => anArticleId(10_000 + number));
  const files = filesOf(aRichNewsroom({ already }));
  expect(await schemaFaults(files.get('sitemap.xml')!, schemaOf('sitemap.xml'))).toEqual([]);
  expect(await schemaFaults(files.get('sitemap-2.xml')!, schemaOf('sitemap.xml'))).toEqual([]);
});

test.each<readonly [string, Judged, (xml: string) => string]>([
  ['an entry without its id', 'atom.xml', (xml) => xml.replace(/(<entry[^>]*>)<id>.*?<\/id>/, '$1')],
  ['an entry updated never', 'atom.xml', (xml) => xml.replace(/<updated>[^<]*<\/updated><summary/, '<summary')],
  ['a date without an offset', 'atom.xml', (xml) => xml.replace(/<published>(.{19})[^<]*</, '<published>$1<')],
  ['a relative id', 'atom.xml', (xml) => xml.replace(/<id>urn:ulid:/, '<id>')],
  ['an author without a name', 'atom.xml', (xml) => xml.replace(/<name>[^<]*<\/name>/, '<name></name>')],
  ['a second title', 'atom.xml', (xml) => xml.replace(/(<title[^>]*>[^<]*<\/title>)/, '$1$1')],
  ['a page at a relative address', 'sitemap.xml', (xml) => xml.replace(/<loc>https:\/\/[^/]*/, '<loc>')],
  ['a day without a month', 'sitemap.xml', (xml) => xml.replace(/<lastmod>[^<]*</, '<lastmod>2026<')],
  ['news without a title', 'news-sitemap.xml', (xml) => xml.replace(/<news:title>[^<]*<\/news:title>/, '')],
  [
    'news in a language with a place',
    'news-sitemap.xml',
    (xml) => xml.replace('<news:language>ar', '<news:language>ar-EG'),
  ],
])('%s is found', async (_, name, broken) => {
  const sound = filesOf(aRichNewsroom()).get(name)!;
  expect(broken(sound)).not.toBe(sound);
  expect(await schemaFaults(broken(sound), schemaOf(name))).not.toEqual([]);
});
