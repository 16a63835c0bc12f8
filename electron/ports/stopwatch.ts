/** Time as it passes on this machine, whatever its clock is set to. */

export type Stopwatch = {
  /** Milliseconds since some moment; never runs backwards. */
  elapsedMs(): number;
  /** Acts again and again, `ms` apart; `act` must not reject. Gives a function that ends it. */
  every(ms: number, act: () => Promise<void>): () => void;
};

export const realStopwatch: Stopwatch = {
  elapsedMs: () => performance.now(),
  every: (ms, act) => {
    const timer = setInterval(() => void act(), ms);
    return () => clearInterval(timer);
  },
};
