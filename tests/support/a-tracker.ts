import type { Tracker } from '../../shared/people/review-only';

/** Who writes in a window: no reviewer. */
export const aTracker = (): Tracker => ({ by: { person: null, name: 'سامي' }, role: 'writer' });
