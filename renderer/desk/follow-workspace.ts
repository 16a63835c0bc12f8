/** The folder that is open, followed: another one, another name, none. What a page mirrors of it is that page's choice. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../shared/model/failure';
import type { Newsroom } from '../../shared/model/newsroom';
import { applyTickerChange, type TickerState } from '../../shared/ticker/apply-ticker-change';
import type { Desk } from './desk';
import { mirror, type Mirror } from './mirror';

type Mirrors = Readonly<Record<string, { stop(): void }>>;

type Opened = { readonly kind: 'open'; readonly folderName: string; readonly newsroom: Newsroom };
type Closed = { readonly kind: 'closed'; readonly failure: Failure | null };

export type Held<M extends Mirrors> = (Opened & M) | Closed;
export type HeldStore<M extends Mirrors> = Pick<StoreApi<Held<M>>, 'getState' | 'getInitialState' | 'subscribe'>;

/** The old picture stays until the new one is complete. */
export async function followWorkspace<M extends Mirrors>(
  desk: Desk,
  mirrorsOf: (desk: Desk) => Promise<M>,
): Promise<HeldStore<M>> {
  let newest = 0;
  let mirrors: M | null = null;
  const waiting: (Opened | Closed)[] = [];
  let take = (told: Opened | Closed): void => void waiting.push(told);
  desk.workspace.changed((told) => take(told));

  const store = createStore<Held<M>>(() => ({ kind: 'closed', failure: null }));
  const hold = async (told: Opened | Closed): Promise<void> => {
    const mine = (newest += 1);
    const next = told.kind === 'open' ? await mirrorsOf(desk) : null;
    if (mine !== newest) return stop(next);
    const before = mirrors;
    mirrors = next;
    store.setState(told.kind === 'open' && next !== null ? { ...told, ...next } : (told as Closed), true);
    stop(before);
  };
  await hold(await desk.workspace.current(null));
  take = (told) => void hold(told);
  const last = waiting.at(-1);
  if (last !== undefined) await hold(last);
  return store;
}

export const mirrorTicker = (desk: Desk): Promise<Mirror<TickerState>> =>
  mirror({ load: () => desk.ticker.list(null), follow: desk.ticker.changed, apply: applyTickerChange });

function stop(mirrors: Mirrors | null): void {
  Object.values(mirrors ?? {}).forEach((one) => one.stop());
}
