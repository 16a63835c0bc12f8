/** A key for a new block, span or link: twelve hexadecimal digits, as main makes them. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
