/**
 * Characters that nobody sees and that still act: they steer direction, join letters, hold words together, break lines. Which there are, what each is,
 * and which belong together. (Unicode UAX 9 for the direction marks, chapter 9 of the standard for ZWNJ and ZWJ.)
 */

export type InvisibleKind =
  | 'direction'
  | 'isolate'
  | 'embedding'
  | 'joiner'
  | 'tatweel'
  | 'space'
  | 'softHyphen'
  | 'zeroWidth'
  | 'tab'
  | 'lineBreak';

export type Invisible = {
  readonly kind: InvisibleKind;
  /** The name Unicode and keyboards use for it; shown where the mark stands. */
  readonly short: string;
};

const table = {
  '\u200E': { kind: 'direction', short: 'LRM' },
  '\u200F': { kind: 'direction', short: 'RLM' },
  '\u061C': { kind: 'direction', short: 'ALM' },
  '\u2066': { kind: 'isolate', short: 'LRI' },
  '\u2067': { kind: 'isolate', short: 'RLI' },
  '\u2068': { kind: 'isolate', short: 'FSI' },
  '\u2069': { kind: 'isolate', short: 'PDI' },
  '\u202A': { kind: 'embedding', short: 'LRE' },
  '\u202B': { kind: 'embedding', short: 'RLE' },
  '\u202D': { kind: 'embedding', short: 'LRO' },
  '\u202E': { kind: 'embedding', short: 'RLO' },
  '\u202C': { kind: 'embedding', short: 'PDF' },
  '\u200C': { kind: 'joiner', short: 'ZWNJ' },
  '\u200D': { kind: 'joiner', short: 'ZWJ' },
  ـ: { kind: 'tatweel', short: 'ـ' },
  '\u00A0': { kind: 'space', short: '°' },
  '\u202F': { kind: 'space', short: '°' },
  '\u00AD': { kind: 'softHyphen', short: '¬' },
  '\u200B': { kind: 'zeroWidth', short: 'ZWSP' },
  '\u2060': { kind: 'zeroWidth', short: 'WJ' },
  '\uFEFF': { kind: 'zeroWidth', short: 'BOM' },
  '\t': { kind: 'tab', short: '⇥' },
  '\n': { kind: 'lineBreak', short: '↵' },
} as const satisfies Record<string, Invisible>;

const all: Readonly<Record<string, Invisible>> = table;
const anyInvisible = new RegExp(`[${Object.keys(table).join('')}]`, 'g');

export type PlacedInvisible = Invisible & { readonly index: number };

/** All of them in a text, with their places in UTF-16 units. */
export function invisiblesIn(text: string): PlacedInvisible[] {
  return [...text.matchAll(anyInvisible)].map(({ 0: found, index }) => ({ ...all[found]!, index }));
}

export const invisibleAt = (text: string, index: number): Invisible | null => all[text.charAt(index)] ?? null;

export const popIsolate = '\u2069';
export const isIsolateStart = (letter: string): boolean => /^[\u2066-\u2068]$/.test(letter);

/** Where the other half of the isolate at `index` stands; null where it is alone, or there is none. A paragraph ends every isolate. */
export function otherHalf(text: string, index: number): number | null {
  if (isIsolateStart(text.charAt(index))) return pairsOf(text).get(index) ?? null;
  if (text.charAt(index) !== popIsolate) return null;
  for (const [start, end] of pairsOf(text)) if (end === index) return start;
  return null;
}

/** Beginnings of isolates with their ends, as the bidi algorithm pairs them (BD9). */
function pairsOf(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { short, kind, index } of invisiblesIn(text)) {
    if (kind !== 'isolate') continue;
    if (short !== 'PDI') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index);
    }
  }
  return pairs;
}
