/** A short name for a long text: FNV-1a, 32 bits, twice. Tells changes of one article apart; guards nothing. */
export function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ (text.charCodeAt(at) + at), 0x01000193);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}

/** Names by what they stand for; of those that stand for the same the second gets a number. */
export function namer(within: string): (aspect: string, content: readonly string[]) => string {
  const counts = new Map<string, number>();
  return (aspect, content) => {
    const name = `${within}/${aspect}:${hashOf(JSON.stringify(content))}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}.${count}`;
  };
}
