/**
 * Whether a file holds a picture and nothing else. Such a file is stored as it is: to compress it once more would cost quality, and give another
 * name to a picture that came out of Midad and comes back.
 */
import type { PictureEnding } from '../../shared/media/picture';

export function isBare(bytes: Uint8Array, ending: PictureEnding): boolean {
  if (ending === 'jpg') return isBareJpeg(bytes);
  if (ending === 'webp') return isBareWebp(bytes);
  if (ending === 'png') return isBarePng(bytes);
  return false;
}

/** JFIF's own head, Adobe's note on colours, tables, frames and scans: all other segments can carry words. */
function isBareJpeg(bytes: Uint8Array): boolean {
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) return false;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    const isTable = marker === 0xdb || marker === 0xc4 || marker === 0xdd || (marker >= 0xc0 && marker <= 0xc2);
    if (marker === 0xda) {
      at = endOfScan(bytes, at + 2 + length);
      if (bytes[at + 1] === 0xd9) return at + 2 === bytes.length;
    } else if (isTable || (marker === 0xe0 && length === 16)) at += 2 + length;
    else return false;
  }
  return false;
}

/** Where the next marker stands that is no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && (bytes[at + 1] === 0 || (bytes[at + 1]! >= 0xd0 && bytes[at + 1]! <= 0xd7)))
    at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}

const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);

function isBareWebp(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(4, true) + 8 !== bytes.length) return false;
  return everyChunk(bytes, 12, (at) => {
    const length = view.getUint32(at + 4, true);
    return webpChunks.has(nameAt(bytes, at)) ? 8 + length + (length % 2) : null;
  });
}

const pngChunks = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'pHYs', 'bKGD']);

function isBarePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return everyChunk(bytes, 8, (at) => (pngChunks.has(nameAt(bytes, at + 4)) ? 12 + view.getUint32(at) : null));
}

/** `lengthAt` gives null for a chunk that has no business there. The chunks must fill the file to its last byte. */
function everyChunk(bytes: Uint8Array, from: number, lengthAt: (at: number) => number | null): boolean {
  let at = from;
  while (at + 8 <= bytes.length) {
    const length = lengthAt(at);
    if (length === null) return false;
    at += length;
  }
  return at === bytes.length;
}

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
