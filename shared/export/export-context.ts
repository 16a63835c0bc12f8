/** What every file of one export is made from, and where each finds what lies beside it. */
import type { ArticleId, Timestamp } from '../model/ids';
import type { Newsroom } from '../model/newsroom';
import type { ImageBlock } from '../model/object-blocks';
import { exportedPicture } from './exported-picture';
import type { PageSite } from './page/page-site';
import type { Stretch } from './page/section-pages';
import type { PageLinks, ShownRendition } from './page-links';
import type { PageTemplates } from './templates/template-engine';
import type { Outgoing } from './publication';
import { plannedRenditions } from './renditions';
import type { FeedInput } from './ticker/ticker-feeds';

export const articlePageName = (id: ArticleId): string => `${id}/article.html`;

export type ExportContext = {
  readonly newsroom: Pick<Newsroom, 'name' | 'language'> & Partial<Newsroom>;
  readonly site: PageSite;
  /** The newsroom's own; null: pages are made as usual. */
  readonly templates: PageTemplates | null;
  /** Whether anything of ours is there from before. */
  readonly target: 'empty' | 'filled';
  /** What feeds, front page and sections may show, killed ones too: in any order. Nothing that readers may not have yet is among them. */
  readonly listed: readonly Outgoing[];
  /** The pages of sections that are made, where these are not all: what stands on them need not be in `listed`. */
  readonly stretches?: readonly Stretch<Outgoing>[] | undefined;
  /** When articles that are not in `listed` were last put right, for the site map. */
  readonly modified?: ReadonlyMap<ArticleId, Timestamp> | undefined;
  /** Pages that readers may open, held by the folder or made now, by article, relative to the folder. */
  readonly hrefs: ReadonlyMap<ArticleId, string>;
  /** Names of the picture files that the folder holds (exported-picture.ts, renditions.ts). */
  readonly pictures: ReadonlySet<string>;
  /** null where it is left out. */
  readonly ticker: FeedInput | null;
};

/** As seen from a page that has `root` between itself and the export's folder (`../`; '' beside `index.html`). */
export function linksFrom(root: string, { hrefs, pictures }: Pick<ExportContext, 'hrefs' | 'pictures'>): PageLinks {
  /** Asked several times of each. */
  const forms = new WeakMap<ImageBlock, readonly ShownRendition[]>();
  return {
    article: (id) => {
      const href = hrefs.get(id);
      return href === undefined ? null : `${root}${href}`;
    },
    media: (picture) => {
      const { name } = exportedPicture(picture);
      return pictures.has(name) ? `${root}${name}` : null;
    },
    renditions: (picture) => {
      const known = forms.get(picture);
      if (known !== undefined) return known;
      const shown = plannedRenditions(picture)
        .filter(({ name }) => pictures.has(name))
        .map((rendition) => ({ ...rendition, src: `${root}${rendition.name}` }));
      forms.set(picture, shown);
      return shown;
    },
  };
}
