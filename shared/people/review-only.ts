/** Whoever is nothing but a reviewer in a newsroom reads and suggests: all they change is a suggestion, and they decide about none. */
import type { Role } from '../model/roles';

export const isReviewOnly = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === 'reviewer');
