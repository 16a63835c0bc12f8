/**
 * An article for a page that is not ours: what a reader reads of it but its headline, which every content system keeps and prints by itself. It brings no
 * style and lands where language and direction are another's, so both stand on its outermost element.
 */
import type { Direction } from '../../arabic/direction';
import { bareBody } from '../../model/anchors';
import type { Article } from '../../model/article';
import type { Day } from '../../model/ids';
import { usualTheme, type Theme } from '../../model/theme';
import { bodyHtml } from '../body/body-html';
import { element, lines, nothing, text, type Html } from '../html';
import { isolated } from '../isolate';
import { bylineHtml, correctionsHtml } from '../page/article-parts';
import { dayHtml } from '../page/date-html';
import type { PageLinks } from '../page-links';
import type { Outgoing } from '../publication';
import { exportWords } from '../words';
import { portableHtml, type SrcSet } from './portable-html';

export type FragmentPage = {
  /** As seen from where the fragment shall be read. */
  readonly links: PageLinks;
  /** Says how dates are written. */
  readonly theme?: Theme;
  readonly srcset?: SrcSet;
};

/** A killed article leaves a line that says so. */
export function fragmentHtml(outgoing: Outgoing, { links, theme = usualTheme, srcset }: FragmentPage): Html {
  const { article, publication } = outgoing;
  const { language, direction } = article;
  const parts = publication.status === 'canceled' ? [killedHtml(article)] : articleParts(article, links, theme);
  const shown = parts.filter((part) => part !== nothing);
  return portableHtml(element('div', { class: 'article', lang: language, dir: direction }, lines(...shown)), srcset);
}

function articleParts(article: Article, links: PageLinks, theme: Theme): Html[] {
  const { direction, language } = article;
  return [
    line('kicker', article.kicker, direction),
    line('subheadline', article.subheadline, direction),
    line('standfirst', article.standfirst, direction),
    bylineHtml(article),
    line('located', article.located, direction),
    newsDateHtml(article, theme),
    correctionsHtml(article, theme),
    bodyHtml(bareBody(article), direction, { links, language }),
  ];
}

const line = (className: string, value: string, direction: Direction): Html =>
  value.trim() === '' ? nothing : element('p', { class: className }, isolated(value, direction));

function newsDateHtml({ newsDate, language, direction }: Article, policy: Theme): Html {
  if (newsDate === null) return nothing;
  const words = text(`${exportWords(language)('export.newsDate')} `);
  return element('p', { class: 'news-date' }, words, dayHtml(newsDate as Day, { language, direction, policy }));
}

/** What is left of a killed article, wherever something is left of it. */
export function killedWords({ language }: Pick<Article, 'language'>): string {
  const t = exportWords(language);
  return `${t('export.withdrawnTitle')}. ${t('export.withdrawnText')}`;
}

const killedHtml = (article: Article): Html => element('p', { class: 'withdrawn' }, text(killedWords(article)));
