/** A fact box as markup. */
import type { Direction } from '../../arabic/direction';
import type { FactBoxBlock } from '../../model/object-blocks';
import { element, lines, nothing, type Html } from '../html';
import { isolated } from '../isolate';
import type { BlocksHtml } from './table-html';

/** Tells a box from other asides when a page is read again. */
export const factBoxClass = 'fact-box';

export function factBoxHtml({ title, content }: FactBoxBlock, direction: Direction, blocksHtml: BlocksHtml): Html {
  const heading = title.trim() === '' ? nothing : element('h2', {}, isolated(title, direction));
  const blocks = blocksHtml(content, direction);
  // A note and no landmark: an article may hold several, of which some have no name.
  return heading === nothing && blocks === nothing
    ? nothing
    : element('aside', { class: factBoxClass, role: 'note' }, lines(heading, blocks));
}
