/** The ticker as it was read or told last, so that who wants to know it reads no files. */
import { applyTickerChange, type TickerChange, type TickerState } from '../../../shared/ticker/apply-ticker-change';

export type HeldTicker = {
  /** Reads every line's file. */
  read(): Promise<TickerState>;
  /** What is held; read where nobody has read it yet. */
  known(): Promise<TickerState>;
  /** Takes what files say now, and tells it where it is something else. Nothing of ours may change meanwhile. */
  lookAgain(): Promise<void>;
  /** Every change goes through here. */
  tell(change: TickerChange): void;
};

type Given = {
  readonly read: () => Promise<TickerState>;
  readonly title: () => string;
  readonly tell: (change: TickerChange) => void;
};

export function heldTicker({ read, title, tell }: Given): HeldTicker {
  let held: TickerState | null = null;
  /** Of every reading under way, what was told while it ran: it may have read a file too early to see that. */
  const readings = new Set<TickerChange[]>();
  const told = (change: TickerChange): void => {
    if (held !== null) held = applyTickerChange(held, change);
    readings.forEach((meanwhile) => meanwhile.push(change));
    tell(change);
  };
  const readAll = async (): Promise<TickerState> => {
    const meanwhile: TickerChange[] = [];
    readings.add(meanwhile);
    try {
      const found = await read();
      held = meanwhile.reduce(applyTickerChange, found);
      return held;
    } finally {
      readings.delete(meanwhile);
    }
  };
  return {
    read: readAll,
    known: async () => ({ ...(held ?? (await readAll())), title: title() }),
    lookAgain: async () => {
      if (held === null) return;
      const found = await read();
      if (JSON.stringify(found) !== JSON.stringify(held)) told({ kind: 'read', ...found });
    },
    tell: told,
  };
}
