/** Sections as categories and keywords as tags. WordPress tells them apart by their short names alone, so no two may have the same. */
import { shortHash } from './php-text';

export type Terms = ReadonlyMap<string, string>;

/** Short names by name, for all the names of one kind. The same names give the same ones, in whatever order they come. */
export function shortNames(names: Iterable<string>): Terms {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...new Set(names)].filter((one) => one.trim() !== '').sort()) {
    const plain = slugOf(name);
    const slug = plain === '' || taken.has(plain) ? `${plain}-${shortHash(name)}`.replace(/^-/, '') : plain;
    taken.add(slug);
    found.set(name, slug);
  }
  return found;
}

/** WordPress' column holds 200 characters. */
const longest = 180;

/** As WordPress makes them: Arabic letters percent-encoded in lower case. '' where nothing of it remains. */
function slugOf(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const encoded = encodeURIComponent(words).toLowerCase();
  return encoded.length > longest ? shortHash(name) : encoded;
}
