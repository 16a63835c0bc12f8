/** A room's copy of what main holds: one snapshot, then main's changes in order. Never written to by the window. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Numbered<T> = { readonly revision: number; readonly value: T };

export type Source<State, Change> = {
  readonly load: () => Promise<Numbered<State>>;
  readonly follow: (listener: (change: Numbered<Change>) => void) => () => void;
  /** The same pure function that main uses; lives in shared/. */
  readonly apply: (state: State, change: Change) => State;
};

export type Mirror<State> = Pick<StoreApi<Numbered<State>>, 'getState' | 'getInitialState' | 'subscribe'> & {
  /** Ends the following; the mirror keeps what it has. */
  readonly stop: () => void;
};

/** Listens before it loads, so that no change falls between; loads again when a revision is missing. */
export async function mirror<State, Change>({ load, follow, apply }: Source<State, Change>): Promise<Mirror<State>> {
  const waiting: Numbered<Change>[] = [];
  let settle = (): void => {};
  const stop = follow((change) => {
    waiting.push(change);
    settle();
  });

  const first = await load();
  const store = createStore<Numbered<State>>(() => first);
  settle = () => catchUp(store, waiting, { load, apply });
  settle();
  return { ...store, stop };
}

/** Holds `meanwhile` until the first snapshot has come: for what the window's first picture does not need. */
export function mirrorBehind<State, Change>(source: Source<State, Change>, meanwhile: State): Mirror<State> {
  const waiting: Numbered<Change>[] = [];
  const store = createStore<Numbered<State>>(() => ({ revision: -1, value: meanwhile }));
  let isLoaded = false;
  const stop = source.follow((change) => {
    waiting.push(change);
    if (isLoaded) catchUp(store, waiting, source);
  });
  void source.load().then((first) => {
    isLoaded = true;
    store.setState(first, true);
    catchUp(store, waiting, source);
  });
  return { ...store, stop };
}

function catchUp<State, Change>(
  store: StoreApi<Numbered<State>>,
  waiting: Numbered<Change>[],
  { load, apply }: Pick<Source<State, Change>, 'load' | 'apply'>,
): void {
  for (const { revision, value: change } of waiting.splice(0)) {
    const held = store.getState();
    if (revision <= held.revision) continue;
    if (revision > held.revision + 1) return void load().then((fresh) => advance(store, fresh));
    store.setState({ revision, value: apply(held.value, change) }, true);
  }
}

function advance<State>(store: StoreApi<Numbered<State>>, fresh: Numbered<State>): void {
  if (fresh.revision > store.getState().revision) store.setState(fresh, true);
}
