/** Time that passes when a test says so. */
import type { Stopwatch } from '../../electron/ports/stopwatch';

export type FakeStopwatch = Stopwatch & {
  /** Lets time pass, and everything happen that is due within it; done when that is. */
  readonly pass: (ms: number) => Promise<void>;
};

export function fakeStopwatch(): FakeStopwatch {
  let now = 0;
  const timers = new Set<{ readonly ms: number; readonly act: () => Promise<void>; next: number }>();
  return {
    elapsedMs: () => now,
    every: (ms, act) => {
      const timer = { ms, act, next: now + ms };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: async (ms) => {
      const end = now + ms;
      const due = () => [...timers].filter(({ next }) => next <= end).sort((a, b) => a.next - b.next)[0];
      for (let timer = due(); timer !== undefined; timer = due()) {
        now = timer.next;
        timer.next += timer.ms;
        await timer.act();
      }
      now = end;
    },
  };
}
