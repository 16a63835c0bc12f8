/** The one or two articles that a window has open side by side: which stands first, which the person works in, and that none is in both. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ArticleId } from '../../shared/model/ids';
import type { ArticleSession } from './article-session';
import { createOpenArticle, type OpenArticle, type OpenArticleDoors, type OpenArticleState } from './open-article';

/** A pane keeps its name wherever it stands. */
export type PaneName = 'a' | 'b';

export type PanesState = {
  /** As they stand, the first where reading begins. */
  readonly order: readonly [PaneName, PaneName];
  /** Whether the second is there. */
  readonly isSplit: boolean;
  /** The one that has the focus, or had it last. Commands, palette and details speak to it. */
  readonly active: PaneName;
};

export type BesideOutcome = 'opened' | 'stayed' | 'open-already';

/** What is asked of an open article is asked of the active pane; an article that is open already is gone over to. */
export type Panes = OpenArticle & {
  readonly layout: Pick<StoreApi<PanesState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly of: (name: PaneName) => OpenArticle;
  readonly activate: (name: PaneName) => void;
  /** Where an article is open; null: nowhere in this window. */
  readonly holding: (id: ArticleId) => PaneName | null;
  readonly sessionOf: (id: ArticleId) => ArticleSession | null;
  /** Opens an article in the second pane once what stands there is safe. */
  readonly openBeside: (id: ArticleId) => Promise<BesideOutcome>;
  /** Closes the second pane once its text is safe. */
  readonly closeBeside: () => Promise<boolean>;
  /** The second becomes the first. Nothing is closed, undo included. */
  readonly swap: () => void;
  /** Saves both, and asks where that failed. True: the window may go on without what is open. */
  readonly mayLeaveAll: () => Promise<boolean>;
  /** Takes a pane's article away without saving it; the other one has the window then. */
  readonly dropFrom: (name: PaneName) => void;
};

export const paneNames: readonly PaneName[] = ['a', 'b'];

export function createPanes(doors: OpenArticleDoors): Panes {
  const layout = createStore<PanesState>(() => ({ order: ['a', 'b'], isSplit: false, active: 'a' }));
  const idIn = (name: PaneName): ArticleId | null => panes[name].state.getState().session?.id ?? null;
  const make = (other: PaneName): OpenArticle => createOpenArticle(doors, (id) => idIn(other) === id);
  const panes: Readonly<Record<PaneName, OpenArticle>> = { a: make('b'), b: make('a') };

  const active = (): OpenArticle => panes[layout.getState().active];
  const holding = (id: ArticleId): PaneName | null => paneNames.find((name) => idIn(name) === id) ?? null;
  const state = createStore<OpenArticleState>(() => active().state.getState());
  const follow = (): void => state.setState(active().state.getState(), true);
  for (const name of paneNames) panes[name].state.subscribe(follow);
  layout.subscribe(follow);

  const activate = (name: PaneName): void => {
    const { isSplit, order, active: before } = layout.getState();
    if (name !== before && (isSplit || name === order[0])) layout.setState({ active: name });
  };
  /** The pane that has this article already, or the one that is worked in. */
  const paneFor = (id: ArticleId): OpenArticle => {
    const holder = holding(id);
    if (holder !== null) activate(holder);
    return active();
  };
  const standAlone = (name: PaneName): void =>
    layout.setState({ order: [name, otherOf(name)], isSplit: false, active: name });

  return {
    layout,
    state,
    of: (name) => panes[name],
    activate,
    holding,
    sessionOf: (id) => {
      const holder = holding(id);
      return holder === null ? null : panes[holder].state.getState().session;
    },
    open: (id, focus) => paneFor(id).open(id, focus),
    openFound: (found) => paneFor(found.article.id).openFound(found),
    openBeside: async (id) => {
      const holder = holding(id);
      if (holder !== null) {
        activate(holder);
        return 'open-already';
      }
      const [first, second] = layout.getState().order;
      const name = idIn(first) === null ? first : second;
      if (!(await panes[name].open(id, 'text'))) return 'stayed';
      layout.setState({ isSplit: name === second, active: name });
      return 'opened';
    },
    closeBeside: async () => {
      const [first, second] = layout.getState().order;
      if (!(await panes[second].close())) return false;
      standAlone(first);
      return true;
    },
    swap: () => {
      const { order, isSplit } = layout.getState();
      if (isSplit) layout.setState({ order: [order[1], order[0]] });
    },
    mayLeave: () => active().mayLeave(),
    mayLeaveAll: async () => {
      for (const name of layout.getState().order) if (!(await panes[name].mayLeave())) return false;
      return true;
    },
    beforeLeaving: (settled) => active().beforeLeaving(settled),
    close: () => active().close(),
    drop: () => active().drop(),
    dropFrom: (name) => {
      panes[name].drop();
      if (layout.getState().isSplit) standAlone(otherOf(name));
    },
    focused: () => active().focused(),
  };
}

const otherOf = (name: PaneName): PaneName => (name === 'a' ? 'b' : 'a');
