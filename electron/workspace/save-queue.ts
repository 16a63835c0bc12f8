/** One write at a time for each document, in the order they were asked for. */

export type SaveQueue = {
  /** Runs `act` when all earlier acts on `document` are done, and gives its outcome. An act that throws stops nobody behind it. */
  run<T>(document: string, act: () => Promise<T>): Promise<T>;
};

export function createSaveQueue(): SaveQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(document, act) {
      const before = tails.get(document) ?? Promise.resolve();
      const mine = before.then(act, act);
      tails.set(document, mine);
      const forget = () => {
        if (tails.get(document) === mine) tails.delete(document);
      };
      mine.then(forget, forget);
      return mine;
    },
  };
}
