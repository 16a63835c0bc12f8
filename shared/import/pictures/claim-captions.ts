/**
 * Finds the captions of the pictures that a page brings along: the `figcaption` of a picture's figure, the one that the picture stands in (word processors
 * frame both), or the one right after or before the picture's paragraph. A word processor's caption paragraphs come here as `figcaption`.
 */
import {
  around,
  collapse,
  findAll,
  isElement,
  isText,
  moveBefore,
  remove,
  setAttribute,
  textOf,
  type Element,
  type Node,
  type Parent,
} from '../html/html-nodes';
import { captionAttribute, noteTag } from '../html/midad-tags';

/** Longer is a paragraph of the text, whatever its style says. */
const longest = 2000;

/** Writes each caption into its picture and takes its paragraph out. Pictures that `isTaken` refuses keep their words where they are. */
export function claimCaptions(root: Parent, isTaken: (picture: Element) => boolean): void {
  for (const picture of findAll(root, (element) => element.tagName === 'img' && isTaken(element))) {
    const caption = captionOf(picture);
    const words = caption === null ? '' : collapse(textOf(caption));
    if (caption === null || words === '' || words.length > longest) continue;
    setAttribute(picture, captionAttribute, words);
    for (const within of picturesIn(caption)) moveBefore(within, caption);
    remove(caption);
  }
}

function captionOf(picture: Element): Element | null {
  const [outside, figure] = [[...around(picture)].find(isCaption), [...around(picture)].find(isFigure)];
  if (outside !== undefined && textOf(outside).trim() !== '') return alone(picture, outside) ? free(outside) : null;
  const inFigure = figure === undefined ? undefined : findAll(figure, isCaption)[0];
  if (figure !== undefined && inFigure !== undefined) return alone(picture, figure) ? free(inFigure) : null;
  const paragraph = outside ?? paragraphOf(picture);
  if (paragraph === null || lastOf(picturesIn(paragraph)) !== picture) return null;
  const after = beside(paragraph, 1);
  if (after !== null && isCaption(after)) return free(after);
  const before = beside(paragraph, -1);
  if (before === null || !isCaption(before)) return null;
  const above = beside(before, -1);
  const isAnothers = above !== null && (above.tagName === 'table' || picturesIn(above).length > 0);
  return isAnothers ? null : free(before);
}

const isCaption = ({ tagName }: Element): boolean => tagName === 'figcaption';
const isFigure = ({ tagName }: Element): boolean => tagName === 'figure';
const picturesIn = (parent: Parent): Element[] => findAll(parent, ({ tagName }) => tagName === 'img');
const lastOf = <Item>(items: readonly Item[]): Item | undefined => items.at(-1);
const alone = (picture: Element, within: Parent): boolean => picturesIn(within).every((one) => one === picture);

/** A caption whose words bear a note stays a paragraph: a picture's caption has no notes. */
const free = (caption: Element): Element | null =>
  findAll(caption, ({ tagName }) => tagName === noteTag).length > 0 ? null : caption;

const blocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'center']);

/** The paragraph that holds the picture and no word; the picture itself where it stands in none. */
function paragraphOf(picture: Element): Element | null {
  const paragraph = [...around(picture)].find(({ tagName }) => blocks.has(tagName));
  if (paragraph === undefined) return picture;
  return textOf(paragraph).trim() === '' ? paragraph : null;
}

/** The next element on that side, past paragraphs that hold nothing; null where words come first. */
function beside(element: Element, step: 1 | -1): Element | null {
  const siblings: readonly Node[] = element.parentNode?.childNodes ?? [];
  for (let at = siblings.indexOf(element) + step; ; at += step) {
    const node = siblings[at];
    if (node === undefined) return null;
    if (isText(node) && node.value.trim() !== '') return null;
    if (isElement(node) && (node.tagName === 'hr' || textOf(node).trim() !== '' || picturesIn(node).length > 0))
      return node;
  }
}
