/** WordPress' import file, read back as its importer reads it. */
import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { exportFiles, type ExportInput } from '../../../shared/export/export-files';
import { metaText, phpMoments, shortHash } from '../../../shared/export/wordpress/php-text';
import { shortNames } from '../../../shared/export/wordpress/terms';
import { Timestamp } from '../../../shared/model/ids';
import { aBody, anArticle, anArticleId } from '../../support/makers';
import { aFullArticle, aRichNewsroom, goingOut } from '../../support/rich-newsroom';
import { named, wordsOf, xmlFaults, xmlRoot } from '../../support/xml-checks';

const filesOf = (input: ExportInput): { name: string; text: string }[] =>
  [...exportFiles({ ...input, outputs: new Set(['pages', 'wordpress']) })].filter(({ name }) =>
    name.startsWith('wordpress'),
  );

/** As the importer holds it: words by name, terms, meta values. */
type Post = {
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly terms: readonly { readonly domain: string; readonly slug: string; readonly name: string }[];
  readonly meta: Readonly<Record<string, string>>;
};
const one = (element: Element, name: string): string => wordsOf(element, name)[0] ?? '';

function postOf(item: Element): Post {
  const simple = [...item.childNodes].filter(
    ({ nodeName }) => !['#text', 'category', 'wp:postmeta'].includes(nodeName),
  );
  return {
    type: one(item, 'wp:post_type'),
    fields: Object.fromEntries(simple.map((node) => [node.nodeName, node.textContent ?? ''])),
    terms: named(item, 'category').map((term) => ({
      domain: term.getAttribute('domain')!,
      slug: term.getAttribute('nicename')!,
      name: term.textContent ?? '',
    })),
    meta: Object.fromEntries(
      named(item, 'wp:postmeta').map((meta) => [one(meta, 'wp:meta_key'), one(meta, 'wp:meta_value')]),
    ),
  };
}
const channelOf = (text: string): Element => named(xmlRoot(text), 'channel')[0]!;
const itemsOf = (text: string): Post[] => named(channelOf(text), 'item').map(postOf);
const postsOf = (text: string): Post[] => itemsOf(text).filter(({ type }) => type === 'post');

const [{ name, text } = { name: '', text: '' }, ...others] = filesOf(aRichNewsroom());
const full = postsOf(text).find(({ meta }) => meta['midad_uri'] === `urn:ulid:${anArticleId(1)}`)!;

describe('the file', () => {
  test('is one, well-formed, without a DOCTYPE, of a version that the importer knows', async () => {
    expect([name, others]).toEqual(['wordpress.xml', []]);
    expect(await xmlFaults(text)).toEqual([]);
    expect(text).not.toContain('<!DOCTYPE');
    expect(text).toContain('\n<wp:wxr_version>1.2</wp:wxr_version>\n');
  });

  test('is made only where it is asked for', () => {
    const names = [...exportFiles(aRichNewsroom())].map((file) => file.name);
    expect(names).not.toContain('wordpress.xml');
  });

  test('names every author, category and tag that its posts have', () => {
    const channel = channelOf(text);
    const logins = named(channel, 'wp:author').map((author) => one(author, 'wp:author_login'));
    const authors = postsOf(text).flatMap(({ fields }) => fields['dc:creator'] ?? []);
    expect(logins).toEqual(expect.arrayContaining(authors));
    expect(logins.filter((login) => !/^[a-z0-9-]+$/.test(login))).toEqual([]);
    const terms = [
      ...named(channel, 'wp:category').map((term) => ['category', one(term, 'wp:category_nicename')]),
      ...named(channel, 'wp:tag').map((term) => ['post_tag', one(term, 'wp:tag_slug')]),
    ];
    for (const { domain, slug } of postsOf(text).flatMap((post) => post.terms))
      expect(terms).toContainEqual([domain, slug]);
  });
});

describe('a post', () => {
  test('is a draft with what the article says, as markup where WordPress shows markup', () => {
    expect(full.fields).toMatchObject({
      title: 'OpenAI تعرض 3-2 من «نماذجها» &amp; &lt;أخرى&gt;',
      link: `https://news.example/ar/${anArticleId(1)}/article.html`,
      guid: `urn:ulid:${anArticleId(1)}`,
      'excerpt:encoded': 'مقدمة الخبر: BBC أولًا.',
      'wp:post_date': '2026-09-25 09:00:00',
      'wp:post_date_gmt': '2026-09-25 06:00:00',
      'wp:status': 'draft',
    });
    expect(full.fields['content:encoded']).toMatch(/^<!-- wp:html -->\n<div class="article" lang="ar" dir="rtl">/);
    expect(full.terms).toEqual([
      { domain: 'category', slug: '%d8%ab%d9%82%d8%a7%d9%81%d8%a9', name: 'ثقافة' },
      { domain: 'post_tag', slug: '%d9%86%d9%81%d8%b7', name: 'نفط' },
      { domain: 'post_tag', slug: 'r-d', name: 'R&amp;D' },
    ]);
    expect(full.meta).toMatchObject({
      midad_kicker: 'ثقافة',
      midad_source: 'Reuters',
      midad_breaking: '1',
      midad_version: '3',
    });
  });

  test('shows the first picture before all, and every picture lies beside it once', () => {
    const attachments = itemsOf(text).filter(({ type }) => type === 'attachment');
    expect(attachments.map(({ fields }) => fields['wp:post_id'])).toContain(full.meta['_thumbnail_id']);
    const urls = attachments.map(({ fields }) => fields['wp:attachment_url']);
    expect(new Set(urls).size).toBe(urls.length);
    for (const url of urls) expect(full.fields['content:encoded']).toContain(`src="${url}"`);
    expect(attachments[0]).toMatchObject({
      fields: { 'wp:status': 'inherit', 'excerpt:encoded': 'الافتتاح كما بدا من شارع «Main Street»' },
      meta: { _wp_attachment_image_alt: 'رجلان أمام مبنى المكتبة' },
    });
    const ids = itemsOf(text).map(({ fields }) => fields['wp:post_id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is there for each article but killed ones, the oldest first', () => {
    expect(postsOf(text).map(({ meta }) => meta['midad_uri'])).toEqual(
      [1, 2, 3, 5].map((number) => `urn:ulid:${anArticleId(number)}`),
    );
  });

  test('without a website has no pictures, which WordPress could fetch from nowhere', () => {
    const [alone] = filesOf(aRichNewsroom({ newsroom: { name: 'المدينة', language: 'ar' } }));
    expect(itemsOf(alone!.text).map(({ type }) => type)).toEqual(['post', 'post', 'post', 'post']);
    expect(alone!.text).not.toContain('<img');
  });
});

describe('too much for one upload', () => {
  const outgoing = Array.from({ length: 40 }, (_, number) =>
    goingOut(
      aFullArticle({
        id: anArticleId(number),
        headline: `خبر ${number}`,
        section: `قسم ${number}`,
        versionCreated: Timestamp.parse(`2026-09-25T12:00:${String(number).padStart(2, '0')}+03:00`),
        body: [
          ...aFullArticle().body,
          ...aBody(...Array.from({ length: 20 }, () => 'كلمة '.repeat(900))).map((block) => ({
            ...block,
            _key: `z${block._key}`,
          })),
        ],
      }),
    ),
  );
  const files = filesOf(aRichNewsroom({ outgoing }));

  test('is several files below two megabytes, each whole by itself', () => {
    expect(files.length).toBeGreaterThan(2);
    expect(files.map((file) => file.name).slice(0, 2)).toEqual(['wordpress.xml', 'wordpress-2.xml']);
    for (const file of files) {
      expect(new TextEncoder().encode(file.text).length).toBeLessThan(2_000_000);
      const items = itemsOf(file.text);
      const ids = items.map(({ fields }) => fields['wp:post_id']);
      for (const { meta } of items.filter(({ type }) => type === 'post')) expect(ids).toContain(meta['_thumbnail_id']);
    }
    expect(files.flatMap((file) => postsOf(file.text)).map(({ fields }) => fields['title'])).toEqual(
      outgoing.map(({ article }) => article.headline),
    );
  });

  test('one post that is larger than a file has one of its own', () => {
    const large = goingOut(
      anArticle({ id: anArticleId(50), body: aBody(...Array.from({ length: 20 }, () => 'ك'.repeat(100_000))) }),
    );
    const names = filesOf(aRichNewsroom({ outgoing: [...outgoing.slice(0, 1), large] })).map((file) => file.name);
    expect(names).toEqual(['wordpress.xml', 'wordpress-2.xml']);
  });
});

describe('what PHP would take amiss', () => {
  test.each(['a:0:{}', 'i:1;', 'N;', ' O:8:"stdClass":0:{} ', 'b:1;', 's:3:"كلم";', 'd:0.5;'])(
    '%s stays the words that it is',
    (value) => {
      const [, length, words] = /^s:(\d+):"([^"]*)";$/.exec(metaText(value))!;
      expect(new TextEncoder().encode(words).length).toBe(Number(length));
      expect(words).toBe(value.replaceAll('"', '&quot;'));
    },
  );

  test('other words are not touched but for signs that are markup', () => {
    expect(['ثقافة', 'عاجل: قمة', 'ا:ب', 'a < b & "c"'].map(metaText)).toEqual([
      'ثقافة',
      'عاجل: قمة',
      'ا:ب',
      'a &lt; b &amp; &quot;c&quot;',
    ]);
  });

  test('names that would have the same short name have two', () => {
    const names = shortNames(['R&D', 'R D', 'r-d', '؟؟', '!!', 'ن'.repeat(200), 'نفط']);
    expect(new Set(names.values()).size).toBe(7);
    expect(names.get('نفط')).toBe('%d9%86%d9%81%d8%b7');
    for (const slug of names.values()) expect(slug).toMatch(/^[a-z0-9%-]{1,190}$/);
    expect(shortNames([...names.keys()].reverse())).toEqual(names);
  });

  test('a moment is told by the desk’s clock and in UTC', () => {
    expect(phpMoments('2026-01-01T01:30:00.5+03:00')).toEqual({
      local: '2026-01-01 01:30:00',
      utc: '2025-12-31 22:30:00',
    });
  });

  test('the short hash is FNV-1a', () => {
    expect([shortHash(''), shortHash('a'), shortHash('foobar')]).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  });
});
