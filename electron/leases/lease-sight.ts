/** What this desk has seen of the others' leases, and how long each of them counts. Compares no clocks of two machines: it asks only whether a file changes. */
import type { Lease } from '../../shared/leases/lease';
import type { FileHash } from '../../shared/model/ids';
import type { Stopwatch } from '../ports/stopwatch';
import type { ReadOutcome } from '../workspace/files/read-document';

/** A holder writes its file anew every so often. */
export const beatMs = 30_000;
/** A file that has stayed the same for so long belongs to nobody who works; three beats may be lost on the way. */
export const aliveMs = 120_000;
/** After so long it is taken away: nobody will come back to it, and a holder that does writes it anew. */
export const forgottenMs = 3_600_000;

export type LeaseSight = {
  /** What a look at a file has found. One that can't be read right now is as if nobody had looked. */
  saw(name: string, found: ReadOutcome<Lease>): void;
  /** These are all the files there are. */
  sawAll(names: readonly string[]): void;
  /** Leases that count; one seen for the first time does. */
  alive(): readonly Lease[];
  /** Names of files that may be taken away. */
  forgotten(): readonly string[];
};

type Sighting = { readonly lease: Lease; readonly hash: FileHash; readonly changedAtMs: number };

export function leaseSight(stopwatch: Pick<Stopwatch, 'elapsedMs'>): LeaseSight {
  const seen = new Map<string, Sighting>();
  const ageMs = ({ changedAtMs }: Sighting): number => stopwatch.elapsedMs() - changedAtMs;
  return {
    saw: (name, found) => {
      if (found.kind === 'unreadable' && found.problem.kind === 'missing') seen.delete(name);
      if (found.kind !== 'read' || seen.get(name)?.hash === found.hash) return;
      seen.set(name, { lease: found.document, hash: found.hash, changedAtMs: stopwatch.elapsedMs() });
    },
    sawAll: (names) => {
      const there = new Set(names);
      for (const name of seen.keys()) if (!there.has(name)) seen.delete(name);
    },
    alive: () => [...seen.values()].filter((one) => ageMs(one) < aliveMs).map(({ lease }) => lease),
    forgotten: () => [...seen].filter(([, one]) => ageMs(one) >= forgottenMs).map(([name]) => name),
  };
}
