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

type Section<Item> = { readonly name: string; readonly slug: string; readonly listed: readonly Item[] };

/** What stands on one page. `number` null: the first page of its section, with the newest. */
export type Stretch<Item> = Section<Item> & {
  readonly path: string;
  readonly number: number | null;
  /** How many older pages the section has. */
  readonly count: number;
};

type Numbered = Pick<Stretch<Outgoing>, 'number' | 'count'>;

type Sectioned<Item> = {
  readonly newsroom: Pick<ExportContext['newsroom'], 'sections' | 'language'>;
  readonly sectionOf: (item: Item) => string;
};

export const sectionPages = (context: ExportContext, stretches: Iterable<Stretch<Outgoing>>): Iterable<ExportFile> =>
  mapped(stretches, (stretch) => sectionPage(stretch, context));

function* mapped<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item);
}

/** Every page of everything and of each section that the newsroom has, also an empty one, or that an article names; `listed` the newest first. */
export function* stretchesOf<Item>(listed: readonly Item[], sectioned: Sectioned<Item>): Generator<Stretch<Item>> {
  const all = { name: exportWords(sectioned.newsroom.language)('export.allNews'), slug: allSlug, listed };
  for (const section of [all, ...sectionsOf(listed, sectioned)]) yield* pagesOf(section);
}

export const sectionOf = ({ article }: Outgoing): string => article.section;

export function sectionsOf<Item>(
  listed: readonly Item[],
  { newsroom, sectionOf: nameOf }: Sectioned<Item>,
): Section<Item>[] {
  const slugs = slugsOf(newsroom.sections ?? []);
  const inSection = new Map<string, Item[]>([...slugs.keys()].map((name) => [name, []]));
  for (const item of listed) {
    const name = nameOf(item).trim();
    if (name === '') continue;
    const others = inSection.get(name);
    if (others === undefined) inSection.set(name, [item]);
    else others.push(item);
  }
  return [...inSection].map(([name, own]) => ({ name, slug: slugs.get(name) ?? unlistedSlug(name), listed: own }));
}

function* pagesOf<Item>(section: Section<Item>): Generator<Stretch<Item>> {
  const { slug, listed } = section;
  const count = Math.max(0, Math.floor(listed.length / pageLength) - 1);
  const first = listed.slice(0, listed.length - count * pageLength);
  yield { ...section, path: sectionPath(slug), number: null, count, listed: first };
  for (let number = count; number >= 1; number -= 1) {
    const end = listed.length - (number - 1) * pageLength;
    yield { ...section, path: olderPath(slug, number), number, count, listed: listed.slice(end - pageLength, end) };
  }
}

function sectionPage(stretch: Stretch<Outgoing>, context: ExportContext): ExportFile {
  const { site } = context;
  const { name, path } = stretch;
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
function waysOf({ number, count }: Numbered): { readonly newer: string | null; readonly older: string | null } {
  const before = number === null ? count : number - 1;
  const after = number === null ? null : number < count ? `${number + 1}.html` : 'index.html';
  return { newer: after, older: before < 1 ? null : `${before}.html` };
}

/** Nothing where all stands on one page. */
function pagerHtml(site: PageSite, stretch: Numbered): Html {
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
