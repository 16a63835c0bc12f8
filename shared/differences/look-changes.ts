/** Which looks words have got and lost whose letters stayed, letter by letter: half a word that was made bold is bold now. */
import type { LookChange } from './told';
import { isLinkDef, isSpan, type MarkDef, type TextBlock } from '../model/text-block';
import type { UnitToken } from './units';

export type Defs = ReadonlyMap<string, MarkDef>;
export const defsOf = ({ markDefs }: TextBlock): Defs => new Map(markDefs.map((def) => [def._key, def]));
/** The same letters, as they were and as they are. */
type Pair = { readonly was: UnitToken; readonly is: UnitToken };

export function lookChanges({ was, is }: Pair, defs: { readonly was: Defs; readonly is: Defs }): readonly LookChange[] {
  const [old, now] = [marksByLetter(was, defs.was), marksByLetter(is, defs.is)];
  const [on, off] = [new Set<string>(), new Set<string>()];
  now.forEach((marks, at) => {
    for (const mark of marks) if (!old[at]?.has(mark)) on.add(mark);
    for (const mark of old[at] ?? []) if (!marks.has(mark)) off.add(mark);
  });
  return changesOf(on, off);
}

function changesOf(on: ReadonlySet<string>, off: ReadonlySet<string>): readonly LookChange[] {
  const [was, is] = [off, on].map((marks) => [...marks].find(isLink)?.slice(linkPrefix.length) ?? null);
  const looks = (kind: 'on' | 'off', marks: ReadonlySet<string>): LookChange[] =>
    [...marks].filter((mark) => !isLink(mark)).map((mark) => ({ kind, mark }));
  const link = was === null && is === null ? [] : [{ kind: 'link', was: was ?? null, is: is ?? null } as const];
  return [...looks('on', on), ...looks('off', off), ...link];
}

const linkPrefix = 'link ';
const isLink = (mark: string): boolean => mark.startsWith(linkPrefix);

function marksByLetter({ parts }: UnitToken, defs: Defs): readonly ReadonlySet<string>[] {
  return parts.flatMap((part) => {
    if (!isSpan(part)) return [new Set<string>()];
    const marks = new Set(part.marks.flatMap((mark) => meaningOf(mark, defs.get(mark))));
    return Array.from({ length: part.text.length }, () => marks);
  });
}

function meaningOf(mark: string, def: MarkDef | undefined): readonly string[] {
  if (def === undefined) return [mark];
  if (def._type === 'comment') return [];
  return [isLinkDef(def) ? `${linkPrefix}${def.href}` : def._type];
}

/** Each once, in the order in which they are met. */
export function joinedLooks(all: readonly (readonly LookChange[])[]): readonly LookChange[] {
  const byName = new Map(all.flat().map((look) => [JSON.stringify(look), look]));
  return [...byName.values()];
}
