/**
 * Keeps the website's ticker as the newsroom's is: writes its files after every change, and when a line comes or goes by the clock.
 * Plain Node; who shows how it went is told.
 */
import { idOf } from '../../shared/library/order';
import type { ArticleId, Timestamp } from '../../shared/model/ids';
import type { TickerState } from '../../shared/ticker/apply-ticker-change';
import type { TickerKeeping } from '../../shared/ticker/keeping';
import { nextTurn, standingOf } from '../../shared/ticker/on-air';
import { failureOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/open-workspace';
import { articlesTold, nextTelling } from './told-ticker';
import { writeTicker } from './write-ticker';

export type TickerKeeper = {
  /** From now on into this folder; null: nowhere. */
  into(folder: string | null): Promise<void>;
  /** Once more, now. */
  write(): Promise<void>;
  state(): TickerKeeping;
  stop(): void;
};

type Given = {
  readonly workspace: Workspace;
  readonly ports: Ports;
  readonly tell: (keeping: TickerKeeping) => void;
  readonly fault: (cause: unknown) => void;
};

/** Changes of one moment are written together, and still within the second. Milliseconds. */
const gather = 100;
/** A folder on a share may come back. Milliseconds. */
const again = 5000;
/** The longest that a timer of Node's can wait. Milliseconds. */
const longestWait = 0x7fffffff;

export function keepTicker({ workspace, ports, tell, fault }: Given): TickerKeeper {
  let folder: string | null = null;
  let keeping: TickerKeeping = { kind: 'off' };
  let due: { readonly at: number; readonly timer: NodeJS.Timeout } | null = null;
  let isStopped = false;
  let isTidying = false;
  let writing: Promise<void> = Promise.resolve();

  /** What comes first counts: a desk that changes lines without a pause puts nothing off. */
  const wait = (milliseconds: number): void => {
    const at = performance.now() + milliseconds;
    if (isStopped || (due !== null && due.at <= at)) return;
    rest();
    due = { at, timer: setTimeout(() => write().catch(fault), Math.min(milliseconds, longestWait)) };
  };
  const rest = (): void => {
    if (due !== null) clearTimeout(due.timer);
    due = null;
  };
  const say = (now: TickerKeeping): void => {
    keeping = now;
    tell(now);
  };
  const attempt = async (): Promise<void> => {
    if (isStopped) return;
    rest();
    try {
      const now = ports.clock.now();
      const state = await workspace.ticker.known();
      tidy(state, now);
      const to = folder;
      told = articlesTold(state.lines);
      const telling = to === null ? null : await writeInto(to, state, now);
      const turn = earlier(nextTurn(state.lines, now), telling);
      if (keeping.kind === 'failed') wait(again);
      // `now` counts whole seconds, and a line must not stay up to one longer.
      else if (turn !== null) wait(Math.max(0, turn - Date.now()));
    } catch (cause) {
      say({ kind: 'failed', failure: failureOf(cause) });
      wait(again);
    }
  };
  const write = (): Promise<void> => {
    writing = writing.then(attempt, attempt);
    return writing;
  };
  /** What is over is gone from the site at once; its file goes when it is its turn, which a long paste may delay. */
  const tidy = ({ lines }: TickerState, now: Timestamp): void => {
    if (isTidying || !lines.some((line) => standingOf(line, now) === 'over')) return;
    isTidying = true;
    workspace.ticker
      .tidy()
      .catch(fault)
      .finally(() => (isTidying = false));
  };
  /** When a line that is withheld now comes by the clock; null where none does. */
  const writeInto = async (to: string, ticker: TickerState, now: Timestamp): Promise<number | null> => {
    const written = await writeTicker(workspace, { folder: to, ticker, now }, ports);
    say(written.ok ? { kind: 'written', at: now } : { kind: 'failed', failure: written.failure });
    return written.ok ? nextTelling(written.value.withheld) : null;
  };

  const leaveTicker = workspace.onTickerChange(() => wait(gather));
  /** Articles that lines tell of. */
  let told: ReadonlySet<ArticleId> = new Set();
  /** Where articles were when they were told last: one that is taken away, or comes back, may be one that lines lead to. */
  const places = new Map<ArticleId, string>();
  const leaveLibrary = workspace.onLibraryChange((change) => {
    const place = change.kind === 'put' ? change.place : change.kind;
    const id = idOf(change);
    // Of an article that lines tell of, each change counts: it may be held now, or under embargo.
    if (told.has(id) || places.get(id) !== place) wait(gather);
    places.set(id, place);
  });
  return {
    async into(next) {
      folder = next;
      say({ kind: next === null ? 'off' : 'waiting' });
      await write();
    },
    write,
    state: () => keeping,
    stop() {
      isStopped = true;
      rest();
      leaveTicker();
      leaveLibrary();
    },
  };
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
