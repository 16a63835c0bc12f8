/** The dictionary in its worker, seen from the window. */
import type { Answer, Engine, Question } from './engine';

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (cause: Error) => void };
type Unnumbered<Q> = Q extends unknown ? Omit<Q, 'id'> : never;

/** The worker begins with the first question and stays as long as the window does: reading the dictionary takes half a second. */
export function startWorkerEngine(): Engine {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const failAll = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
    worker?.terminate();
    worker = null;
  };
  const take = (answer: Answer): void => {
    if (answer.kind === 'failed' && answer.id === null) return failAll(answer.message);
    const asked = waiting.get(answer.id!);
    waiting.delete(answer.id!);
    if (answer.kind === 'failed') asked?.reject(new Error(answer.message));
    else asked?.resolve(answer);
  };
  const start = (): Worker => {
    const begun = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module', name: 'spelling' });
    begun.addEventListener('message', ({ data }: MessageEvent<Answer>) => take(data));
    begun.addEventListener('error', ({ message }) => failAll(message || 'the spelling worker could not be started'));
    return begun;
  };
  const ask = (question: Unnumbered<Question>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, { resolve, reject });
      worker ??= start();
      worker.postMessage({ ...question, id } satisfies Question);
    });
  return {
    check: async (words) => {
      const answer = await ask({ kind: 'check', words });
      return answer.kind === 'checked' ? answer.known : [];
    },
    suggest: async (word) => {
      const answer = await ask({ kind: 'suggest', word });
      return answer.kind === 'suggested' ? answer.words : [];
    },
  };
}
