/** How what is handed over is named and addressed outside: absolute, percent-encoded ASCII, as ninjs, feeds and site maps want it. */
import { parseUrl } from '../model/href';
import type { ArticleId } from '../model/ids';

/** Of an article for as long as it lives, whatever website it stands on and whoever moves that. */
export const articleUri = (id: ArticleId): string => `urn:ulid:${id}`;

/** Of a picture's file in a package, `media/…`: its name is made of its bytes. */
export const pictureUri = (name: string): string => `urn:midad:${name.replaceAll('/', ':')}`;

/** A file of the package where the website shows it; null where the newsroom has named no website. */
export const siteAddress = (name: string, site: string | undefined): string | null =>
  site === undefined ? null : new URL(name, withSlash(site)).href;

/** Null for what is no address, or leads into no ASCII. */
export function asciiAddress(href: string): string | null {
  const url = parseUrl(href)?.href ?? null;
  return url !== null && /^[\x21-\x7e]+$/.test(url) ? url : null;
}

/** `https://news.example/ar` is a folder. */
const withSlash = (site: string): string => (site.endsWith('/') || /[?#]/.test(site) ? site : `${site}/`);
