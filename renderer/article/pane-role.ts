import type { ArticleId } from '../../shared/model/ids';
import type { ArticlePlace } from './open-article';

/** Where an article stands in the window. */
export type PaneRole = 'alone' | 'first' | 'second';

/** The ways that lead out of a pane. */
export type PaneDoors = {
  /** Opens another article here, or goes over to it where it is open. */
  readonly open: (id: ArticleId, focus?: ArticlePlace) => void;
  /** The two articles change places. */
  readonly swap: () => void;
  /** Closes the second pane. */
  readonly close: () => void;
};
