/** When a hand-off that failed is tried again by itself. */
import { mayPass, type TargetFailure } from './target-failure';

/** Seconds after the first, second … failure; the last one stands for all that follow. */
const waits = [5, 15, 45, 120, 300, 600] as const;
/** About a day: a server that is away for longer is told to a person. */
const mostAttempts = 150;
/** No server may put us off for longer (seconds). */
const longestWait = 6 * 3600;

/**
 * Seconds until the next attempt; null where a person must act. `attempts`: those made so far. `chance`: 0 ≤ x < 1, so that twenty desks
 * that lost one server don't come back in one second.
 */
export function retryIn(
  failure: TargetFailure,
  { attempts, chance }: { attempts: number; chance: number },
): number | null {
  if (!mayPass(failure) || attempts >= mostAttempts) return null;
  const own = waits[Math.min(attempts, waits.length) - 1] ?? waits[0];
  const asked = failure.code === 'busy' ? (failure.retryAfter ?? 0) : 0;
  return Math.min(longestWait, Math.max(own * (1 + chance / 4), asked));
}

/** RFC 9110: seconds, or a date. Null where it is neither. */
export function retryAfterSeconds(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const at = /^[A-Z][a-z]{2}, \d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.round((at - now) / 1000));
}
