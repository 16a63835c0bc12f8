/** Whoever is nothing but a reviewer in a newsroom reads and suggests: all they change is a suggestion, and they decide about none. */
import type { Role } from '../model/roles';
import type { Author } from './author';

export const isReviewOnly = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === 'reviewer');

/** Who writes here, and whether all that they change is suggested, whatever the article says. */
export type Tracker = { readonly by: Author; readonly role: 'writer' | 'reviewer' };
