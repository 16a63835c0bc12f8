import { readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { exportFiles } from '../../../shared/export/export-files';
import { unpublished } from '../../../shared/export/publication';
import { pageTemplates } from '../../../shared/export/templates/template-engine';
import {
  BrokenTemplate,
  type TemplateFault,
  type TemplateSources,
} from '../../../shared/export/templates/template-sources';
import { anArticle, noon } from '../../support/makers';
import { hostileTexts, richArticles } from '../../support/site-corpus';

function faultsOf(sources: TemplateSources): readonly TemplateFault[] {
  const read = pageTemplates(sources);
  return read.ok ? [] : read.failure;
}

function files(sources: TemplateSources, article = anArticle()): ReadonlyMap<string, string> {
  const read = pageTemplates(sources);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const newsroom = { name: 'المدينة', language: 'ar', sections: ['سياسة'] };
  const outgoing = [{ article, publication: unpublished }];
  const input = { newsroom, outgoing, ticker: null, already: [], now: noon, templates: read.value };
  return new Map([...exportFiles(input)].map(({ name, text }) => [name, text]));
}

const page = (sources: TemplateSources, article = anArticle()): string =>
  files(sources, article).get(`${article.id}/article.html`)!;

function breaks(sources: TemplateSources): TemplateFault {
  try {
    page(sources);
  } catch (cause) {
    if (cause instanceof BrokenTemplate) return cause.fault;
    throw cause;
  }
  throw new Error('the template holds');
}

describe('a newsroom’s own templates', () => {
  test('make the page, with the parts they take in; other kinds of page stay as they are', () => {
    const sources = {
      'article.liquid':
        '<!doctype html>{% render "head", page: page %}<h1>{{ article.headline | isolated }}</h1>{{ article.body }}',
      'head.liquid': '<title>{{ page.title }}</title>{{ page.head }}',
    };
    const html = page(sources, anArticle({ headline: 'BBC: قمة' }));
    expect(html).toContain('<title>BBC: قمة | المدينة</title>');
    expect(html).toContain('<h1><bdi dir="ltr">BBC</bdi>: قمة</h1>');
    expect(html).toContain('<p>فُتحت أبواب المكتبة الوطنية صباح الخميس.</p>');
    expect(html).toContain('application/ld+json');
    expect(files(sources).get('index.html')).toContain('class="masthead"');
  });

  test('as the documentation shows them hold, and make a sound page', async () => {
    const example = /```liquid\n([\s\S]*?)```/.exec(await readFile('docs/templates.md', 'utf8'))![1]!;
    const html = page({ 'article.liquid': example }, richArticles[0]);
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(html).toContain('<bdi dir="ltr">OpenAI</bdi>');
  });

  test('print every text as text, whatever is in it and whatever is done to it', () => {
    for (const words of hostileTexts) {
      const article = anArticle({ headline: words });
      const sources = {
        'article.liquid':
          '{{ article.headline }}|{{ article.headline | append: "" }}|{% assign x = article.headline %}{{ x }}{% echo x %}',
      };
      expect(page(sources, article)).not.toMatch(/[<>"]/);
    }
  });

  test('can’t print markup that is not ours', () => {
    expect(faultsOf({ 'article.liquid': '{{ article.headline | raw }}' })).toHaveLength(1);
    expect(page({ 'article.liquid': '{{ article.body | append: "<b>" }}' })).not.toContain('<');
  });

  test.each([
    ['no end', 'سطر\n{% if article.kicker %}', 2],
    ['an unknown tag', '\n\n{% javascript %}', 3],
    ['a filter that gives another thing each time', '{{ "now" | date: "%s" }}', 1],
    ['chance', '{{ article.keywords | sample }}', 1],
  ])('with a fault (%s) are named with file and line before anything is made', (_, source, line) => {
    expect(faultsOf({ 'article.liquid': source })).toMatchObject([{ file: 'article.liquid', line }]);
  });

  test.each([
    ['a name that is none', '\n{{ article.haedline }}', 2],
    ['a part that is not there', '{% render "nothing" %}', 1],
    ['a file of the machine', '{% render "../../../../etc/passwd" %}', 1],
    [
      'a loop without an end',
      '{% for i in (1..100000000) %}{% for j in (1..100000000) %}{{ i }}{% endfor %}{% endfor %}',
      1,
    ],
  ])('that stumble while they print (%s) are named with file and line', (_, source, line) => {
    expect(breaks({ 'article.liquid': source })).toMatchObject({ file: 'article.liquid', line });
  });

  test('that take themselves in are named, too', () => {
    expect(breaks({ 'article.liquid': '{% render "a" %}', 'a.liquid': 'x{% render "a" %}' }).what).not.toBe('');
  });

  test('reach no property of the program’s', () => {
    for (const path of [
      'article.constructor',
      'article.body.constructor.name',
      'article.__proto__',
      'site.name.length.constructor',
    ])
      expect(breaks({ 'article.liquid': `{{ ${path} }}` }).what).toMatch(/undefined variable/);
  });
});
