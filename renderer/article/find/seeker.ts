/** Searches in a thread of its own, so that neither a long text nor a pattern without an end keeps the window from its keys. */
import type { FindFault, FindHit } from '../../../shared/find/compile-find';
import type { FindRequest } from '../../../shared/find/find-request';

export type FindQuestion = { readonly request: FindRequest; readonly texts: readonly string[] };

export type FindAnswer =
  /** For each text its hits. */
  | { readonly kind: 'found'; readonly hits: readonly (readonly FindHit[])[] }
  | { readonly kind: 'fault'; readonly fault: FindFault }
  /** Given up: the pattern takes too long. */
  | { readonly kind: 'slow' }
  /** A newer question has taken its place. */
  | { readonly kind: 'overtaken' };

export type Seeker = {
  readonly find: (question: FindQuestion) => Promise<FindAnswer>;
  readonly stop: () => void;
};

/** What a worker is to the seeker. */
export type SeekerThread = {
  readonly ask: (question: FindQuestion) => Promise<FindAnswer>;
  readonly end: () => void;
};

/** Milliseconds; 20,000 words with hits in every line take a fifth of it on a busy machine. */
export const longestSearch = 1500;

type Waiting = {
  readonly question: FindQuestion;
  readonly answer: (answer: FindAnswer | Promise<FindAnswer>) => void;
};

/** One question at a time; of those that come meanwhile only the newest is asked. */
export function createSeeker(begin: () => SeekerThread): Seeker {
  let thread: SeekerThread | null = null;
  let isBusy = false;
  let waiting: Waiting | null = null;

  const end = (): void => {
    thread?.end();
    thread = null;
  };

  const ask = async (question: FindQuestion): Promise<FindAnswer> => {
    thread ??= begin();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<FindAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'slow' }), longestSearch);
    });
    const answer = await Promise.race([thread.ask(question), late]);
    clearTimeout(timer);
    if (answer.kind === 'slow') end();
    return answer;
  };

  const run = ({ question, answer }: Waiting): void => {
    isBusy = true;
    const asked = ask(question).finally(() => {
      isBusy = false;
      const next = waiting;
      waiting = null;
      if (next !== null) run(next);
    });
    answer(asked);
  };

  return {
    find: (question) =>
      new Promise((answer) => {
        if (!isBusy) return run({ question, answer });
        waiting?.answer({ kind: 'overtaken' });
        waiting = { question, answer };
      }),
    stop: end,
  };
}
