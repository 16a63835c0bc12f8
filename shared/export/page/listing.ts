/** Articles in the order in which pages list them, and each as one entry of a list. */
import type { Article } from '../../model/article';
import { element, lines, nothing, type Html } from '../html';
import { responsiveImage } from '../body/responsive-image';
import { isolated } from '../isolate';
import type { PageLinks } from '../page-links';
import type { Outgoing } from '../publication';
import { withNumerals } from '../theme/numerals';
import { directionOf } from '../words';
import { picturesOf } from '../../model/pictures-of';
import { exportedPicture } from '../exported-picture';
import { pageTitle } from './article-parts';
import { momentHtml } from './date-html';
import type { PageSite } from './page-site';
import { publishedAt } from './publication-times';
import { ownLanguage } from './site-frame';

/** The day of the news, else the day it came out. */
export const dayInLists = (outgoing: Outgoing): string =>
  outgoing.article.newsDate ?? publishedAt(outgoing).slice(0, 10);

/** `published`: milliseconds since 1970. */
type Place = { readonly day: string; readonly published: number; readonly id: string };

/** The newest first: by their day, then by when they came out. */
export function inListOrder(a: Place, b: Place): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return b.published - a.published || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

const placeOf = (outgoing: Outgoing): Place => ({
  day: dayInLists(outgoing),
  published: Date.parse(publishedAt(outgoing)),
  id: outgoing.article.id,
});

/** Texts in whose descending order a database has the same. */
export function listingKey(outgoing: Outgoing): string {
  const { day, published, id } = placeOf(outgoing);
  return `${day} ${new Date(published).toISOString()} ${id}`;
}

/** The newest first. Killed ones are in no list. */
export function newestFirst(listed: readonly Outgoing[]): Outgoing[] {
  return listed
    .filter(({ publication }) => publication.status === 'usable')
    .map((outgoing) => ({ outgoing, place: placeOf(outgoing) }))
    .sort((a, b) => inListOrder(a.place, b.place))
    .map(({ outgoing }) => outgoing);
}

export type EntryPlace = {
  readonly site: PageSite;
  readonly links: PageLinks;
  readonly heading: 'h2' | 'h3';
  /** `short`: the headline and when it came out. */
  readonly extent: 'full' | 'short';
  /** `lead`: as wide as the page, and the first that a reader sees. */
  readonly standing?: 'lead' | 'card';
};

/** Those that have a page. */
export function entriesHtml(listed: readonly Outgoing[], place: EntryPlace, className: string): Html {
  const rows = listed.map((outgoing) => entryHtml(outgoing, place)).filter((row) => row !== nothing);
  return rows.length === 0 ? nothing : element('ul', { class: className }, lines(...rows));
}

/** An article in another language than the list says so itself. */
export function entryHtml(outgoing: Outgoing, { site, links, heading, extent, standing }: EntryPlace): Html {
  const { article } = outgoing;
  const href = links.article(article.id);
  if (href === null) return nothing;
  const { language, direction } = article;
  const said = (words: string): Html =>
    isolated(language.startsWith('ar') ? withNumerals(words, site.theme.numerals) : words, direction);
  const line = (className: string, words: string): Html =>
    words.trim() === '' ? nothing : element('p', { class: className }, said(words));
  const parts = [
    extent === 'full' ? pictureHtml(article, { links, standing }) : nothing,
    line('kicker', article.kicker),
    element(heading, {}, element('a', { href }, said(pageTitle(article)))),
    extent === 'full' ? line('standfirst', article.standfirst) : nothing,
    element(
      'p',
      { class: 'published' },
      momentHtml(publishedAt(outgoing), { language, direction, policy: { ...site.theme, hijri: 'none' } }),
    ),
  ];
  const around = { language: site.language, direction: directionOf(site.language) };
  return element(
    'li',
    { class: 'entry', ...ownLanguage(article, around) },
    lines(...parts.filter((part) => part !== nothing)),
  );
}

/** How wide a list shows a picture (site-sheet.ts), and the file for whoever knows no sizes, in pixels. */
const drawn = {
  lead: { sizes: '(min-width: 82rem) 76rem, 100vw', usual: 960, widest: 1920 },
  card: { sizes: '(min-width: 46rem) 24rem, 100vw', usual: 640, widest: 960 },
} as const;

type CardPlace = { readonly links: PageLinks; readonly standing: EntryPlace['standing'] | undefined };

/** The first picture, which says nothing that the headline beside it does not say. */
function pictureHtml({ body }: Article, { links, standing = 'card' }: CardPlace): Html {
  const [picture] = picturesOf(body);
  const whole = picture === undefined ? null : links.media(picture);
  if (picture === undefined || whole === null) return nothing;
  const { sizes, usual, widest } = drawn[standing];
  const forms = links.renditions(picture).filter((one) => one.purpose === 'page' && one.width <= widest);
  const jpegs = forms.filter(({ format }) => format === 'jpg');
  const { width, height } = exportedPicture(picture);
  const file = jpegs.find((one) => one.width >= usual) ?? jpegs.at(-1) ?? { src: whole, width, height };
  const image = { src: file.src, width: file.width, height: file.height, alt: '', forms, sizes };
  return responsiveImage(image, { loading: standing === 'lead' ? null : 'lazy' });
}
