/** Are two plain values the same document? The order of fields does not count, and an absent field is as good as `undefined`. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return Array.isArray(one) && Array.isArray(other) && sameLists(one, other);
  return sameRecords(one as Fields, other as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

const sameLists = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => sameData(item, other[index]));

const sameRecords = (one: Fields, other: Fields): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => sameData(one[name], other[name]));
