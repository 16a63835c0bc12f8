/** Where a page finds what lies beside it. */
import type { ArticleId } from '../model/ids';
import type { ImageBlock } from '../model/object-blocks';
import type { Rendition } from './renditions';

export type PageLinks = {
  /** The page of one of our articles, relative to this one; null where the site has none. */
  readonly article: (id: ArticleId) => string | null;
  /** A picture's file, relative to this page; null where it is not handed over. */
  readonly media: (picture: ImageBlock) => string | null;
  /** Its smaller forms that are handed over, as seen from this page. */
  readonly renditions: (picture: ImageBlock) => readonly ShownRendition[];
};

export type ShownRendition = Rendition & { readonly src: string };

/** A page on its own. */
export const noLinks: PageLinks = { article: () => null, media: () => null, renditions: () => [] };
