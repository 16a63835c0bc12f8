/** Blocks of other kinds than text as markup, each kind in a file of its own. */
import type { Direction } from '../arabic/direction';
import type { KnownObjectBlock } from '../model/object-blocks';
import { embedHtml, pullQuoteHtml, relatedHtml } from './card-html';
import { element, type Html } from './html';
import type { Notes } from './notes-html';
import type { PageLinks } from './page-links';

export type ObjectPlace = {
  readonly direction: Direction;
  readonly links: PageLinks;
  /** Of the whole article: words within a table or a box may bear some. */
  readonly notes: Notes;
};

/** Null where the page shows nothing of it; the JSON holds it all the same. */
export function objectHtml(block: KnownObjectBlock, place: ObjectPlace): Html | null {
  switch (block._type) {
    case 'divider':
      return element('hr', {});
    case 'embed':
      return embedHtml(block, place);
    case 'pullQuote':
      return pullQuoteHtml(block, place);
    case 'relatedArticle':
      return relatedHtml(block, place);
    default:
      return null;
  }
}
