/** Waits out what holds a file for a moment. */
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './errno';

/** Virus scanners, indexers and synchronisers hold a file for a moment; 2 s is what measured programs allow them. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY', 'EMFILE', 'ENFILE']);
const waitsMs = [10, 20, 40, 80, 160, 200, 200, 200, 200, 200, 200, 200, 200];

/** Rejects with the system's error once the time is over, and at once where waiting helps nothing. */
export async function retrying<T>(act: () => Promise<T>): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await act();
    } catch (cause) {
      if (!passing.has(codeOf(cause))) throw cause;
      await pause(waitMs);
    }
  }
  return act();
}
