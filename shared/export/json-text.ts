/** JSON as an export writes it, two spaces a level. */

/** The same data stands in a page and in the file beside it. */
const written = new WeakMap<object, string>();

/** Throws on what JSON can't say. */
export function jsonText(value: object): string {
  const known = written.get(value) ?? JSON.stringify(value, null, 2);
  written.set(value, known);
  return known;
}
