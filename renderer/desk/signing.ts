/** What stands between a person and their signature: their passphrase, or that they have no name in this newsroom yet. One question at a time. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type SigningAnswer = 'ready' | 'cancelled';

export type SigningQuestion = {
  /** `unlock`: the key wants its passphrase. `join`: there is nobody here whom the newsroom knows. */
  readonly kind: 'unlock' | 'join';
  readonly answer: (answer: SigningAnswer) => void;
};

export type Signing = StoreApi<{ readonly question: SigningQuestion | null }> & {
  /** Waits for the person; a question that is open already is cancelled. */
  readonly ask: (kind: SigningQuestion['kind']) => Promise<SigningAnswer>;
};

export function createSigning(): Signing {
  const store = createStore<{ readonly question: SigningQuestion | null }>(() => ({ question: null }));
  return {
    ...store,
    ask: (kind) =>
      new Promise((resolve) => {
        store.getState().question?.answer('cancelled');
        store.setState({
          question: {
            kind,
            answer: (answer) => {
              store.setState({ question: null });
              resolve(answer);
            },
          },
        });
      }),
  };
}
