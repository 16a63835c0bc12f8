/** Who is logged in. */
import { userInfo } from 'node:os';
import { codeOf } from './errno';

/** '' where the system knows no name for its user, as in some containers. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch (cause) {
    if (codeOf(cause) === '') throw cause;
    return '';
  }
}
