/** Many small reads at once without opening a whole library's files together. */

/** Gives the answers in the order of `items`; at most `width` are under way. */
export async function inTurns<Item, Answer>(
  items: readonly Item[],
  width: number,
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next;
      next += 1;
      answers[at] = await ask(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return answers;
}
