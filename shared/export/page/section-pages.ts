/**
 * The pages that lead to articles: the front, one row of pages for each section and one for everything. Older pages are counted from the oldest, so that a new
 * article changes the first page of its section and no other.
 */
import type { Outgoing } from '../publication';
import { linksFrom, type ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import { element, lines, nothing, text, type Html } from '../html';
import { isolated } from '../isolate';
import { directionOf, exportWords } from '../words';
import { entriesHtml } from './listing';
import { addressOf, rootFrom, type PageSite } from './page-site';
import { listInput } from '../templates/template-input';
import { allSlug, olderPath, sectionPath, slugsOf, unlistedSlug } from './section-slug';
import { sitePageHtml } from './site-frame';

/** Articles on an older page; the first page of a section has up to twice as many, less one. */
export const pageLength = 30;

type Section = { readonly name: string; readonly slug: string; readonly listed: readonly Outgoing[] };

/** Every section that the newsroom has, also an empty one, and every other that an article names; `listed` the newest first. */
export function* sectionPages(context: ExportContext, listed: readonly Outgoing[]): Generator<ExportFile> {
  const { site } = context;
  const all = { name: exportWords(site.language)('export.allNews'), slug: allSlug, listed };
  for (const section of [all, ...sectionsOf(context, listed)]) yield* pagesOf(section, context);
}

export function sectionsOf({ newsroom }: ExportContext, listed: readonly Outgoing[]): Section[] {
  const slugs = slugsOf(newsroom.sections ?? []);
  const inSection = new Map<string, Outgoing[]>([...slugs.keys()].map((name) => [name, []]));
  for (const outgoing of listed) {
    const name = outgoing.article.section.trim();
    if (name === '') continue;
    const others = inSection.get(name);
    if (others === undefined) inSection.set(name, [outgoing]);
    else others.push(outgoing);
  }
  return [...inSection].map(([name, own]) => ({ name, slug: slugs.get(name) ?? unlistedSlug(name), listed: own }));
}

function* pagesOf(section: Section, context: ExportContext): Generator<ExportFile> {
  const { slug, listed } = section;
  const count = Math.max(0, Math.floor(listed.length / pageLength) - 1);
  const first = listed.slice(0, listed.length - count * pageLength);
  yield sectionPage(section, context, { number: null, count, listed: first });
  for (let number = count; number >= 1; number -= 1) {
    const end = listed.length - (number - 1) * pageLength;
    const own = listed.slice(end - pageLength, end);
    yield { ...sectionPage(section, context, { number, count, listed: own }), name: olderPath(slug, number) };
  }
}

/** `number` null: the first page, with the newest. */
type Stretch = { readonly number: number | null; readonly count: number; readonly listed: readonly Outgoing[] };

function sectionPage({ name, slug }: Section, context: ExportContext, stretch: Stretch): ExportFile {
  const { site } = context;
  const path = stretch.number === null ? sectionPath(slug) : olderPath(slug, stretch.number);
  const direction = directionOf(site.language);
  const links = linksFrom(rootFrom(path), context);
  const entries = entriesHtml(stretch.listed, { site, links, heading: 'h2', extent: 'full' }, 'entries');
  const nothingYet = element('p', { class: 'empty' }, text(exportWords(site.language)('export.emptySection')));
  const title = `${name} | ${site.name}`;
  const meta = listMeta(site, { path, title: name });
  if (context.templates?.has('section')) {
    const list = listInput(context, { path, title, meta, entries: stretch.listed });
    const section = { name, number: stretch.number, ...waysOf(stretch) };
    return { name: path, text: context.templates.render('section', { ...list, section }) };
  }
  const content = lines(
    element('h1', {}, isolated(name, direction)),
    entries === nothing ? nothingYet : entries,
    pagerHtml(site, stretch),
  );
  const page = { path, language: site.language, direction, title, meta };
  return { name: path, text: sitePageHtml(site, page, content) };
}

/** What a page of a list tells machines. */
export function listMeta(site: PageSite, { path, title }: { readonly path: string; readonly title: string }): Html[] {
  const canonical = addressOf(site, path);
  return [
    ...(canonical === null ? [] : [element('link', { rel: 'canonical', href: canonical })]),
    element('meta', { property: 'og:type', content: 'website' }),
    element('meta', { property: 'og:title', content: title }),
    ...(canonical === null ? [] : [element('meta', { property: 'og:url', content: canonical })]),
    element('meta', { property: 'og:site_name', content: site.name }),
  ];
}

/** The ways to what is newer and older, as this page's neighbours are called; null where there is nothing. */
function waysOf({ number, count }: Stretch): { readonly newer: string | null; readonly older: string | null } {
  const before = number === null ? count : number - 1;
  const after = number === null ? null : number < count ? `${number + 1}.html` : 'index.html';
  return { newer: after, older: before < 1 ? null : `${before}.html` };
}

/** Nothing where all stands on one page. */
function pagerHtml(site: PageSite, stretch: Stretch): Html {
  const t = exportWords(site.language);
  const { newer, older } = waysOf(stretch);
  const ways = [
    newer === null ? nothing : element('a', { class: 'newer', rel: 'prev', href: newer }, text(t('export.newer'))),
    older === null ? nothing : element('a', { class: 'older', rel: 'next', href: older }, text(t('export.older'))),
  ].filter((way) => way !== nothing);
  return ways.length === 0
    ? nothing
    : element('nav', { class: 'pager', 'aria-label': t('export.pages') }, lines(...ways));
}
