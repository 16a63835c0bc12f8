/** Who is logged in. */
import { userInfo } from 'node:os';
import type { Log } from './log';

/** Empty where the system knows no name for its user, as in some containers. */
export function userName(log: Log): string {
  try {
    return userInfo().username;
  } catch (cause) {
    log.fault(cause);
    return '';
  }
}
