/** Pictures and galleries as figures. Of a picture that is not handed over nothing is shown; the JSON holds it all the same. */
import type { Direction } from '../../arabic/direction';
import type { GalleryBlock, ImageBlock } from '../../model/object-blocks';
import { exportedPicture } from '../exported-picture';
import { element, join, lines, type Html } from '../html';
import { isolated } from '../isolate';
import type { ObjectPlace } from './object-html';
import { responsiveImage } from './responsive-image';

/**
 * Beyond this width of the window a page shows its text, and thus a picture, 42rem wide (site-sheet.ts). A page's letters are an eighth larger than usual, and
 * `sizes` knows the usual ones alone; in CSS pixels where `width` is in pixels.
 */
const measure = {
  wide: '52rem',
  alone: { rem: '47.25rem', pixels: 756 },
  inGallery: { rem: '23.6rem', pixels: 378 },
} as const;

type Standing = 'alone' | 'inGallery';

/**
 * `data-` says what a page can't show and our own import reads back: the stored file, its crop, what must stay in view. A browser takes the smallest file that
 * is sharp on its screen; one that knows no sizes, and whoever takes the element out of the page, has the stored picture.
 */
export function pictureHtml(
  image: ImageBlock,
  { direction, links }: ObjectPlace,
  standing: Standing = 'alone',
): Html | null {
  const src = links.media(image);
  if (src === null) return null;
  const { width, height, box } = exportedPicture(image);
  const whole = responsiveImage(
    {
      src,
      width,
      height,
      alt: image.alt,
      forms: links.renditions(image).filter(({ purpose }) => purpose === 'page'),
      sizes: sizesOf(width, standing),
    },
    {
      loading: 'lazy',
      'data-asset': image.asset,
      'data-size': `${image.width} ${image.height}`,
      'data-crop': box === null || image.crop === undefined ? null : numbers(cropOf(image.crop)),
      'data-focus': image.focus === undefined ? null : numbers([image.focus.x, image.focus.y]),
    },
  );
  return element('figure', { class: 'picture' }, whole, ...captionHtml(image, direction));
}

/** A picture that is smaller than its place is not drawn larger than it is. */
function sizesOf(width: number, standing: Standing): string {
  const { rem, pixels } = measure[standing];
  return width < pixels ? `${width}px` : `(min-width: ${measure.wide}) ${rem}, 100vw`;
}

export function galleryHtml(gallery: GalleryBlock, place: ObjectPlace): Html | null {
  const pictures = gallery.images.flatMap((image) => pictureHtml(image, place, 'inGallery') ?? []);
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
