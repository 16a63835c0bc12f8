/** What stands above an article's text: its lines, who reports, when it came out, and what was put right. */
import type { Direction } from '../../arabic/direction';
import type { Article } from '../../model/article';
import { defaultBylineSeparator, peopleSeparator } from '../../model/byline';
import { shownCorrections } from '../../model/correction';
import type { Day } from '../../model/ids';
import type { Theme } from '../../model/theme';
import { element, join, lines, nothing, text, type Html } from '../html';
import { isolated } from '../isolate';
import type { Outgoing } from '../publication';
import { exportWords } from '../words';
import { dayHtml, momentHtml } from './date-html';
import { isModified, modifiedAt, publishedAt } from './publication-times';

/** A page must have a title and a heading, also while its headline is not written. */
export function pageTitle({ headline, kicker, language }: Article): string {
  return headline.trim() || kicker.trim() || exportWords(language)('export.untitled');
}

export function headerHtml(outgoing: Outgoing, theme: Theme): Html {
  const { article } = outgoing;
  const { direction } = article;
  const fields = [
    line('p', 'kicker', article.kicker, direction),
    headingHtml(article),
    line('p', 'subheadline', article.subheadline, direction),
    line('p', 'standfirst', article.standfirst, direction),
    bylineHtml(article),
    line('p', 'located', article.located, direction),
    newsDateHtml(article, theme),
    ...timesHtml(outgoing, theme),
  ];
  return element('header', {}, lines(...fields.filter((field) => field !== nothing)));
}

/** `data-untitled`: the page's own words and none of the article's. */
function headingHtml(article: Article): Html {
  const { headline, direction } = article;
  return headline.trim() === ''
    ? element('h1', { class: 'untitled', 'data-untitled': '' }, isolated(pageTitle(article), direction))
    : element('h1', {}, isolated(headline, direction));
}

function line(name: string, className: string, value: string, direction: Direction): Html {
  return value.trim() === '' ? nothing : element(name, { class: className }, isolated(value, direction));
}

/** Each part is an element of its own, so that a Latin name can't change places with its neighbour. */
export function bylineHtml({ byline, direction }: Article): Html {
  const { people, agency, outlet, separator = defaultBylineSeparator } = byline;
  const part = (className: string, value: string) => ownPart(className, value, direction);
  const named = people.filter(Boolean).map((person) => part('person', person));
  const parts = [
    withBetween(named, peopleSeparator),
    agency === '' ? nothing : part('agency', agency),
    outlet === '' ? nothing : part('outlet', outlet),
  ].filter((html) => html !== nothing);
  return parts.length === 0 ? nothing : element('p', { class: 'byline' }, withBetween(parts, separator));
}

/** Signs that turn text round (https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings): a `bdi` ends what they began. */
const turning = /[\u202A-\u202E\u2066-\u2069]/;

const ownPart = (className: string, value: string, direction: Direction): Html =>
  turning.test(value)
    ? element('bdi', { class: className, dir: direction }, isolated(value, direction))
    : element('span', { class: className }, isolated(value, direction));

function withBetween(parts: readonly Html[], between: string): Html {
  return join(parts.flatMap((part, index) => (index === 0 ? [part] : [text(between), part])));
}

function newsDateHtml({ newsDate, language, direction }: Article, policy: Theme): Html {
  if (newsDate === null) return nothing;
  const time = dayHtml(newsDate as Day, { language, direction, policy });
  return element('p', { class: 'news-date' }, text(`${exportWords(language)('export.newsDate')} `), time);
}

/** When it came out, to the minute, and when it was last changed where that is later. */
function timesHtml(outgoing: Outgoing, policy: Theme): Html[] {
  const { language, direction } = outgoing.article;
  const t = exportWords(language);
  const place = { language, direction, policy };
  const published = momentHtml(publishedAt(outgoing), place);
  const modified = momentHtml(modifiedAt(outgoing), place);
  return [
    element('p', { class: 'published' }, text(`${t('export.published')} `), published),
    isModified(outgoing) ? element('p', { class: 'modified' }, text(`${t('export.modified')} `), modified) : nothing,
  ];
}

/** What readers are told was wrong, the newest first; nothing where there is nothing to tell. */
export function correctionsHtml(article: Article, policy: Theme): Html {
  const shown = shownCorrections(article);
  if (shown.length === 0) return nothing;
  const { language, direction } = article;
  const t = exportWords(language);
  const rows = shown.map(({ text: words, at }) =>
    element(
      'div',
      { class: 'correction' },
      element(
        'p',
        { class: 'when' },
        element('strong', {}, text(t('export.correction'))),
        text(' '),
        momentHtml(at, { language, direction, policy }),
      ),
      element('p', { class: 'text' }, isolated(words, direction)),
    ),
  );
  return element('section', { class: 'corrections', 'aria-label': t('export.corrections') }, lines(...rows));
}
