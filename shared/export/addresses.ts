/** How what is handed over is named and addressed outside: absolute, percent-encoded ASCII, as ninjs, feeds and site maps want it. */
import type { ArticleId } from '../model/ids';
import type { ExportContext } from './export-context';
import { addressAt } from './page/page-site';

/** Of an article for as long as it lives, whatever website it stands on and whoever moves that. */
export const articleUri = (id: ArticleId): string => `urn:ulid:${id}`;

/** Of a picture's file in a package, `media/…`: its name is made of its bytes. */
export const pictureUri = (name: string): string => `urn:midad:${name.replaceAll('/', ':')}`;

type OnSite = Pick<ExportContext, 'site'>;

/** A file of the package where the website shows it ('' is its front); null where the newsroom has named no website. */
export const siteAddress = (name: string, { site }: OnSite): string | null =>
  site.url === null ? null : addressAt(site.url, name);

/** An article's page on the website; null where that has none. */
export function pageAddress(id: ArticleId, { hrefs, site }: Pick<ExportContext, 'hrefs' | 'site'>): string | null {
  const href = hrefs.get(id);
  return href === undefined ? null : siteAddress(href, { site });
}

/** Of a picture's file; endings are those of `MediaName`. */
export const mediaType = (name: string): string => `image/${name.replace(/^.*\./, '').replace('jpg', 'jpeg')}`;
