import { describe, expect, test } from 'vitest';
import { exportFiles, type ExportInput } from '../../../shared/export/export-files';
import { unpublished } from '../../../shared/export/publication';
import { Body } from '../../../shared/model/body';
import { Timestamp } from '../../../shared/model/ids';
import { anArticle, anArticleId } from '../../support/makers';
import { ninjsValidator } from '../../support/export-schemas';
import { aFullArticle, aRichNewsroom, everyBlock, goingOut } from '../../support/rich-newsroom';

const isValid = ninjsValidator();

type Item = {
  readonly [name: string]: unknown;
  readonly bodies: readonly { readonly role: string; readonly value: string }[];
  readonly associations: readonly Record<string, unknown>[];
};
const items = (input: ExportInput): Item[] =>
  [...exportFiles({ ...input, outputs: new Set(['pages', 'ninjs']), ticker: null })]
    .filter(({ name }) => name.endsWith('/ninjs.json'))
    .map(({ text }) => JSON.parse(text) as Item);
const itemOf = (article = aFullArticle(), differs: Partial<ExportInput> = {}): Item =>
  items(aRichNewsroom({ outgoing: [goingOut(article)], ...differs }))[0]!;

const withoutSite = { newsroom: { name: 'المدينة', language: 'ar' } };

describe('IPTC’s own schema', () => {
  test.each([
    ['with a website', {}],
    ['without one', withoutSite],
    ['without pictures', { pictures: new Set<string>() }],
  ])('takes every item, %s', (_, differs) => {
    for (const item of items(aRichNewsroom(differs))) expect([isValid(item), isValid.errors]).toEqual([true, null]);
  });

  test('is closed: it would see a field of our own', () => {
    expect(isValid({ ...itemOf(), direction: 'rtl' })).toBe(false);
    expect(isValid({ ...itemOf(), uri: 'خبر' })).toBe(false);
  });
});

describe('an item', () => {
  test('says who, what, when and where in the trade’s words', () => {
    expect(itemOf()).toMatchObject({
      uri: `urn:ulid:${anArticleId(1)}`,
      standard: { name: 'ninjs', version: '3.1' },
      pubStatus: 'usable',
      version: '1',
      language: 'ar',
      urgency: 2,
      embargoedUntil: '2026-09-25T09:00:00+03:00',
      copyrightHolder: 'صحيفة المدينة',
      title: 'OpenAI تعرض 3-2 من «نماذجها» & <أخرى>',
      by: 'سارة نصر، John Smith – Reuters – المدينة',
      people: [
        { name: 'سارة نصر', rel: 'author' },
        { name: 'John Smith', rel: 'author' },
      ],
      infoSources: [
        { name: 'Reuters', role: 'source' },
        { name: 'المدينة', role: 'provider' },
      ],
      located: 'غزة',
      subjects: [
        { name: 'ثقافة', rel: 'section' },
        { name: 'نفط', rel: 'keyword' },
        { name: 'R&D', rel: 'keyword' },
        { name: 'عاجل', rel: 'label', literal: 'breaking' },
      ],
      descriptions: [
        { role: 'summary', value: 'مقدمة الخبر: BBC أولًا.' },
        { role: 'correction', value: 'الصحيح 3-2 لا 2-3.' },
      ],
      renditions: [{ name: 'web', href: `https://news.example/ar/${anArticleId(1)}/article.html` }],
    });
  });

  test('holds nothing of the desk’s own', () => {
    const text = JSON.stringify(itemOf(aFullArticle({ slugline: 'اسم-العمل', desk: 'المحليات' })));
    expect(text).not.toMatch(/اسم-العمل|المحليات/);
  });

  test('holds the text as markup, as words, and as it is written', () => {
    const [main, plain, blocks] = itemOf().bodies;
    expect(main?.value).toMatch(/^<div class="article" lang="ar" dir="rtl">/);
    expect(plain?.value).toContain('قال OpenAI إن النسبة 10-15% هنا');
    expect(plain?.value.trimEnd()).toMatch(/1\. شرح BBC$/);
    expect(Body.parse(JSON.parse(blocks!.value))).toEqual(everyBlock);
  });

  test('names its pictures and the articles it leads to, by addresses that are absolute', () => {
    const { associations } = itemOf();
    expect(associations.map(({ rel, type }) => [rel, type])).toEqual([
      ['featured', 'picture'],
      ['inline', 'picture'],
      ['inline', 'picture'],
      ['related', 'text'],
      ['related', 'text'],
    ]);
    expect(associations[0]).toMatchObject({
      by: 'سارة نصر / Reuters',
      descriptions: [
        { role: 'caption', value: 'الافتتاح كما بدا من شارع «Main Street»' },
        { role: 'alt', value: 'رجلان أمام مبنى المكتبة' },
      ],
    });
    const { renditions } = associations[0] as unknown as { renditions: Record<string, unknown>[] };
    const file = /^https:\/\/news\.example\/ar\/media\/[0-9a-f]{64}[0-9a-z-]*\.(?:jpg|webp)$/;
    for (const { href } of renditions) expect(href).toMatch(file);
    expect(renditions.map(({ name, contentType, width, height }) => [name, contentType, width, height])).toEqual([
      ['original', 'image/jpeg', 1200, 800],
      ['webp-320', 'image/webp', 320, 213],
      ['jpg-320', 'image/jpeg', 320, 213],
      ['webp-640', 'image/webp', 640, 427],
      ['jpg-640', 'image/jpeg', 640, 427],
      ['webp-960', 'image/webp', 960, 640],
      ['jpg-960', 'image/jpeg', 960, 640],
      ['webp-1200', 'image/webp', 1200, 800],
      ['jpg-1200', 'image/jpeg', 1200, 800],
      ['social', 'image/jpeg', 1200, 630],
    ]);
  });

  test('says without a website where a picture lies in the package, and leaves addresses out', () => {
    const item = itemOf(aFullArticle(), withoutSite);
    expect(JSON.stringify(item)).not.toContain('"href"');
    expect(item.associations[0]).toMatchObject({
      altIds: [{ role: 'package-path', value: expect.stringMatching(/^media\//) }],
    });
  });

  test('of a killed article says that it is gone, and not a word of it', () => {
    const killed = {
      article: aFullArticle(),
      publication: { ...unpublished, status: 'canceled', version: 2 },
    } as const;
    const [item] = items(aRichNewsroom({ outgoing: [killed] }));
    expect(isValid(item)).toBe(true);
    expect(item).toMatchObject({ pubStatus: 'canceled', uri: `urn:ulid:${anArticleId(1)}`, version: '2' });
    expect(JSON.stringify(item)).not.toMatch(/OpenAI|سارة|غزة|ثقافة|bodies|headlines/);
  });

  test('takes its dates from the content alone', () => {
    const article = anArticle({ versionCreated: Timestamp.parse('2026-09-25T10:00:00+03:00') });
    expect(itemOf(article)).toMatchObject({ contentCreated: '2026-09-25T10:00:00+03:00' });
    const once = itemOf(article, { now: Timestamp.parse('2027-01-01T00:00:00Z') });
    expect(once).toEqual(itemOf(article));
  });
});
