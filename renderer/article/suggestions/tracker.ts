/** Whose name stands beside what is changed in this window, known without asking main at each rest of the keys. */
import type { Author } from '../../../shared/people/author';
import { isReviewOnly, type Tracker } from '../../../shared/people/review-only';
import type { Me } from '../../../shared/people/me';
import type { Desk } from '../../desk/desk';
import type { Mirror } from '../../desk/mirror';

export async function followTracker(desk: Pick<Desk, 'people'>, people: Mirror<Me>): Promise<() => Tracker> {
  // Without an identity the system's user, who stays the same in a run.
  const user = await desk.people.author(null);
  return () => trackerOf(people.getState().value, user);
}

export function trackerOf({ identity, newsroom }: Me, user: Author): Tracker {
  const by = 'person' in identity ? { person: identity.person, name: identity.name } : { ...user, person: null };
  return { by, role: newsroom.kind === 'member' && isReviewOnly(newsroom.roles) ? 'reviewer' : 'writer' };
}
