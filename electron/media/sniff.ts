/** What kind of picture a file is, by its first bytes; what its name says is not asked. */
import type { PictureEnding } from '../../shared/media/picture';

export type Sniffed =
  | { readonly kind: 'picture'; readonly ending: PictureEnding }
  /** A picture of a kind that is not stored; `format` as people call it. */
  | { readonly kind: 'other'; readonly format: string }
  | { readonly kind: 'none' };

export function sniff(bytes: Uint8Array): Sniffed {
  const at = (offset: number, text: string) => latin1(bytes, offset, text.length) === text;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return picture('jpg');
  if (at(0, '\x89PNG\r\n\x1a\n')) return picture('png');
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return picture('gif');
  if (at(0, 'RIFF') && at(8, 'WEBP')) return picture('webp');
  if (at(4, 'ftyp')) return boxed(latin1(bytes, 8, 24));
  if (at(0, 'II*\0') || at(0, 'MM\0*') || at(0, 'II+\0')) return other('TIFF');
  if (at(0, 'BM')) return other('BMP');
  if (at(0, '8BPS')) return other('Photoshop');
  if (at(0, '%PDF')) return other('PDF');
  if (at(0, '\x01\0\0\0') && at(40, ' EMF')) return other('EMF');
  if (at(0, '\xd7\xcd\xc6\x9a') || at(0, '\x01\0\x09\0\0\x03')) return other('WMF');
  if (at(0, '\0\0\0\x0cjP  ')) return other('JPEG 2000');
  return isSvg(bytes) ? other('SVG') : { kind: 'none' };
}

const picture = (ending: PictureEnding): Sniffed => ({ kind: 'picture', ending });
const other = (format: string): Sniffed => ({ kind: 'other', format });

/** The brands of a file in ISO's media format: AVIF names itself first or among those it agrees with. */
function boxed(brands: string): Sniffed {
  if (/avif|avis/.test(brands)) return picture('avif');
  if (/hei[cmsx]|hev[cmsx]|mif1|msf1/.test(brands)) return other('HEIC');
  return { kind: 'none' };
}

/** Bytes of the head in which an SVG's root element is looked for. */
const headBytes = 1024;

function isSvg(bytes: Uint8Array): boolean {
  return (
    /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!--|!doctype|svg)/i.test(latin1(bytes, 0, headBytes)) &&
    /<svg[\s>]/i.test(latin1(bytes, 0, headBytes))
  );
}

const latin1 = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));
