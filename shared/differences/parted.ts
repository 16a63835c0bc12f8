/**
 * Paragraphs that were parted or joined: the words that leave the one are those that the other comes with, so that deciding about the one without the other
 * would lose words or say them twice.
 */
import { isTextBlock, type Body } from '../model/body';
import { textOf } from '../model/plain-text';
import type { Atom } from './mixed';
import type { Told } from './told';

type Bodies = { readonly after: Body; readonly owners: readonly number[] };

/** The atoms of a body in reading order, blocks that came or went bound to the change at the end of the paragraph that they were parted from or joined to. */
export function boundParts(atoms: readonly Atom[], { after, owners }: Bodies): readonly Atom[] {
  const texts = new Map(after.flatMap((block) => (isTextBlock(block) ? [[block._key, textOf(block)] as const] : [])));
  const bound = new Map<Atom, Atom>();
  const taken = new Set<Atom>();
  atoms.forEach((words, at) => {
    const rest = restBehind(words, texts);
    if (rest === null) return;
    const whole = { ...words, before: words.before + rest, after: words.after + rest };
    for (const block of atoms.slice(at + 1)) {
      if (taken.has(block) || owners[block.layer] !== owners[words.layer]) continue;
      const told = toldTogether(whole, block);
      if (told === null) continue;
      taken.add(block);
      bound.set(block, { ...block, bound: { to: words.id, told } });
      return;
    }
  });
  return bound.size === 0 ? atoms : atoms.map((atom) => bound.get(atom) ?? atom);
}

/** Signs that end the paragraph behind these words; null where words follow, or it is about no words. */
function restBehind({ kind, place }: Atom, texts: ReadonlyMap<string, string>): string | null {
  if (place.kind !== 'block' || (kind !== 'deleted' && kind !== 'inserted' && kind !== 'replaced')) return null;
  const rest = texts.get(place.key)?.slice(place.to).trim();
  return rest !== undefined && /^[\p{P}\p{S}]*$/u.test(rest) ? rest : null;
}

/** Null where the block has nothing to do with these words. */
function toldTogether(words: Atom, block: Atom): Told | null {
  if (block.kind === 'blockCome') {
    const shared = sharedEnd(words.before, block.after);
    if (shared !== words.before.trim() || shared === '') return null;
    return told('blockParted', { shared, gone: [], come: [words.after, withoutEnd(block.after, shared)] });
  }
  if (block.kind !== 'blockGone') return null;
  const shared = sharedEnd(words.after, block.before);
  if (shared === '') return null;
  const gone = [words.before, withoutEnd(block.before, shared)];
  return told('blockJoined', { shared, gone, come: [withoutEnd(words.after, shared)] });
}

type Parts = { readonly shared: string; readonly gone: readonly string[]; readonly come: readonly string[] };

function told(kind: 'blockParted' | 'blockJoined', { shared, gone, come }: Parts): Told {
  const [before, after] = [gone, come].map((texts) =>
    texts
      .filter((text) => text.trim() !== '')
      .join(' ')
      .trim(),
  );
  const isAlone = before === '' && after === '';
  return isAlone ? { kind, before: shared, after: shared } : { kind, before: before!, after: after! };
}

/** Whole words that both end with: all of one of them, or two words at least, which hardly end two texts by accident. */
function sharedEnd(one: string, other: string): string {
  const [own, their] = [one, other].map((text) => text.trim().split(/\s+/u).filter(Boolean)) as [string[], string[]];
  let count = 0;
  while (count < Math.min(own.length, their.length) && own.at(-1 - count) === their.at(-1 - count)) count += 1;
  const isWhole = count > 0 && (count === own.length || count === their.length);
  return isWhole || count >= 2 ? own.slice(own.length - count).join(' ') : '';
}

/** `end`: in words, as `sharedEnd` gives them. */
function withoutEnd(text: string, end: string): string {
  const words = text.trim().split(/\s+/u).filter(Boolean);
  return words.slice(0, words.length - end.split(' ').length).join(' ');
}
