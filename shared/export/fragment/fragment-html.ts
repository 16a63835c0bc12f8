/**
 * An article for a page that is not ours: what a reader reads of it but its headline, which every content system keeps and prints by itself. It brings no
 * style and lands where language and direction are another's, so both stand on its outermost element.
 */
import type { Direction } from '../../arabic/direction';
import { withoutAnchors } from '../../model/anchors';
import type { Article } from '../../model/article';
import { bylineParts } from '../../model/byline';
import { shownCorrections } from '../../model/correction';
import { bodyHtml } from '../body/body-html';
import { element, join, lines, nothing, text, type Html } from '../html';
import { isolated } from '../isolate';
import type { PageLinks } from '../page-links';
import type { Outgoing } from '../publication';
import { exportWords } from '../words';
import { portableHtml } from './portable-html';

/** `links` as seen from where the fragment shall be read. A killed article leaves a line that says so. */
export function fragmentHtml({ article, publication }: Outgoing, links: PageLinks): Html {
  const { language, direction } = article;
  const parts = publication.status === 'canceled' ? [killedHtml(article)] : articleParts(article, links);
  const shown = parts.filter((part) => part !== nothing);
  return portableHtml(element('div', { class: 'article', lang: language, dir: direction }, lines(...shown)));
}

function articleParts(article: Article, links: PageLinks): Html[] {
  const { direction, language } = article;
  return [
    line('kicker', article.kicker, direction),
    line('subheadline', article.subheadline, direction),
    line('standfirst', article.standfirst, direction),
    bylineHtml(article),
    line('located', article.located, direction),
    newsDateHtml(article),
    ...correctionsHtml(article),
    bodyHtml(withoutAnchors(article.body), direction, { links, language }),
  ];
}

const line = (className: string, value: string, direction: Direction): Html =>
  value.trim() === '' ? nothing : element('p', { class: className }, isolated(value, direction));

/** Each part isolated, so that a Latin name can't change places with its neighbour. */
function bylineHtml({ byline, direction }: Article): Html {
  const parts = bylineParts(byline).map(({ kind, text: words }) =>
    kind === 'between' ? text(words) : element('span', { class: kind, dir: 'auto' }, isolated(words, direction)),
  );
  return parts.length === 0 ? nothing : element('p', { class: 'byline' }, ...parts);
}

function newsDateHtml({ newsDate, language }: Article): Html {
  if (newsDate === null) return nothing;
  const words = text(`${exportWords(language)('export.newsDate')} `);
  return element('p', { class: 'news-date' }, words, dayHtml(newsDate));
}

/** As printed in the newsroom's papers: day, month, year. */
function dayHtml(day: string): Html {
  const [year, month, ofMonth] = day.slice(0, 10).split('-');
  return element('span', { dir: 'ltr' }, text(`${ofMonth}-${month}-${year}`));
}

function correctionsHtml(article: Article): Html[] {
  const t = exportWords(article.language);
  return shownCorrections(article).map(({ text: words, at }) =>
    element(
      'p',
      { class: 'correction' },
      join(
        [
          element('strong', {}, text(t('export.correctionOf')), text(' '), dayHtml(at), text(':')),
          isolated(words, article.direction),
        ],
        ' ',
      ),
    ),
  );
}

const killedHtml = ({ language }: Article): Html =>
  element('p', { class: 'withdrawn' }, text(exportWords(language)('export.withdrawn')));
