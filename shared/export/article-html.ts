/** An article as the page a reader opens. Pure: the same article gives the same bytes. */
import type { Direction } from '../arabic/direction';
import { withoutAnchors } from '../model/anchors';
import type { Article } from '../model/article';
import { defaultBylineSeparator, peopleSeparator } from '../model/byline';
import { bodyHtml } from './body/body-html';
import { element, join, lines, nothing, text, type Html } from './html';
import { isolated } from './isolate';
import { pageHtml } from './page-html';
import { noLinks, type PageLinks } from './page-links';
import { exportWords } from './words';

/** The whole page. Fields that are empty leave nothing behind. */
export function articlePage(article: Article, stylesheet: string, links: PageLinks = noLinks): string {
  const { language, direction } = article;
  const frame = { language, direction, title: pageTitle(article), stylesheet, meta: articleMeta(article) };
  return pageHtml(frame, element('main', {}, lines(articleElement(article, links))));
}

/** The `article` element alone, for a page that shows more than it. */
export function articleElement(article: Article, links: PageLinks): Html {
  return element(
    'article',
    {},
    lines(
      headerHtml(article),
      bodyHtml(withoutAnchors(article.body), article.direction, { links, language: article.language }),
    ),
  );
}

/** A page must have a title, also while its headline is not written. */
export function pageTitle({ headline, kicker, language }: Article): string {
  return headline.trim() || kicker.trim() || exportWords(language)('export.untitled');
}

function headerHtml(article: Article): Html {
  const { direction } = article;
  const fields = [
    line('p', 'kicker', article.kicker, direction),
    article.headline.trim() === '' ? nothing : element('h1', {}, isolated(article.headline, direction)),
    line('p', 'subheadline', article.subheadline, direction),
    line('p', 'standfirst', article.standfirst, direction),
    bylineHtml(article),
    line('p', 'located', article.located, direction),
    newsDateHtml(article),
  ].filter((field) => field !== nothing);
  return fields.length === 0 ? nothing : element('header', {}, lines(...fields));
}

function line(name: string, className: string, value: string, direction: Direction): Html {
  return value.trim() === '' ? nothing : element(name, { class: className }, isolated(value, direction));
}

/** Each part is an element of its own, so that a Latin name can't change places with its neighbour. */
function bylineHtml({ byline, direction }: Article): Html {
  const { people, agency, outlet, separator = defaultBylineSeparator } = byline;
  const part = (className: string, value: string) => element('span', { class: className }, isolated(value, direction));
  const named = people.filter(Boolean).map((person) => part('person', person));
  const parts = [
    withBetween(named, peopleSeparator),
    agency === '' ? nothing : part('agency', agency),
    outlet === '' ? nothing : part('outlet', outlet),
  ].filter((html) => html !== nothing);
  return parts.length === 0 ? nothing : element('p', { class: 'byline' }, withBetween(parts, separator));
}

function withBetween(parts: readonly Html[], between: string): Html {
  return join(parts.flatMap((part, index) => (index === 0 ? [part] : [text(between), part])));
}

function newsDateHtml({ newsDate, language }: Article): Html {
  if (newsDate === null) return nothing;
  const [year, month, day] = newsDate.split('-');
  const time = element('time', { datetime: newsDate, dir: 'ltr' }, text(`${day}-${month}-${year}`));
  return element('p', { class: 'news-date' }, text(`${exportWords(language)('export.newsDate')} `), time);
}

/** The section, and the keywords twice: one by one (Open Graph) and in a row, as older readers of pages want them. */
function articleMeta({ section, keywords }: Article): Html[] {
  const words = keywords.filter((keyword) => keyword.trim() !== '');
  return [
    ...(words.length === 0 ? [] : [element('meta', { name: 'keywords', content: words.join(', ') })]),
    ...(section.trim() === '' ? [] : [element('meta', { property: 'article:section', content: section })]),
    ...words.map((keyword) => element('meta', { property: 'article:tag', content: keyword })),
  ];
}
