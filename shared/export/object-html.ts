/** Blocks of other kinds than text as markup, each kind in a file of its own. */
import type { Direction } from '../arabic/direction';
import type { KnownObjectBlock } from '../model/object-blocks';
import { element, type Html } from './html';
import type { PageLinks } from './page-links';
import { galleryHtml, pictureHtml } from './picture-html';

export type ObjectPlace = { readonly direction: Direction; readonly links: PageLinks };

/** Null where the page shows nothing of it; the JSON holds it all the same. */
export function objectHtml(block: KnownObjectBlock, place: ObjectPlace): Html | null {
  switch (block._type) {
    case 'divider':
      return element('hr', {});
    case 'image':
      return pictureHtml(block, place);
    case 'gallery':
      return galleryHtml(block, place);
    default:
      return null;
  }
}
