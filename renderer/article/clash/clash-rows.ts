/** A merge as a person goes through it: what must be decided, what was taken from one side, and what nobody touched, folded. */
import type { BlockSlot, Conflict, FieldSlot, MergePlan } from '../../../shared/merge/merge-plan';

export type Slot = FieldSlot | BlockSlot;
export type SettledSlot = Extract<Slot, { readonly kind: 'settled' }>;

export type ClashRow =
  | { readonly kind: 'conflict'; readonly key: string; readonly conflict: Conflict; readonly place: Place }
  | { readonly kind: 'taken'; readonly key: string; readonly slot: SettledSlot; readonly place: Place }
  | { readonly kind: 'same'; readonly key: string; readonly slots: readonly SameSlot[] };

/** Where it stands: a field by its name, a paragraph by its number in our order, or the order itself. */
export type Place =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'block'; readonly number: number }
  | { readonly kind: 'order' };

export type SameSlot = { readonly slot: SettledSlot; readonly place: Place };

export type ClashRows = { readonly fields: readonly ClashRow[]; readonly blocks: readonly ClashRow[] };

export function clashRows(plan: MergePlan): ClashRows {
  const fields = fold(
    plan.fields
      .filter((slot) => slot.kind === 'conflict' || slot.from !== 'neither' || holdsText(slot))
      .map((slot) => ({ slot, place: { kind: 'field', field: slot.field } })),
  );
  const order = plan.conflicts
    .filter(({ kind }) => kind === 'order')
    .map((conflict): ClashRow => ({ kind: 'conflict', key: 'order', conflict, place: { kind: 'order' } }));
  const blocks = fold(
    plan.orders.ours.map((key, at) => ({ slot: plan.blocks.get(key)!, place: { kind: 'block', number: at + 1 } })),
  );
  return { fields, blocks: [...order, ...blocks] };
}

/** An empty field that nobody touched is not worth a line. */
const holdsText = (slot: FieldSlot): boolean =>
  Object.values(slot.ours).some((value) => value !== '' && value !== null && !isEmptyList(value));

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function fold(slots: readonly { readonly slot: Slot; readonly place: Place }[]): ClashRow[] {
  const rows: ClashRow[] = [];
  for (const { slot, place } of slots) {
    const key = 'field' in slot ? slot.field : slot.key;
    if (slot.kind === 'conflict') {
      rows.push({ kind: 'conflict', key, conflict: slot.conflict, place });
    } else if (slot.from !== 'neither') {
      rows.push({ kind: 'taken', key, slot, place });
    } else {
      const last = rows.at(-1);
      const same: SameSlot = { slot, place };
      if (last?.kind === 'same') rows[rows.length - 1] = { ...last, slots: [...last.slots, same] };
      else rows.push({ kind: 'same', key: `same-${key}`, slots: [same] });
    }
  }
  return rows;
}

/** The next conflict that waits for an answer, looked for from the one behind `after` and round; null when all are decided. */
export function nextUndecided(
  conflicts: readonly Conflict[],
  isDecided: (conflict: Conflict) => boolean,
  after: Conflict['id'] | null,
): Conflict | null {
  const at = conflicts.findIndex(({ id }) => id === after) + 1;
  return [...conflicts.slice(at), ...conflicts.slice(0, at)].find((conflict) => !isDecided(conflict)) ?? null;
}
