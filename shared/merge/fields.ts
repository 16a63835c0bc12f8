/** Loose objects cut into parts that only make sense as a whole, and put together again. */
export type Part = Readonly<Record<string, unknown>>;

/** Names of parts with the fields that belong to each, for fields that several objects have between them. */
export function partsOf(
  objects: readonly object[],
  {
    together,
    leaveOut,
  }: { readonly together: Readonly<Record<string, readonly string[]>>; readonly leaveOut: readonly string[] },
): { readonly name: string; readonly fields: readonly string[] }[] {
  const joined = new Set(Object.values(together).flat());
  const names = new Set(objects.flatMap((object) => Object.keys(object)));
  const single = [...names].filter((name) => !joined.has(name) && !leaveOut.includes(name));
  return [
    ...Object.entries(together).map(([name, fields]) => ({ name, fields })),
    ...single.map((name) => ({ name, fields: [name] })),
  ];
}

/** These fields of an object, without those that it does not have. */
export function partOf(object: object, fields: readonly string[]): Part {
  return Object.fromEntries(
    Object.entries(object).filter(([name, value]) => fields.includes(name) && value !== undefined),
  );
}
