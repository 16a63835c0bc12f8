/** Which of the versions that nobody asked for may go. */
import type { Version, VersionId, VersionReason } from './version';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Of the versions kept while somebody worked, and before two texts were merged: all of the last day, then the last of each hour, after thirty days the last of each day. Every other version stays, and so does
 * the newest. `versions` newest first; gives those to remove.
 */
export function thin(versions: readonly Version[], now: Date): VersionId[] {
  const seen = new Set<string>();
  return versions.flatMap(({ id, at, reason }, index) => {
    const time = Date.parse(at);
    const ageMs = now.getTime() - time;
    if (index === 0 || !isPassing(reason) || ageMs < dayMs) return [];
    const span = ageMs < 30 * dayMs ? hourMs : dayMs;
    const slot = `${span} ${Math.floor(time / span)}`;
    if (seen.has(slot)) return [id];
    seen.add(slot);
    return [];
  });
}

const isPassing = (reason: VersionReason): boolean => reason === 'worked' || reason === 'merged';
