/** `index.html`: the newest article large, those before it, a few of each section, and the ticker beside them. As long as it is, however many articles there are. */
import type { ExportContext } from '../export-context';
import { linksFrom } from '../export-context';
import { element, lines, nothing, text, type Html } from '../html';
import { isolated } from '../isolate';
import type { Outgoing } from '../publication';
import { tickerHeading, tickerList } from '../ticker/ticker-html';
import { directionOf, exportWords } from '../words';
import { entriesHtml } from './listing';
import { allSlug, sectionPath } from './section-slug';
import { entriesInput, listInput } from '../templates/template-input';
import { listMeta, sectionOf, sectionsOf } from './section-pages';
import { sitePageHtml } from './site-frame';

const newestShown = 8;
const shownOfSection = 4;
/** Of all sections together, where a template chooses. */
const newestForTemplate = 30;

/** It shows none beyond the so many newest, and of each section the so many newest. */
export const frontReach = {
  newest: Math.max(newestShown + 1, newestForTemplate),
  ofSection: newestShown + 1 + shownOfSection,
} as const;

/** `listed` the newest first. */
export function frontPage(context: ExportContext, listed: readonly Outgoing[]): string {
  const { site, ticker } = context;
  const path = 'index.html';
  const direction = directionOf(site.language);
  const links = linksFrom('', context);
  const [lead, ...others] = listed.filter(({ article }) => links.article(article.id) !== null);
  if (context.templates?.has('front')) return byTemplate(context, listed);
  const latest = others.slice(0, newestShown);
  const shown = new Set(latest.concat(lead ?? []));
  const t = exportWords(site.language);
  const main = lines(
    element('h1', { class: 'visually-hidden' }, isolated(site.name, direction)),
    lead === undefined ? element('p', { class: 'empty' }, text(t('export.emptySection'))) : nothing,
    entriesHtml(
      lead === undefined ? [] : [lead],
      { site, links, heading: 'h2', extent: 'full', standing: 'lead' },
      'lead',
    ),
    entriesHtml(latest, { site, links, heading: 'h2', extent: 'full' }, 'entries'),
    ...sectionsOf(
      others.filter((one) => !shown.has(one)),
      { newsroom: context.newsroom, sectionOf },
    ).map((section) => {
      const entries = entriesHtml(
        section.listed.slice(0, shownOfSection),
        { site, links, heading: 'h3', extent: 'short' },
        'entries',
      );
      return entries === nothing ? nothing : sectionHtml(sectionPath(section.slug), section.name, entries);
    }),
    lead === undefined ? nothing : moreHtml(t('export.allNews')),
  );
  const page = {
    path,
    language: site.language,
    direction,
    title: site.name,
    meta: listMeta(site, { path, title: site.name }),
  };
  return sitePageHtml(site, page, main, ticker === null ? nothing : tickerHtml(ticker));
}

function byTemplate(context: ExportContext, listed: readonly Outgoing[]): string {
  const { site, templates } = context;
  if (templates === null) throw new TypeError('a template of none');
  const entries = listed.slice(0, newestForTemplate);
  const meta = listMeta(site, { path: 'index.html', title: site.name });
  const links = linksFrom('', context);
  const sections = sectionsOf(listed, { newsroom: context.newsroom, sectionOf }).map(({ name, slug, listed: own }) => ({
    name,
    href: sectionPath(slug),
    entries: entriesInput(own.slice(0, newestShown), site, links),
  }));
  const list = listInput(context, { path: 'index.html', title: site.name, meta, entries });
  return templates.render('front', { ...list, sections });
}

const sectionHtml = (href: string, name: string, entries: Html): Html =>
  element(
    'section',
    { class: 'of-section' },
    lines(element('h2', {}, element('a', { href }, isolated(name, 'rtl'))), entries),
  );

const moreHtml = (words: string): Html =>
  element('p', { class: 'all-news' }, element('a', { href: sectionPath(allSlug) }, text(words)));

function tickerHtml(ticker: NonNullable<ExportContext['ticker']>): Html {
  return element('aside', { class: 'ticker' }, lines(tickerHeading('h2', ticker), tickerList(ticker)));
}
