/** What every file of one export is made from, and where each finds what lies beside it. */
import type { ArticleId } from '../model/ids';
import type { Newsroom } from '../model/newsroom';
import { exportedPicture } from './exported-picture';
import type { PageSite } from './page/page-site';
import type { PageLinks } from './page-links';
import type { Outgoing } from './publication';
import { plannedRenditions } from './renditions';
import type { FeedInput } from './ticker/ticker-feeds';

export const articlePageName = (id: ArticleId): string => `${id}/article.html`;

export type ExportContext = {
  readonly newsroom: Pick<Newsroom, 'name' | 'language'> & Partial<Newsroom>;
  readonly site: PageSite;
  /** What feeds, front page and sections may show, killed ones too: in any order. Nothing that readers may not have yet is among them. */
  readonly listed: readonly Outgoing[];
  /** Pages that readers may open, held by the folder or made now, by article, relative to the folder. */
  readonly hrefs: ReadonlyMap<ArticleId, string>;
  /** Names of the picture files that the folder holds (exported-picture.ts, renditions.ts). */
  readonly pictures: ReadonlySet<string>;
  /** null where it is left out. */
  readonly ticker: FeedInput | null;
};

/** As seen from a page that has `root` between itself and the export's folder (`../`; '' beside `index.html`). */
export function linksFrom(root: string, { hrefs, pictures }: Pick<ExportContext, 'hrefs' | 'pictures'>): PageLinks {
  return {
    article: (id) => {
      const href = hrefs.get(id);
      return href === undefined ? null : `${root}${href}`;
    },
    media: (picture) => {
      const { name } = exportedPicture(picture);
      return pictures.has(name) ? `${root}${name}` : null;
    },
    renditions: (picture) =>
      plannedRenditions(picture)
        .filter(({ name }) => pictures.has(name))
        .map((rendition) => ({ ...rendition, src: `${root}${rendition.name}` })),
  };
}
