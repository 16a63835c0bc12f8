/**
 * The smaller forms of a picture in an export. A name says all of what is in the file: the stored picture and the part of it, the size, the recipe, and what the
 * file says of whose it is. So the same article gives the same names, and a file of a name is never another one.
 */
import type { RenditionSize } from '../media/rendition';
import type { ImageBlock } from '../model/object-blocks';
import { exportedPicture } from './exported-picture';

export type Rendition = RenditionSize & {
  /** Relative to the export's folder: `media/<sha256>-640w-r1.webp`. */
  readonly name: string;
  /** The shape that networks show; else that of the picture. */
  readonly purpose: 'page' | 'social';
};

/** Pixels: half a phone, a phone, and screens with more pixels to the inch. */
const widths = [320, 640, 960, 1280, 1920] as const;
const widest = 1920;
/** Pixels: 1.91 to 1, as networks cut a picture (https://ogp.me). */
const social = { width: 1200, height: 630 } as const;

/** Grows with every change of how renditions are made (electron/media/cut-picture.ts). */
export const renditionRecipe = 1;

/** For pages: never larger than the picture, the smallest first, WebP before JPEG. Of what may move there are none. */
export function pageSizes(asset: string, { width, height }: PictureSize): readonly RenditionSize[] {
  const largest = Math.min(width, widest);
  const sizes = [...widths.filter((one) => one < largest), largest];
  return sizes.flatMap((one): RenditionSize[] =>
    formatsOf(asset).map((format) => ({
      width: one,
      height: Math.max(1, Math.round((height * one) / width)),
      format,
    })),
  );
}

type PictureSize = { readonly width: number; readonly height: number };

export const pageRenditions = (image: ImageBlock): readonly Rendition[] =>
  pageSizes(image.asset, exportedPicture(image)).map((size) => ({
    ...size,
    name: nameOf(image, `${size.width}w`, size.format),
    purpose: 'page',
  }));

/** Of WebP and GIF nobody knows without reading whether they move, which a still form would end; a PNG may be clear, which JPEG is not. */
function formatsOf(asset: string): readonly RenditionSize['format'][] {
  if (/\.(jpg|avif)$/.test(asset)) return ['webp', 'jpg'];
  return asset.endsWith('.png') ? ['webp'] : [];
}

/** For networks, of an article's first picture; of one that moves its first frame. */
export function socialRendition(image: ImageBlock): Rendition {
  const whole = exportedPicture(image);
  const width = Math.max(
    1,
    Math.min(social.width, whole.width, Math.round((whole.height * social.width) / social.height)),
  );
  const { x, y } = renditionFocus(image);
  return {
    name: nameOf(image, `social-${hundredths(x)}x${hundredths(y)}`, 'jpg'),
    width,
    height: Math.max(1, Math.min(whole.height, Math.round((width * social.height) / social.width))),
    format: 'jpg',
    purpose: 'social',
  };
}

const planned = new WeakMap<ImageBlock, readonly Rendition[]>();

/** All that an export may hold of a picture. Asked several times of each. */
export function plannedRenditions(image: ImageBlock): readonly Rendition[] {
  const known = planned.get(image) ?? [...pageRenditions(image), socialRendition(image)];
  planned.set(image, known);
  return known;
}

/** The largest for pages that every program reads; null where there is none. */
export const largestJpeg = <Form extends Rendition>(forms: readonly Form[]): Form | null =>
  jpegsOf(forms).reduce<Form | null>((best, one) => (best === null || one.width > best.width ? one : best), null);

/** The smallest, which is no larger than a list shows it; null where there is none. */
export const thumbnailOf = <Form extends Rendition>(forms: readonly Form[]): Form | null =>
  jpegsOf(forms).find(({ width }) => width <= widths[0]) ?? null;

const jpegsOf = <Form extends Rendition>(forms: readonly Form[]): readonly Form[] =>
  forms.filter(({ purpose, format }) => purpose === 'page' && format === 'jpg');

/** What must stay in view, in fractions of the part that is shown. */
export function renditionFocus(image: ImageBlock): { readonly x: number; readonly y: number } {
  const { box } = exportedPicture(image);
  const { x, y } = image.focus ?? { x: 0.5, y: 0.5 };
  if (box === null || image.focus === undefined) return rounded({ x, y });
  return rounded({
    x: (x * image.width - box.left) / box.width,
    y: (y * image.height - box.top) / box.height,
  });
}

const rounded = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: inside(x), y: inside(y) });
const inside = (value: number): number => Math.round(Math.min(Math.max(value, 0), 1) * 100) / 100;
const hundredths = (value: number): string => String(Math.round(value * 100));

function nameOf(image: ImageBlock, what: string, format: RenditionSize['format']): string {
  const { stem, mark } = partsOf(image);
  return `${stem}-${what}-r${renditionRecipe}${mark}.${format}`;
}

type NameParts = { readonly stem: string; readonly mark: string };
const parts = new WeakMap<ImageBlock, NameParts>();

/** What all names of a picture's forms have in common. */
function partsOf(image: ImageBlock): NameParts {
  const known = parts.get(image);
  if (known !== undefined) return known;
  const words = renditionWords(image);
  const stem = exportedPicture(image).name.replace(/\.[a-z]+$/, '');
  const made = { stem, mark: words === '' ? '' : `-${digestOf(words)}` };
  parts.set(image, made);
  return made;
}

/** Whose the picture is, as the file says it. */
export const renditionWords = ({ credit }: Pick<ImageBlock, 'credit'>): string => credit.trim();

/** FNV-1a in two lanes (http://www.isthe.com/chongo/tech/comp/fnv/): tells the credits of one picture apart, and guards nothing. */
function digestOf(text: string): string {
  const lane = (start: number): string => {
    let hash = start;
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return lane(0x811c9dc5) + lane(0x9747b28c);
}
