/**
 * Makes of somebody's file the one that is stored: upright, in sRGB, not larger than need be, and without a word about where, when and with what it
 * was taken. What the file says of the picture for readers (caption, credit, alternative text) is read first. Writes nothing.
 */
import type { Metadata, Sharp } from 'sharp';
import { maxPictureBytes, maxPixels, type PictureEnding, type PictureWords } from '../../shared/media/picture';
import type { Failure } from '../../shared/model/failure';
import { failed, succeeded, type Result } from '../../shared/result';
import { isBare } from './bare';
import { readIptc } from './iptc';
import { loadSharp } from './load-sharp';
import { sniff } from './sniff';
import { readXmp } from './xmp';

export type PreparedPicture = PictureWords & {
  readonly bytes: Uint8Array;
  readonly ending: PictureEnding;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
};

export type PrepareOptions = {
  /** Pixels. */
  readonly longSide: number;
};

export async function preparePicture(
  bytes: Uint8Array,
  { longSide }: PrepareOptions,
): Promise<Result<PreparedPicture, Failure>> {
  const tooLarge = { code: 'picture-too-large' as const, megabytes: maxPictureBytes / 1024 / 1024 };
  if (bytes.byteLength > maxPictureBytes) return failed(tooLarge);
  const sniffed = sniff(bytes);
  if (sniffed.kind === 'none') return failed({ code: 'not-a-picture' });
  if (sniffed.kind === 'other') return failed({ code: 'picture-kind', format: sniffed.format });
  const { ending } = sniffed;
  return orBroken(async () => {
    const picture = await openPicture(bytes);
    const found = await picture.metadata();
    const pixels = found.width * (found.pageHeight ?? found.height) * (found.pages ?? 1);
    if (pixels > maxPixels)
      return failed({ code: 'picture-too-many-pixels' as const, megapixels: Math.round(maxPixels / 1_000_000) });
    const words = wordsIn(found);
    const { width, height } = uprightSize(found);
    if (isBare(bytes, ending) && Math.max(width, height) <= longSide && !found.hasProfile) {
      // Read to its end once, so that a picture cut off in the middle is not taken for a whole one.
      await picture.stats();
      return succeeded({ ...words, bytes, ending, width, height });
    }
    const { data, info } = await encoded(picture, ending, longSide).toBuffer({ resolveWithObject: true });
    return succeeded({ ...words, bytes: own(data), ending, width: info.width, height: info.pageHeight ?? info.height });
  });
}

async function openPicture(bytes: Uint8Array): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', animated: true });
}

/** Metadata that is not asked for is not written: places, cameras, dates, thumbnails and colour profiles end here. */
function encoded(picture: Sharp, ending: PictureEnding, longSide: number): Sharp {
  const sized = picture
    .autoOrient()
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  return encodedAs(sized, ending);
}

/** One recipe for all that is written. The same picture gives the same bytes wherever it is made. */
export function encodedAs(picture: Sharp, ending: PictureEnding): Sharp {
  switch (ending) {
    case 'jpg':
      return picture.jpeg({ quality: 86, mozjpeg: true });
    case 'png':
      return picture.png({ compressionLevel: 9, adaptiveFiltering: true });
    case 'webp':
      return picture.webp({ quality: 84 });
    case 'gif':
      return picture.gif();
    case 'avif':
      return picture.avif({ quality: 62, effort: 2 });
  }
}

function uprightSize({ width, height, pageHeight, orientation = 1 }: Metadata): { width: number; height: number } {
  const own = { width, height: pageHeight ?? height };
  return orientation >= 5 ? { width: own.height, height: own.width } : own;
}

/** A person's caption is worth more than a machine's: XMP, which editors write today, before the older block. */
function wordsIn({ iptc, xmpAsString }: Metadata): PictureWords {
  const old = iptc === undefined ? { caption: '', credit: '', author: '' } : readIptc(iptc);
  const now = xmpAsString === undefined ? { caption: '', credit: '', author: '', alt: '' } : readXmp(xmpAsString);
  const names = [now.author || old.author, now.credit || old.credit].filter(Boolean);
  return {
    caption: (now.caption || old.caption).slice(0, 10_000),
    credit: [...new Set(names)].join(' / ').slice(0, 2000),
    alt: now.alt.slice(0, 2000),
  };
}

/** What sharp gives may lie in the memory that its threads share, which can't pass to another process. */
export const own = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** What the decoder throws is about the file, which nobody of ours has made. */
export async function orBroken<T>(act: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  try {
    return await act();
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof TypeError || cause instanceof ReferenceError) throw cause;
    if (/pixel limit/i.test(cause.message))
      return failed({ code: 'picture-too-many-pixels', megapixels: Math.round(maxPixels / 1_000_000) });
    return failed({ code: 'picture-broken' });
  }
}
