/** Tells when something below a folder changes, whoever changes it. */
import { subscribe } from '@parcel/watcher';

export type Watched = {
  /** Some of these, absolute; own changes are among them. */
  readonly changed: (paths: readonly string[]) => void;
  /** Nothing is told any more: the folder has gone, or the system has run out of watches. */
  readonly lost: (cause: Error) => void;
};

/** Rejects with the system's error where the folder can't be watched. Gives a function that stops the watching. */
export type Watch = (folder: string, watched: Watched) => Promise<() => Promise<void>>;

/** Temporary files and locks of our saves come and go with each of them. */
const ignore = ['**/.*.tmp', '**/.*.lock'];

export const realWatch: Watch = async (folder, { changed, lost }) => {
  const { unsubscribe } = await subscribe(
    folder,
    (cause, events) => (cause === null ? changed(events.map(({ path }) => path)) : lost(cause)),
    { ignore },
  );
  return unsubscribe;
};
