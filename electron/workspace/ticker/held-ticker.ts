/** The ticker as it was read or told last, so that who wants to know it reads no files. */
import type { TickerLineId } from '../../../shared/model/ids';
import type { TickerLine } from '../../../shared/model/ticker-line';
import {
  applyTickerChange,
  isInWork,
  type TickerChange,
  type TickerState,
} from '../../../shared/ticker/apply-ticker-change';
import type { Lines } from './line-files';

export type HeldTicker = {
  /** Reads every line's file. */
  read(): Promise<TickerState>;
  /** What is held; read where nobody has read it yet. */
  known(): Promise<TickerState>;
  /** Takes what files say now, and tells it where it is something else. Nothing of ours may change meanwhile. */
  lookAgain(): Promise<void>;
  /** The same for some lines: of two hundred mostly one has changed, and that by ourselves. */
  lookAt(ids: readonly TickerLineId[]): Promise<void>;
  /** Every change goes through here. */
  tell(change: TickerChange): void;
};

type Given = {
  readonly read: () => Promise<TickerState>;
  readonly readSome: (ids: readonly TickerLineId[]) => Promise<Lines>;
  readonly title: () => string;
  readonly tell: (change: TickerChange) => void;
};

export function heldTicker({ read, readSome, title, tell }: Given): HeldTicker {
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
  const lookAgain = async (): Promise<void> => {
    if (held === null) return;
    const found = await read();
    if (JSON.stringify(found) !== JSON.stringify(held)) told({ kind: 'read', ...found });
  };
  return {
    read: readAll,
    known: async () => ({ ...(held ?? (await readAll())), title: title() }),
    lookAgain,
    lookAt: async (ids) => {
      if (held === null) return;
      const { lines, unreadable } = await readSome(ids);
      const isBroken = unreadable.some(({ problem }) => problem.kind !== 'missing');
      if (isBroken || held.unreadable.some(({ id }) => ids.includes(id))) return lookAgain();
      const before = new Map<string, TickerLine>(held.lines.map((line) => [line.id, line]));
      const inWork = lines.filter(isInWork);
      const changed = inWork.filter((line) => JSON.stringify(line) !== JSON.stringify(before.get(line.id)));
      const there = new Set<string>(inWork.map(({ id }) => id));
      const gone = ids.filter((id) => before.has(id) && !there.has(id));
      if (changed.length > 0) told({ kind: 'put', lines: changed });
      if (gone.length > 0) told({ kind: 'removed', ids: gone });
    },
    tell: told,
  };
}
