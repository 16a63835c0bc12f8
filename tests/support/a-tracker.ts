import type { Tracker } from '../../renderer/article/article-session';

/** Who writes in a window: no reviewer. */
export const aTracker = (): Tracker => ({ by: { person: null, name: 'سامي' }, role: 'writer' });
