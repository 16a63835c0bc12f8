/** Blocks of other kinds than text as markup, each kind in a file of its own. */
import type { Direction } from '../../arabic/direction';
import type { KnownObjectBlock } from '../../model/object-blocks';
import { embedHtml, pullQuoteHtml, relatedHtml } from './card-html';
import { element, type Html } from '../html';
import { factBoxHtml } from './fact-box-html';
import type { PageLinks } from '../page-links';
import { galleryHtml, pictureHtml } from './picture-html';
import { tableHtml, type BlocksHtml } from './table-html';

export type ObjectPlace = {
  readonly direction: Direction;
  readonly links: PageLinks;
  /** Text blocks within the object. */
  readonly blocksHtml: BlocksHtml;
};

/** Null where the page shows nothing of it; the JSON holds it all the same. */
export function objectHtml(block: KnownObjectBlock, place: ObjectPlace): Html | null {
  const { direction, blocksHtml } = place;
  switch (block._type) {
    case 'divider':
      return element('hr', {});
    case 'image':
      return pictureHtml(block, place);
    case 'gallery':
      return galleryHtml(block, place);
    case 'table':
      return tableHtml(block, direction, blocksHtml);
    case 'factBox':
      return factBoxHtml(block, direction, blocksHtml);
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
