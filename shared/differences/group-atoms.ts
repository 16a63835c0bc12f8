/** Differences that only make sense together, as one change: those that apart would leave one key in two places. */
import type { Change } from './changes-between';
import type { Atom } from './mixed';

export function changesOf(atoms: readonly Atom[]): readonly Change[] {
  const groups = new Map<string, readonly Atom[]>(atoms.map((atom) => [atom.id, [atom]]));
  for (const [one, other] of [...sharingKeys(atoms), ...boundPairs(atoms)]) {
    const [into, from] = [groups.get(one.id)!, groups.get(other.id)!];
    if (into === from) continue;
    const joined = [...into, ...from];
    for (const { id } of joined) groups.set(id, joined);
  }
  return [...new Set(atoms.map(({ id }) => groups.get(id)!))].map(changeOf);
}

function changeOf(atoms: readonly Atom[]): Change {
  const layer = Math.max(...atoms.map((atom) => atom.layer));
  const [first] = atoms;
  // Of three that belong together each is told by itself what it is; two that are one are told as one.
  const told = atoms.length === 2 ? atoms.find(({ bound }) => bound !== undefined)?.bound?.told : undefined;
  return { ...first!, ...told, layer, atoms: atoms.map(({ id }) => id) };
}

function boundPairs(atoms: readonly Atom[]): readonly (readonly [Atom, Atom])[] {
  const byId = new Map(atoms.map((atom) => [atom.id, atom]));
  return atoms.flatMap((atom) => {
    const other = atom.bound === undefined ? undefined : byId.get(atom.bound.to);
    return other === undefined ? [] : [[other, atom] as const];
  });
}

/** A block that stood in one place and stands in another under the same key must not be in both. */
function sharingKeys(atoms: readonly Atom[]): readonly (readonly [Atom, Atom])[] {
  const leaving = new Map<string, Atom>();
  for (const atom of atoms) for (const key of atom.leaves ?? []) leaving.set(key, atom);
  return atoms.flatMap((atom) =>
    (atom.brings ?? []).flatMap((key) => {
      const other = leaving.get(key);
      return other === undefined || other === atom ? [] : [[atom, other] as const];
    }),
  );
}
