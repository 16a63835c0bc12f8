/** Which article a pane of this window has open, and that nobody leaves one whose text is not on disk without having been asked. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Article } from '../../shared/model/article';
import type { ArticleId, FileHash } from '../../shared/model/ids';
import type { CheckPlace } from '../../shared/review/check-place';
import type { ToComeMark } from '../../shared/review/to-come';
import type { Desk } from '../desk/desk';
import type { ArticleSession, SessionDoors } from './article-session';
import { openSession } from './session/open-session';
import { holdLease, type LeaseDoors } from './hold-lease';
import { keepUnsaved, type KeepDoors } from './keep-unsaved';

export type LeaveAnswer = 'stay' | 'leave';

export type OpenArticleState = {
  readonly session: ArticleSession | null;
  /** Set while the person is asked whether to go although the text is not saved. */
  readonly question: { readonly answer: (answer: LeaveAnswer) => void } | null;
  /** Where the caret should go once the article is on screen. */
  readonly focus: ArticlePlace | null;
};

/** `changes`: what has changed since the approval, over the text. */
export type ArticlePlace = 'headline' | 'text' | 'changes' | ToComeMark | CheckPlace;

export type OpenArticle = {
  readonly state: Pick<StoreApi<OpenArticleState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Opens another article once the present one is safe; false where the person chose to stay, or the other pane has it. */
  readonly open: (id: ArticleId, focus?: ArticlePlace) => Promise<boolean>;
  /** Opens an article with text of it that was found outside its file. False where it can't be opened, or the person chose to stay. */
  readonly openFound: (found: { readonly article: Article; readonly base: FileHash }) => Promise<boolean>;
  /** Saves, and asks where that failed. True: the window may go on without this text. */
  readonly mayLeave: () => Promise<boolean>;
  /** Waits for what is still on its way into the text before it is left. Gives a function that ends it. */
  readonly beforeLeaving: (settled: () => Promise<void>) => () => void;
  /** Closes what is open once it is safe. */
  readonly close: () => Promise<boolean>;
  /** Closes without saving: the text has been kept elsewhere, or its article is gone. */
  readonly drop: () => void;
  /** The caret is where it was wanted. */
  readonly focused: () => void;
};

export type OpenArticleDoors = SessionDoors &
  KeepDoors &
  LeaseDoors & {
    readonly readings: Pick<Desk['readings'], 'keep'>;
  };

/** `isElsewhere`: whether an article is open in another pane; one text is never written in two. */
export function createOpenArticle(
  doors: OpenArticleDoors,
  isElsewhere: (id: ArticleId) => boolean = () => false,
): OpenArticle {
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

  let settled: (() => Promise<void>) | null = null;

  const mayLeave = async (): Promise<boolean> => {
    await settled?.();
    const outcome = await store.getState().session?.save();
    const isFree = outcome === undefined || outcome.kind === 'saved' || (await ask()) === 'leave';
    if (isFree) await noteReading();
    return isFree;
  };

  /** Whoever leaves an article has read it as it stands; what is different at the next time is new to them. */
  const noteReading = async (): Promise<void> => {
    const article = store.getState().session?.current() ?? null;
    if (article !== null) await doors.readings.keep({ article });
  };

  let stopFollowing = (): void => undefined;
  const show = (session: ArticleSession | null): void => {
    stopFollowing();
    store.getState().session?.close();
    stopFollowing = session === null ? () => undefined : follow(session, doors);
    store.setState({ session });
  };

  const open: OpenArticle['open'] = async (id, focus) => {
    if (store.getState().session?.id !== id) {
      if (!(await mayLeave()) || isElsewhere(id)) return false;
      show(openSession(id, doors));
    }
    store.setState({ focus: focus ?? null });
    return true;
  };

  return {
    state: store,
    mayLeave,
    beforeLeaving: (waiting) => {
      settled = waiting;
      return () => {
        if (settled === waiting) settled = null;
      };
    },
    open,
    openFound: async (found) => {
      const isOpen = await open(found.article.id, 'text');
      const { session } = store.getState();
      if (!isOpen || session === null) return false;
      await untilRead(session);
      if (session.opened.getState() === null) return false;
      session.take(found);
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

/** What goes with an open article beside its saving. */
function follow(session: ArticleSession, doors: KeepDoors & LeaseDoors): () => void {
  const stopKeeping = keepUnsaved(session, doors);
  const giveUp = holdLease(session, doors);
  return () => {
    stopKeeping();
    giveUp();
  };
}

function untilRead(session: ArticleSession): Promise<void> {
  const isRead = (): boolean => session.state.getState().kind !== 'opening';
  if (isRead()) return Promise.resolve();
  return new Promise((resolve) => {
    const leave = session.state.subscribe(() => {
      if (!isRead()) return;
      leave();
      resolve();
    });
  });
}
