/** Keys that a test can count on: k1, k2 … */
export function countedKeys(): () => string {
  let count = 0;
  return () => `k${(count += 1)}`;
}
