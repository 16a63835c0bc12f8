/** What every page of the site tells machines of the site as a whole: its feeds, its sign, its colour. */
import { mediaType } from '../addresses';
import { atomName } from '../feeds/atom';
import { jsonFeedName } from '../feeds/json-feed';
import { rssName } from '../feeds/rss';
import { element, type Html } from '../html';
import { palettesOf } from '../theme/colours';
import { rootFrom, type PageSite } from './page-site';

const feeds = [
  [rssName, 'application/rss+xml'],
  [atomName, 'application/atom+xml'],
  [jsonFeedName, 'application/feed+json'],
] as const;

/** By the way to the package's folder: pages at one depth say the same. */
const made = new WeakMap<PageSite, Map<string, Html[]>>();

/** `path`: of the page, in the package. */
export function siteHead(site: PageSite, path: string): readonly Html[] {
  const root = rootFrom(path);
  const heads = made.get(site) ?? new Map<string, Html[]>();
  made.set(site, heads);
  const head = heads.get(root) ?? headFrom(site, root);
  heads.set(root, head);
  return head;
}

function headFrom(site: PageSite, root: string): Html[] {
  const { light, dark } = palettesOf(site.theme);
  return [
    ...(site.feeds === 'none' ? [] : feeds).map(([name, type]) =>
      element('link', { rel: 'alternate', type, title: site.name, href: `${root}${name}` }),
    ),
    ...iconOf(site, root),
    colour('light', light.paper),
    colour('dark', dark.paper),
  ];
}

const colour = (scheme: 'light' | 'dark', content: string): Html =>
  element('meta', { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content });

/** The smallest that every browser reads. */
function iconOf({ logo }: PageSite, root: string): Html[] {
  if (logo === null) return [];
  const small = logo.forms.find(({ format }) => format === 'jpg') ?? logo;
  return [element('link', { rel: 'icon', type: mediaType(small.name), href: `${root}${small.name}` })];
}
