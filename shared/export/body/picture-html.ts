/** Pictures and galleries as figures. Of a picture that is not handed over nothing is shown; the JSON holds it all the same. */
import type { Direction } from '../../arabic/direction';
import type { GalleryBlock, ImageBlock } from '../../model/object-blocks';
import { exportedPicture } from '../exported-picture';
import { element, join, lines, type Html } from '../html';
import { isolated } from '../isolate';
import type { ObjectPlace } from './object-html';

/** `data-` says what a page can't show and our own import reads back: the stored file, its crop, what must stay in view. */
export function pictureHtml(image: ImageBlock, { direction, links }: ObjectPlace): Html | null {
  const src = links.media(image);
  if (src === null) return null;
  const { width, height, box } = exportedPicture(image);
  const picture = element('img', {
    src,
    width: String(width),
    height: String(height),
    alt: image.alt,
    loading: 'lazy',
    'data-asset': image.asset,
    'data-size': `${image.width} ${image.height}`,
    'data-crop': box === null || image.crop === undefined ? null : numbers(cropOf(image.crop)),
    'data-focus': image.focus === undefined ? null : numbers([image.focus.x, image.focus.y]),
  });
  return element('figure', { class: 'picture' }, picture, ...captionHtml(image, direction));
}

export function galleryHtml(gallery: GalleryBlock, place: ObjectPlace): Html | null {
  const pictures = gallery.images.flatMap((image) => pictureHtml(image, place) ?? []);
  if (pictures.length === 0) return null;
  const caption = captionHtml({ caption: gallery.caption, credit: '' }, place.direction);
  const grid = element('div', { class: 'pictures' }, lines(...pictures));
  return element('figure', { class: 'gallery' }, lines(grid, ...caption));
}

const cropOf = ({ left, top, width, height }: NonNullable<ImageBlock['crop']>) => [left, top, width, height];
const numbers = (values: readonly number[]): string => values.join(' ');

type Captioned = Pick<ImageBlock, 'caption' | 'credit'>;

function captionHtml({ caption, credit }: Captioned, direction: Direction): Html[] {
  const parts = [
    ...(caption.trim() === '' ? [] : [element('span', { class: 'caption' }, isolated(caption, direction))]),
    ...(credit.trim() === '' ? [] : [element('span', { class: 'credit' }, isolated(credit, direction))]),
  ];
  return parts.length === 0 ? [] : [element('figcaption', {}, join(parts, ' '))];
}
