import type { FindAnswer, SeekerThread } from './seeker';

/** A worker; it comes from the program's own folder, as the page does. */
export function beginThread(): SeekerThread {
  const worker = new Worker(new URL('./seek-worker.ts', import.meta.url), { type: 'module' });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<FindAnswer>) => resolve(data);
        worker.onerror = (event) => reject(new Error(`the search thread failed: ${event.message}`));
        worker.postMessage(question);
      }),
    end: () => worker.terminate(),
  };
}
