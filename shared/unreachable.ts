/** The compiler's proof that every case was met; throws if a value from outside slipped past its schema. */
export function unreachable(value: never): never {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`);
}
