/** Blocks of other kinds than text as markup, each kind in a file of its own. */
import type { Direction } from '../arabic/direction';
import type { KnownObjectBlock } from '../model/object-blocks';
import { element, type Html } from './html';
import type { PageLinks } from './page-links';

export type ObjectPlace = { readonly direction: Direction; readonly links: PageLinks };

/** Null where the page shows nothing of it; the JSON holds it all the same. */
export function objectHtml(block: KnownObjectBlock, _place: ObjectPlace): Html | null {
  switch (block._type) {
    case 'divider':
      return element('hr', {});
    default:
      return null;
  }
}
