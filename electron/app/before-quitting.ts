/** The last things a run does, with an end in sight: a share that has gone must not keep the program from quitting. */
import { setTimeout as pause } from 'node:timers/promises';
import { app } from 'electron';
import type { Log } from './log';

/** Milliseconds the last things may take. */
const patienceMs = 1_500;

export function beforeQuitting(act: () => Promise<unknown>, log: Log): void {
  let isDone = false;
  const finish = async (): Promise<void> => {
    try {
      await Promise.race([act(), pause(patienceMs)]);
    } catch (cause) {
      log.fault(cause);
    }
    isDone = true;
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (isDone) return;
    event.preventDefault();
    void finish();
  });
}
