/** Makes smaller pictures out of a stored one: what the window shows of it, and what a page gets where it is cropped. */
import type { Failure } from '../../shared/model/failure';
import type { PixelBox } from '../../shared/media/crop-box';
import { maxPixels, type PictureEnding } from '../../shared/media/picture';
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

export type CutOptions = { readonly ending: PictureEnding; readonly box: PixelBox };

/** The part of a picture, in the format of the whole. */
export function croppedTo(bytes: Uint8Array, { ending, box }: CutOptions): Promise<Result<Uint8Array, Failure>> {
  return orBroken(async () => {
    const sharp = await loadSharp();
    const part = sharp(bytes, { limitInputPixels: maxPixels, animated: true }).extract(box);
    return succeeded(own(await encodedAs(part, ending).toBuffer()));
  });
}
