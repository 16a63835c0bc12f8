/** What vitest 5 takes for granted and Node 20 lacks: without it a failing test ends the reporter, not only itself. */
Map.groupBy ??= groupBy;
Object.groupBy ??= (items, keyOf) => /** @type {any} */ (Object.fromEntries(groupBy(items, keyOf)));
Promise.withResolvers ??= withResolvers;

/**
 * @template Item, Key
 * @param {Iterable<Item>} items
 * @param {(item: Item, index: number) => Key} keyOf
 * @returns {Map<Key, Item[]>}
 */
function groupBy(items, keyOf) {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function withResolvers() {
  /** @type {any} */
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
