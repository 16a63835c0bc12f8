/** Makes smaller pictures out of a stored one: what the window shows of it, and what a page gets where it is cropped. */
import type { Sharp } from 'sharp';
import type { Failure } from '../../shared/model/failure';
import type { PixelBox } from '../../shared/media/crop-box';
import { maxPixels, type PictureEnding } from '../../shared/media/picture';
import type { RenditionSize } from '../../shared/media/rendition';
import { succeeded, type Result } from '../../shared/result';
import { loadSharp } from './load-sharp';
import { encodedAs, orBroken, own } from './prepare-picture';

/** WebP, for it is small and the window is the only reader. Of a moving picture the first frame. */
export function previewOf(bytes: Uint8Array, side: number): Promise<Result<Uint8Array, Failure>> {
  return orBroken(async () => {
    const sharp = await loadSharp();
    const preview = sharp(bytes, { limitInputPixels: maxPixels })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80, effort: 2 });
    return succeeded(own(await preview.toBuffer()));
  });
}

export type RenditionOptions = {
  /** Null: the whole picture. Pixels of the stored file. */
  readonly box: PixelBox | null;
  /** Pixels; what is cut off to fit keeps `focus` in view. */
  readonly sizes: readonly RenditionSize[];
  /** In fractions of the part; the middle where absent. */
  readonly focus?: { readonly x: number; readonly y: number } | undefined;
};

/** A change here is another recipe: renditions.ts counts them, so that no cache and no site keeps the older bytes under the same name. */
const renditionRecipes = {
  jpg: (picture: Sharp): Sharp => picture.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }),
  webp: (picture: Sharp): Sharp => picture.webp({ quality: 78, effort: 4 }),
} as const;

/** Smaller forms of a stored picture, in the order asked for; read once for all of them. Of a moving picture the first frame. */
export function renditionsOf(
  bytes: Uint8Array,
  { box, sizes, focus = { x: 0.5, y: 0.5 } }: RenditionOptions,
): Promise<Result<readonly Uint8Array[], Failure>> {
  return orBroken(async () => {
    const sharp = await loadSharp();
    const opened = sharp(bytes, { limitInputPixels: maxPixels });
    const part = box === null ? opened : opened.extract(box);
    const { data, info } = await part.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const made: Uint8Array[] = [];
    for (const size of sizes) {
      const raw = sharp(data, { raw: { width, height, channels }, limitInputPixels: maxPixels });
      const cut = raw.extract(fitting({ width, height }, size, focus)).resize(size.width, size.height, { fit: 'fill' });
      made.push(own(await renditionRecipes[size.format](cut).toBuffer()));
    }
    return succeeded(made);
  });
}

/** The largest part of the shape of `size` with what must stay in view as near to its middle as may be. */
function fitting(whole: Size, size: Size, focus: { readonly x: number; readonly y: number }): PixelBox {
  const scale = Math.min(whole.width / size.width, whole.height / size.height);
  const width = Math.min(whole.width, Math.max(1, Math.round(size.width * scale)));
  const height = Math.min(whole.height, Math.max(1, Math.round(size.height * scale)));
  const place = (at: number, length: number, all: number): number =>
    Math.round(Math.min(Math.max(at * all - length / 2, 0), all - length));
  return { left: place(focus.x, width, whole.width), top: place(focus.y, height, whole.height), width, height };
}

type Size = { readonly width: number; readonly height: number };

export type CutOptions = { readonly ending: PictureEnding; readonly box: PixelBox };

/** The part of a picture, in the format of the whole. */
export function croppedTo(bytes: Uint8Array, { ending, box }: CutOptions): Promise<Result<Uint8Array, Failure>> {
  return orBroken(async () => {
    const sharp = await loadSharp();
    const part = sharp(bytes, { limitInputPixels: maxPixels, animated: true }).extract(box);
    return succeeded(own(await encodedAs(part, ending).toBuffer()));
  });
}
