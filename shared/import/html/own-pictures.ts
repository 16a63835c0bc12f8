/** Figures that `shared/export/body/picture-html.ts` wrote, read back: pictures and galleries with all that their attributes say. */
import { GalleryBlock, ImageBlock } from '../../model/object-blocks';
import type { NewKey } from '../imported';
import { attribute, findAll, hasClass, isElement, textOf, type Element, type Parent } from './html-nodes';

/** Null for an element that is no such figure, or whose attributes are not sound: its words are then read as those of any page. */
export function ownPictures(element: Element, newKey: NewKey): ImageBlock | GalleryBlock | null {
  if (element.tagName !== 'figure') return null;
  if (hasClass(element, 'picture')) return imageOf(element, newKey);
  return hasClass(element, 'gallery') ? galleryOf(element, newKey) : null;
}

function imageOf(figure: Element, newKey: NewKey): ImageBlock | null {
  // Among its smaller forms, where there are any.
  const picture = findAll(figure, ({ tagName }) => tagName === 'img')[0];
  if (picture === undefined) return null;
  const [width, height] = numbersIn(picture, 'data-size');
  const [left, top, cutWidth, cutHeight] = numbersIn(picture, 'data-crop');
  const [x, y] = numbersIn(picture, 'data-focus');
  const read = ImageBlock.safeParse({
    _type: 'image',
    _key: newKey(),
    asset: attribute(picture, 'data-asset'),
    width,
    height,
    alt: attribute(picture, 'alt') ?? '',
    caption: wordsOf(figure, 'caption'),
    credit: wordsOf(figure, 'credit'),
    ...(x === undefined ? {} : { focus: { x, y } }),
    ...(left === undefined ? {} : { crop: { left, top, width: cutWidth, height: cutHeight } }),
  });
  return read.success ? (read.data as ImageBlock) : null;
}

function galleryOf(figure: Element, newKey: NewKey): GalleryBlock | null {
  const figures = findAll(figure, (element) => element !== figure && hasClass(element, 'picture'));
  const read = GalleryBlock.safeParse({
    _type: 'gallery',
    _key: newKey(),
    caption: wordsOf(figure, 'caption'),
    images: figures.map((one) => imageOf(one, newKey)),
  });
  return read.success ? (read.data as GalleryBlock) : null;
}

/** Of the figure's own caption, not of those within. */
function wordsOf(figure: Parent, className: string): string {
  const caption = figure.childNodes.filter(isElement).find(({ tagName }) => tagName === 'figcaption');
  const words = caption?.childNodes.filter(isElement).find((element) => hasClass(element, className));
  return words === undefined ? '' : textOf(words);
}

function numbersIn(element: Element, name: string): number[] {
  const value = attribute(element, name);
  return value === null ? [] : value.split(' ').map(Number);
}
