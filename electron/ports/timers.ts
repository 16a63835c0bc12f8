/** Waiting, as a port, so that a test need not wait. */
export type Timers = {
  /** Runs `act` once after so many milliseconds; what it gives forgets it. */
  after(milliseconds: number, act: () => void): () => void;
};

/** The longest that a timer of Node's can wait. Milliseconds. */
const longestWait = 0x7fffffff;

export const realTimers: Timers = {
  after(milliseconds, act) {
    const timer = setTimeout(act, Math.min(milliseconds, longestWait));
    return () => clearTimeout(timer);
  },
};
