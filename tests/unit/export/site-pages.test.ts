import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { exportFiles, type ExportInput } from '../../../shared/export/export-files';
import { articlePage } from '../../../shared/export/page/article-page';
import { newsArticle } from '../../../shared/export/page/news-article';
import { pageLength } from '../../../shared/export/page/section-pages';
import { slugsOf, unlistedSlug } from '../../../shared/export/page/section-slug';
import { unpublished, type Outgoing } from '../../../shared/export/publication';
import { parseHtml, textOf } from '../../../shared/import/html/html-nodes';
import type { Article } from '../../../shared/model/article';
import { Timestamp } from '../../../shared/model/ids';
import { aLine, anArticle, anArticleId, noon } from '../../support/makers';
import { aSite } from '../../support/pages';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-inline-style': 'error' },
});

async function faults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`));
}

const outgoing = (differs: Partial<Article> = {}, publication: Partial<Outgoing['publication']> = {}): Outgoing => ({
  article: anArticle(differs),
  publication: { ...unpublished, ...publication },
});

const newsroom = {
  name: 'المدينة',
  language: 'ar',
  sections: ['سياسة', 'اقتصاد'],
  siteUrl: 'https://news.example/ar/',
};

function filesOf(outgoing: readonly Outgoing[], differs: Partial<ExportInput> = {}): ReadonlyMap<string, string> {
  const input = { newsroom, outgoing, ticker: null, already: [], now: noon, ...differs };
  return new Map([...exportFiles(input)].map(({ name, text }) => [name, text]));
}

const later = Timestamp.parse('2026-09-25T15:30:00+03:00');

describe('an article’s page', () => {
  test('says when it came out and when it was changed, with date, time and offset', () => {
    const html = articlePage(outgoing({ versionCreated: later }, { firstPublished: noon, version: 2 }), aSite());
    expect(html).toContain('<time datetime="2026-09-25T12:00:00+03:00"');
    expect(html).toContain('<p class="modified">آخر تحديث: <time datetime="2026-09-25T15:30:00+03:00"');
    expect(articlePage(outgoing(), aSite())).not.toContain('modified">');
  });

  test('shows a correction near the top, with its time, and moves the time of the change', () => {
    const corrections = [{ _key: 'c', text: 'كان العدد 12، والصحيح 21.', at: later }];
    const html = articlePage(outgoing({ corrections }), aSite());
    expect(html.indexOf('class="corrections"')).toBeLessThan(html.indexOf('<p>فُتحت'));
    expect(textOf(parseHtml(html))).toContain('كان العدد 12، والصحيح 21.');
    expect(html).toContain('<meta property="article:modified_time" content="2026-09-25T15:30:00+03:00">');
  });

  test('of a killed article is a notice without a word of it', async () => {
    const killed = outgoing({ headline: 'عنوان يُمحى', kicker: 'تمهيد' }, { status: 'canceled', version: 2 });
    const files = filesOf([killed]);
    const html = files.get(`${killed.article.id}/article.html`)!;
    expect(html).toContain('<h1>سُحب هذا الخبر</h1>');
    expect(html).toContain('<meta name="robots" content="noindex">');
    const pages = [...files].filter(([name]) => /\.(?:html|jsonld)$/.test(name));
    expect(pages.map(([, text]) => text).join('')).not.toMatch(/عنوان يُمحى|تمهيد|فُتحت/);
    expect(await faults(html)).toEqual([]);
  });

  test('has headings that skip no level, whatever was written', () => {
    const heading = (key: string, style: 'h2' | 'h3' | 'h4') => ({
      _type: 'block' as const,
      _key: key,
      style,
      children: [{ _type: 'span' as const, _key: `s${key}`, text: key, marks: [] }],
      markDefs: [],
    });
    const html = articlePage(outgoing({ body: [heading('a', 'h4'), heading('b', 'h4'), heading('c', 'h3')] }), aSite());
    expect(html.match(/<h[1-6][^>]*>/g)).toEqual(['<h1>', '<h2 data-style="h4">', '<h3 data-style="h4">', '<h3>']);
  });

  test('names the source of a quote that holds one address', () => {
    const quote = {
      _type: 'block' as const,
      _key: 'q',
      style: 'blockquote',
      children: [{ _type: 'span' as const, _key: 's', text: 'قال', marks: ['l'] }],
      markDefs: [{ _type: 'link' as const, _key: 'l', href: 'https://example.org/قول' }],
    };
    expect(articlePage(outgoing({ body: [quote] }), aSite())).toContain('<blockquote cite="https://example.org/قول">');
  });

  test('knows its address where the newsroom has a website', () => {
    const { article } = outgoing();
    const html = filesOf([outgoing()]).get(`${article.id}/article.html`)!;
    expect(html).toContain(`<link rel="canonical" href="https://news.example/ar/${article.id}/article.html">`);
    expect(html).toContain(`<meta property="og:url" content="https://news.example/ar/${article.id}/article.html">`);
  });
});

describe('data for search engines', () => {
  const full = outgoing(
    {
      kicker: 'ثقافة',
      standfirst: 'مقدمة',
      byline: { people: ['سارة نصر', 'John Smith'], agency: 'Reuters', outlet: 'المدينة' },
      section: 'ثقافة',
      keywords: ['مكتبات'],
      located: 'بيروت',
      corrections: [{ _key: 'c', text: 'كان العدد 12.', at: later }],
      versionCreated: later,
    },
    { firstPublished: noon, version: 2 },
  );

  test('hold what is required and recommended of a NewsArticle', () => {
    const id = full.article.id;
    expect(
      newsArticle(full, aSite({ url: 'https://news.example/' }), {
        article: () => null,
        media: () => null,
        renditions: () => [],
      }),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': `urn:ulid:${id}`,
      identifier: id,
      version: 2,
      url: `https://news.example/${id}/article.html`,
      mainEntityOfPage: { '@type': 'WebPage', '@id': `https://news.example/${id}/article.html` },
      headline: full.article.headline,
      alternativeHeadline: 'ثقافة',
      description: 'مقدمة',
      datePublished: noon,
      dateModified: later,
      inLanguage: 'ar',
      author: [
        { '@type': 'Person', name: 'سارة نصر' },
        { '@type': 'Person', name: 'John Smith' },
      ],
      publisher: { '@type': 'NewsMediaOrganization', name: 'المدينة', url: 'https://news.example/' },
      sourceOrganization: { '@type': 'NewsMediaOrganization', name: 'Reuters' },
      dateline: 'بيروت',
      contentLocation: { '@type': 'Place', name: 'بيروت' },
      articleSection: 'ثقافة',
      keywords: ['مكتبات'],
      wordCount: 6,
      correction: [{ '@type': 'CorrectionComment', text: 'كان العدد 12.', datePublished: later }],
      isAccessibleForFree: true,
    });
  });

  test('are the same in the page and beside it, and can’t end their block', () => {
    const hostile = outgoing({ headline: '</script><script>alert(1)</script>\u2028<!--' });
    const files = filesOf([hostile]);
    const html = files.get(`${hostile.article.id}/article.html`)!;
    const block = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)![1]!;
    expect(block).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(block)).toEqual(JSON.parse(files.get(`${hostile.article.id}/article.jsonld`)!));
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});

describe('pages that lead to articles', () => {
  const many = (count: number, section = 'سياسة'): Outgoing[] =>
    Array.from({ length: count }, (_, at) =>
      outgoing({
        id: anArticleId(at + 1),
        section,
        headline: `خبر ${at + 1}`,
        versionCreated: Timestamp.parse(new Date(Date.parse(noon) + at * 60_000).toISOString()),
      }),
    );
  const hrefsIn = (html: string): string[] => [...html.matchAll(/<h2><a href="([^"]+)"/g)].map(([, href]) => href!);

  test('a section has the newest first, and no killed one', () => {
    const [first, second, third] = many(3);
    const killed = { ...second!, publication: { ...unpublished, status: 'canceled' as const } };
    const html = filesOf([first!, killed, third!]).get('sections/politics/index.html')!;
    expect(hrefsIn(html)).toEqual([3, 1].map((number) => `../../${anArticleId(number)}/article.html`));
  });

  test('each of ten thousand articles is on one page of its section; a new one changes the first page alone', () => {
    const older = filesOf(many(1000), { outputs: new Set(['pages', 'sections'] as const) });
    const newer = filesOf(many(1001), { outputs: new Set(['pages', 'sections'] as const) });
    const pages = [...older].filter(([name]) => name.startsWith('sections/politics/'));
    expect(pages.flatMap(([, html]) => hrefsIn(html))).toHaveLength(1000);
    for (const [, html] of pages) expect(hrefsIn(html).length).toBeLessThan(2 * pageLength);
    const isList = (name: string): boolean => /^(?:index|sections)\b/.test(name);
    const changed = [...newer].filter(([name, html]) => isList(name) && older.get(name) !== html).map(([name]) => name);
    expect(changed.sort()).toEqual(['index.html', 'sections/all/index.html', 'sections/politics/index.html']);
  });

  test('the ways between pages lead to pages that are there', () => {
    const files = filesOf(many(100), { outputs: new Set(['pages', 'sections'] as const) });
    for (const [name, html] of files) {
      if (!name.endsWith('.html')) continue;
      const hrefs = [...html.matchAll(/href="([^"#][^"]*)"/g)].map(([, href]) => new URL(href!, `https://x/${name}`));
      const paths = hrefs.filter(({ host }) => host === 'x').map(({ pathname }) => pathname.slice(1));
      expect(paths.filter((path) => !files.has(path) && !path.endsWith('article.html'))).toEqual([]);
    }
  });

  test('are sound, with and without articles, ticker and other languages', async () => {
    const english = outgoing({
      id: anArticleId(9),
      language: 'en',
      direction: 'ltr',
      headline: 'A story',
      section: 'World',
    });
    const ticker = { title: 'أحدث الأخبار', lines: [aLine()] };
    const files = [...filesOf([...many(40), english], { ticker }), ...filesOf([], { ticker })];
    const pages = files.filter(([name]) => /(?:index|\d|article)\.html$/.test(name));
    expect((await Promise.all(pages.map(([, html]) => faults(html)))).flat()).toEqual([]);
  });

  test('the front page leads to the newest, and stays short', () => {
    const front = (count: number) =>
      filesOf(many(count), { outputs: new Set(['pages', 'sections'] as const) }).get('index.html')!;
    expect(hrefsIn(front(500))[0]).toBe(`${anArticleId(500)}/article.html`);
    expect(front(500).length).toBe(front(900).length);
  });
});

describe('addresses of sections', () => {
  test('are ASCII and each their own', () => {
    expect([...slugsOf(['سياسة', 'السياسة', 'شؤون إسرائيلية', 'World news', '日本', 'الصفحة الأخيرة'])]).toEqual([
      ['سياسة', 'politics'],
      ['السياسة', unlistedSlug('السياسة')],
      ['شؤون إسرائيلية', 'shwwn-israyylya'],
      ['World news', 'world-news'],
      ['日本', unlistedSlug('日本')],
      ['الصفحة الأخيرة', 'alsfha-alakhyra'],
    ]);
    expect(unlistedSlug('日本')).toMatch(/^[a-z0-9-]+$/);
  });

  test('a section keeps its address when others come behind it', () => {
    expect(slugsOf(['رياضة', 'الرياضة']).get('رياضة')).toBe(slugsOf(['رياضة']).get('رياضة'));
  });
});
