/** When text that is not on disk is saved: a moment after the keys rest, at the latest so long after the first, and again by itself after a failure. */

/** Milliseconds after the last key. */
export const autosaveDelay = 1000;
/** Milliseconds after the first unsaved key, for those who write without a pause. */
export const longestUnsaved = 10_000;

/** Milliseconds before a failed save is tried again by itself; each further wait is twice as long, up to the longest. */
export const firstRetry = 2_000;
export const longestRetry = 60_000;

/** A class because it holds a timer. */
export class SaveClock {
  readonly #save: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** When the first key was pressed that is not saved yet. */
  #unsavedSince = 0;
  #retryMs = firstRetry;

  constructor(save: () => void) {
    this.#save = save;
  }

  /** What is unsaved is so from now on. */
  begin = (): void => {
    this.#unsavedSince = Date.now();
  };

  /** A key was pressed. */
  wait = (): void => {
    const leftMs = Math.max(0, this.#unsavedSince + longestUnsaved - Date.now());
    this.#set(Math.min(autosaveDelay, leftMs));
  };

  retry = (): void => {
    this.#set(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, longestRetry);
  };

  saved = (): void => {
    this.#retryMs = firstRetry;
    this.begin();
  };

  stop = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  };

  #set(ms: number): void {
    this.stop();
    this.#timer = setTimeout(this.#save, ms);
  }
}
