/** A moment after the keys rest: for what must not stand between a key and its letter. */

/** Milliseconds after the last key. */
export const restMs = 400;

/** A class because it holds a timer. */
export class Rest {
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(act: () => void) {
    this.#act = act;
  }

  /** A key was pressed. */
  wait = (): void => {
    this.stop();
    this.#timer = setTimeout(this.#act, restMs);
  };

  stop = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  };
}
