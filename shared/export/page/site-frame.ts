/** What stands round the content of every page of the site: the newsroom's name, its sections, the way home. */
import type { Direction } from '../../arabic/direction';
import { responsiveImage } from '../body/responsive-image';
import { element, lines, nothing, text, type Html } from '../html';
import { isolated } from '../isolate';
import { pageHtml, type PageFrame } from '../page-html';
import { stylesheet } from '../site-css';
import { directionOf, exportWords } from '../words';
import { rootFrom, type PageSite } from './page-site';
import { siteHead } from './site-head';

/** Of the logo, in CSS pixels (site-sheet.ts). */
const drawnHeight = 50;

export type SitePage = Pick<PageFrame, 'language' | 'direction' | 'title' | 'meta'> & {
  /** In the package: `01J…/article.html`. */
  readonly path: string;
};

/** `beside` stands after `main`. The frame speaks the newsroom's language, whatever the page's own is. */
export function sitePageHtml(site: PageSite, page: SitePage, main: Html, beside: Html = nothing): string {
  const root = rootFrom(page.path);
  const meta = [...(page.meta ?? []), ...siteHead(site, page.path)];
  const frame = { ...page, meta, stylesheet: `${root}${stylesheet}` };
  const parts = [skipLink(site, page), mastheadHtml(site, page, root), element('main', { id: 'main' }, main), beside];
  return pageHtml(frame, ...parts.filter((part) => part !== nothing), footerHtml(site, page));
}

/** Where the page speaks another language than the newsroom. */
export const ownLanguage = (
  own: { readonly language: string; readonly direction: string },
  around: { readonly language: string; readonly direction: string },
) => ({
  lang: own.language === around.language ? null : own.language,
  dir: own.language === around.language && own.direction === around.direction ? null : own.direction,
});

const speech = ({ language }: PageSite) => ({ language, direction: directionOf(language) });

function skipLink(site: PageSite, page: SitePage): Html {
  const words = text(exportWords(site.language)('export.skip'));
  return element('a', { class: 'skip', href: '#main', ...ownLanguage(speech(site), page) }, words);
}

function mastheadHtml(site: PageSite, page: SitePage, root: string): Html {
  const direction = directionOf(site.language);
  const name = element('a', { href: `${root}index.html` }, ...nameHtml(site, root, direction));
  const rows = site.sections.map(({ name: section, path }) => {
    const current = path === page.path ? 'page' : null;
    return element(
      'li',
      {},
      element('a', { href: `${root}${path}`, 'aria-current': current }, isolated(section, direction)),
    );
  });
  const label = exportWords(site.language)('export.sections');
  const nav = rows.length === 0 ? nothing : element('nav', { 'aria-label': label }, element('ul', {}, lines(...rows)));
  const children = [element('p', { class: 'site-name' }, name), nav].filter((part) => part !== nothing);
  return element('header', { class: 'masthead', ...ownLanguage(speech(site), page) }, lines(...children));
}

function nameHtml({ name, logo }: PageSite, root: string, direction: Direction): Html[] {
  if (logo === null) return [isolated(name, direction)];
  const forms = logo.forms.map((form) => ({ ...form, src: `${root}${form.name}` }));
  const { width, height, kind } = logo;
  const alt = kind === 'word' ? name : '';
  const drawn = Math.max(1, Math.round((drawnHeight * width) / height));
  const image = responsiveImage(
    { src: `${root}${logo.name}`, width: drawn, height: drawnHeight, alt, forms, sizes: `${drawn}px` },
    { class: 'site-logo' },
  );
  return kind === 'word' ? [image] : [image, text(' '), isolated(name, direction)];
}

function footerHtml(site: PageSite, page: SitePage): Html {
  const words = element('p', {}, isolated(site.name, directionOf(site.language)));
  return element('footer', { class: 'site-foot', ...ownLanguage(speech(site), page) }, words);
}
