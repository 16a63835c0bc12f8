/** Which article this window has open, and that nobody leaves one whose text is not on disk without having been asked. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ArticleId } from '../../shared/model/ids';
import { openSession, type ArticleSession, type SessionDoors } from './article-session';

export type LeaveAnswer = 'stay' | 'leave';

export type OpenArticleState = {
  readonly session: ArticleSession | null;
  /** Set while the person is asked whether to go although the text is not saved. */
  readonly question: { readonly answer: (answer: LeaveAnswer) => void } | null;
  /** Where the caret should go once the article is on screen. */
  readonly focus: ArticlePlace | null;
};

export type ArticlePlace = 'headline' | 'text';

export type OpenArticle = {
  readonly state: Pick<StoreApi<OpenArticleState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Opens another article once the present one is safe; false where the person chose to stay. */
  readonly open: (id: ArticleId, focus?: ArticlePlace) => Promise<boolean>;
  /** Saves, and asks where that failed. True: the window may go on without this text. */
  readonly mayLeave: () => Promise<boolean>;
  /** Closes what is open once it is safe. */
  readonly close: () => Promise<boolean>;
  /** Closes without saving: the text has been kept elsewhere, or its article is gone. */
  readonly drop: () => void;
  /** The caret is where it was wanted. */
  readonly focused: () => void;
};

export function createOpenArticle(doors: SessionDoors): OpenArticle {
  const store = createStore<OpenArticleState>(() => ({ session: null, question: null, focus: null }));

  const ask = (): Promise<LeaveAnswer> => {
    store.getState().question?.answer('stay');
    return new Promise((resolve) => {
      const answer = (given: LeaveAnswer): void => {
        store.setState({ question: null });
        resolve(given);
      };
      store.setState({ question: { answer } });
    });
  };

  const mayLeave = async (): Promise<boolean> => {
    const outcome = await store.getState().session?.save();
    return outcome === undefined || outcome.kind === 'saved' || (await ask()) === 'leave';
  };

  const show = (session: ArticleSession | null): void => {
    store.getState().session?.close();
    store.setState({ session });
  };

  return {
    state: store,
    mayLeave,
    open: async (id, focus) => {
      if (store.getState().session?.id !== id) {
        if (!(await mayLeave())) return false;
        show(openSession(id, doors));
      }
      store.setState({ focus: focus ?? null });
      return true;
    },
    close: async () => {
      if (!(await mayLeave())) return false;
      show(null);
      return true;
    },
    drop: () => show(null),
    focused: () => store.setState({ focus: null }),
  };
}
