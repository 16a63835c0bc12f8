/** The parts of a word processor's file, which is a zip; a small one that unfolds into gigabytes is refused. */
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';

export type { Unzipped };

/** Bytes; a report with pictures from cameras has a tenth of that. */
export const maxDocumentBytes = 60_000_000;
const maxUnzipped = 250_000_000;
/** Of XML in one part: a book of a million words. */
const maxXml = 60_000_000;
const maxParts = 4000;

/** Null where it is no zip, or more than a document can be. */
export function unzipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Unzipped | null {
  if (bytes.byteLength > maxDocumentBytes) return null;
  let total = 0;
  let count = 0;
  let isTooMuch = false;
  try {
    // fflate never writes beyond the size that the directory names, so the sum holds whatever is packed.
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        total += originalSize;
        count += 1;
        isTooMuch ||= total > maxUnzipped || count > maxParts || (name.endsWith('.xml') && originalSize > maxXml);
        return !isTooMuch;
      },
    });
    return isTooMuch ? null : parts;
  } catch (cause) {
    if (isNoZip(cause)) return null;
    throw cause;
  }
}

/** fflate's errors carry a number. */
const isNoZip = (cause: unknown): boolean => cause instanceof RangeError || (cause instanceof Error && 'code' in cause);

/** Null where the file has no such part; what every object has is none. */
export const partNamed = (parts: Unzipped, name: string): Uint8Array | null =>
  Object.hasOwn(parts, name) ? (parts[name] ?? null) : null;

export const textOfPart = (parts: Unzipped, name: string): string | null => {
  const part = partNamed(parts, name);
  return part === null ? null : strFromU8(part);
};

export const partOf = (text: string): Unzipped[string] => strToU8(text);

/** Without squeezing: it is read again at once. */
export const zipParts = (parts: Unzipped): Uint8Array => zipSync(parts, { level: 0 });
