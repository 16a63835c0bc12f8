/** What every page of one export knows of the site it is part of, and how one page leads to another. */
import type { Newsroom } from '../../model/newsroom';
import { usualTheme, type Theme } from '../../model/theme';
import { siteLogo, type SiteLogo } from '../site-logo';
import { sectionPath, slugsOf } from './section-slug';

export type PageSite = {
  /** The newsroom's. */
  readonly name: string;
  readonly language: string;
  /** Where the website begins, ending in `/`; null where nobody has named one: then pages lead to each other relatively, and have no canonical address. */
  readonly url: string | null;
  readonly theme: Theme;
  /** Those that have a page, in the order of menus. */
  readonly sections: readonly SectionLink[];
  /** Whether its feeds lie in the package's folder. */
  readonly feeds: 'linked' | 'none';
  readonly logo: SiteLogo | null;
};

/** `path` is the page's own in the package. */
export type SectionLink = { readonly name: string; readonly path: string };

export type SiteFiles = {
  /** `none`: the package has no pages of sections; no feeds, where absent. */
  readonly sections: 'linked' | 'none';
  readonly feeds?: 'linked' | 'none';
  /** Names of the pictures that are there, those of the logo among them. */
  readonly pictures?: ReadonlySet<string>;
};

export function pageSite(
  newsroom: Pick<Newsroom, 'name' | 'language'> & Partial<Newsroom>,
  { sections, feeds = 'none', pictures = new Set() }: SiteFiles,
): PageSite {
  const { name, language, siteUrl, theme = usualTheme } = newsroom;
  const slugs = slugsOf(newsroom.sections ?? []);
  const linked = [...slugs].map(([section, slug]) => ({ name: section, path: sectionPath(slug) }));
  return {
    name,
    language,
    url: siteUrl === undefined ? null : withSlash(siteUrl),
    theme,
    sections: sections === 'linked' ? linked : [],
    feeds,
    logo: siteLogo(theme, pictures),
  };
}

/** `https://news.example/ar` is a folder. */
const withSlash = (url: string): string => (url.endsWith('/') || /[?#]/.test(url) ? url : `${url}/`);

/** The way from a page to the package's folder: `../` for each folder it lies in. */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** Most names in a package are these letters alone, so that nothing of them has to be read as an address. */
const plain = /^[\w-]+(?:\.[\w-]+)*(?:\/[\w-]+(?:\.[\w-]+)*)*$/;

/** Of the folder that a website's address names; one site or two are asked of in a run. */
const folders = new Map<string, string>();

function folderOf(site: string): string {
  const known = folders.get(site) ?? new URL('.', site).href;
  if (folders.size > 100) folders.clear();
  folders.set(site, known);
  return known;
}

/** A file of the package at a website. */
export const addressAt = (site: string, name: string): string =>
  plain.test(name) ? folderOf(site) + name : new URL(name, site).href;

/** Absolute, percent-encoded ASCII; null without a website. A page that is a folder's index is known by the folder. */
export const addressOf = (site: Pick<PageSite, 'url'>, path: string): string | null =>
  site.url === null ? null : addressAt(site.url, path.replace(/(^|\/)index\.html$/, '$1'));

/** A file as a page at `path` names it (`../media/…`), absolute where there is a website. */
export const addressFrom = (site: Pick<PageSite, 'url'>, path: string, href: string): string =>
  site.url === null ? href : fromFolder(site.url, path, href);

function fromFolder(site: string, path: string, href: string): string {
  const root = rootFrom(path);
  return root !== '' && href.startsWith(root) && plain.test(href.slice(root.length))
    ? addressAt(site, href.slice(root.length))
    : new URL(href, new URL(path, site).href).href;
}
