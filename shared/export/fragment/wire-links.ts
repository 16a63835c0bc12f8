/** What an article's words lead to where they are read far from the package: the website's own addresses. */
import { siteAddress } from '../addresses';
import { linksFrom, type ExportContext } from '../export-context';
import { noLinks, type PageLinks } from '../page-links';

/** Without a website they are relative, with `root` between the reader and the package; or, where it is null, they lead nowhere. */
export function wireLinks(context: ExportContext, root: string | null): PageLinks {
  if (context.site.url === null) return root === null ? noLinks : linksFrom(root, context);
  const { article, media, renditions } = linksFrom('', context);
  const onSite = (name: string | null): string | null => (name === null ? null : siteAddress(name, context));
  return {
    article: (id) => onSite(article(id)),
    media: (picture) => onSite(media(picture)),
    renditions: (picture) => renditions(picture).map((one) => ({ ...one, src: onSite(one.name) ?? one.name })),
  };
}
