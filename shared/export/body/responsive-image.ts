/** A picture as a browser is offered it: it takes the smallest file that is sharp on its screen. */
import { element, type Html } from '../html';
import type { ShownRendition } from '../page-links';

export type Offered = {
  /** For whoever knows no sizes, and its size in pixels. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Those for pages, the smallest first. */
  readonly forms: readonly ShownRendition[];
  /** How wide it is drawn, as `sizes` says it. */
  readonly sizes: string;
};

/** JPEG stands on the element itself, so that it can be taken out of a `picture` that offers WebP. */
export function responsiveImage(
  { src, width, height, alt, forms, sizes }: Offered,
  more: Readonly<Record<string, string | null>> = {},
): Html {
  const [webp, jpg] = [setOf(forms, 'webp'), setOf(forms, 'jpg')];
  const image = element('img', {
    src,
    srcset: jpg,
    sizes: jpg === null ? null : sizes,
    width: String(width),
    height: String(height),
    alt,
    ...more,
  });
  if (webp === null) return image;
  return element('picture', {}, element('source', { type: 'image/webp', srcset: webp, sizes }), image);
}

/** Null where there is none of this format. */
export function setOf(forms: readonly ShownRendition[], format: ShownRendition['format']): string | null {
  const all = forms.filter((one) => one.format === format).map((one) => `${one.src} ${one.width}w`);
  return all.length === 0 ? null : all.join(', ');
}
