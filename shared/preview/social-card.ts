/** What a network that is shown a link makes of the page: read from the page as written, as such a network reads it (https://ogp.me). */
import { z } from 'zod';
import type { Data } from '../data';
import { attribute, collapse, findAll, findByName, parseHtml, textOf, type Parent } from '../import/html/html-nodes';
import { parseUrl } from '../model/href';

export const SocialCard = z.strictObject({
  title: z.string(),
  description: z.string(),
  site: z.string(),
  /** Of the page's own address; '' where it says none. */
  host: z.string(),
  /** The picture's name in the package; null where the page names none, or one that is not among its files. */
  picture: z.string().nullable(),
  alt: z.string(),
});
export type SocialCard = Data<typeof SocialCard>;

export type CardSource = {
  readonly html: string;
  /** The page's own name in the package. */
  readonly page: string;
  /** Where the package stands on the web; null where nobody said. */
  readonly site: string | null;
};

export function socialCardOf({ html, page, site }: CardSource): SocialCard {
  const root = parseHtml(html);
  const field = (name: string) => metaOf(root, 'property', name);
  const title = findByName(root, 'title');
  return {
    title: field('og:title') || collapse(title === undefined ? '' : textOf(title)),
    description: field('og:description') || metaOf(root, 'name', 'description'),
    site: field('og:site_name'),
    host: parseUrl(field('og:url'))?.hostname ?? '',
    picture: nameOf(field('og:image'), { page, site }),
    alt: field('og:image:alt'),
  };
}

function metaOf(root: Parent, by: 'property' | 'name', name: string): string {
  const found = findAll(root, (element) => element.tagName === 'meta' && attribute(element, by) === name)[0];
  return found === undefined ? '' : collapse(attribute(found, 'content') ?? '');
}

/** The address of a file of the package as its name in it. */
function nameOf(address: string, { page, site }: Pick<CardSource, 'page' | 'site'>): string | null {
  if (address === '') return null;
  const root = folderOf(site ?? 'https://site.invalid/');
  const url = parseUrl(address) ?? new URL(address, new URL(page, root).href);
  if (!url.href.startsWith(root)) return null;
  return url.href.slice(root.length);
}

const folderOf = (site: string): string => {
  const { href } = new URL(site);
  return href.endsWith('/') ? href : `${href}/`;
};
