/** Differences that only make sense together, as one change: a paragraph that was parted or joined, and what would leave one key in two places. */
import type { Body } from '../model/body';
import type { Change } from './changes-between';
import { keysIn } from './keys-in';
import type { Atom, ChangeKind, Sides } from './mixed';

export function changesOf(atoms: readonly Atom[], { before, after }: Sides<Body>): readonly Change[] {
  const groups = new Map<string, Group>(atoms.map((atom) => [atom.id, { kind: null, atoms: [atom] }]));
  const unite = (one: Atom, other: Atom, kind: ChangeKind | null): void => {
    const [into, from] = [groups.get(one.id)!, groups.get(other.id)!];
    if (into === from) return;
    const joined: Group = { kind: into.kind ?? from.kind ?? kind, atoms: [...into.atoms, ...from.atoms] };
    for (const { id } of joined.atoms) groups.set(id, joined);
  };
  for (const [one, other] of sharingKeys(atoms)) unite(one, other, null);
  for (const { words, block } of partedAt(atoms, after)) unite(words, block, 'split');
  for (const { words, block } of joinedAt(atoms, before)) unite(words, block, 'joined');
  return [...new Set(atoms.map(({ id }) => groups.get(id)!))].map(changeOf);
}

type Group = { readonly kind: ChangeKind | null; readonly atoms: readonly Atom[] };

/** Told by what was done last; the words of it all. */
function changeOf({ kind, atoms }: Group): Change {
  const [first] = atoms;
  const layer = Math.max(...atoms.map((atom) => atom.layer));
  return { ...first!, kind: kind ?? first!.kind, layer, atoms: atoms.map(({ id }) => id) };
}

/** A block that stood in one place and stands in another under the same key must not be in both. */
function sharingKeys(atoms: readonly Atom[]): readonly (readonly [Atom, Atom])[] {
  const leaving = new Map<string, Atom>();
  for (const atom of atoms) for (const key of atom.was === undefined ? [] : keysIn(atom.was)) leaving.set(key, atom);
  return atoms.flatMap((atom) =>
    (atom.is === undefined ? [] : keysIn(atom.is)).flatMap((key) => {
      const other = leaving.get(key);
      return other === undefined || other === atom ? [] : [[atom, other] as const];
    }),
  );
}

type Seam = { readonly words: Atom; readonly block: Atom };

/** A new block that says what went at the end of the one before it. */
function partedAt(atoms: readonly Atom[], after: Body): readonly Seam[] {
  return seams(atoms, { body: after, words: 'deleted', blocks: 'blockCome', wordsOf: ({ before }) => before });
}

/** A block that has gone and whose words came at the end of the one before it. */
function joinedAt(atoms: readonly Atom[], before: Body): readonly Seam[] {
  return seams(atoms, { body: before, words: 'inserted', blocks: 'blockGone', wordsOf: ({ after }) => after });
}

type Sought = {
  readonly body: Body;
  readonly words: ChangeKind;
  readonly blocks: ChangeKind;
  readonly wordsOf: (atom: Atom) => string;
};

function seams(atoms: readonly Atom[], { body, words, blocks, wordsOf }: Sought): readonly Seam[] {
  const keyBefore = new Map(body.slice(1).map((block, at) => [block._key, body[at]!._key]));
  return atoms.flatMap((block): Seam[] => {
    const said = block.kind === blocks ? (block.before + block.after).trim() : '';
    if (said === '') return [];
    const key = keyBefore.get((block.is ?? block.was)!._key);
    const last = atoms.findLast(({ kind, place }) => kind === words && place.kind === 'block' && place.key === key);
    return last !== undefined && wordsOf(last).trim() === said ? [{ words: last, block }] : [];
  });
}
