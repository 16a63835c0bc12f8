/**
 * The hand-offs of this machine: one at a time to each target, tried again by themselves where that may help, and after a restart where they were. Knows nothing of
 * how a target is reached.
 */
import {
  bothWishes,
  newJob,
  type HandoffWish,
  type Job,
  type JobProgress,
  type JobState,
} from '../../../shared/handoff/job';
import { retryIn } from '../../../shared/handoff/retry';
import type { TargetFailure } from '../../../shared/handoff/target-failure';
import type { ProfileId } from '../../../shared/model/export-profile';
import type { Timestamp } from '../../../shared/model/ids';
import { timestampOf } from '../../../shared/model/timestamp-of';
import type { Timers } from '../../ports/timers';
import type { JobFiles } from './job-files';

export type RunOutcome = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly failure: TargetFailure };

type Running = { readonly signal: AbortSignal; readonly onProgress: (progress: JobProgress) => void };

export type HandoffQueue = {
  /** Null where nothing is asked for. */
  of(profile: ProfileId): Job | null;
  /** Null where it does not run, or has not said yet how far it is. */
  progress(profile: ProfileId): JobProgress | null;
  /** While one runs, what is asked for comes after it. */
  ask(profile: ProfileId, wish: HandoffWish): Promise<void>;
  /** At once what would be tried again later, or waits for a person. */
  retry(profile: ProfileId): Promise<void>;
  /** Ends it; what a target has taken by then it has. */
  cancel(profile: ProfileId): Promise<void>;
  /** Those that run are left to the next start. */
  stop(): Promise<void>;
};

type Given = {
  readonly files: JobFiles;
  readonly run: (job: Job, running: Running) => Promise<RunOutcome>;
  readonly timers: Timers;
  /** Between 0 and 1; see `retryIn`. */
  readonly chance: () => number;
  readonly tell: (profile: ProfileId) => void;
  readonly fault: (cause: unknown) => unknown;
};

type Held = {
  job: Job;
  progress: JobProgress | null;
  ending: AbortController | null;
  /** Resolves once it has ended. */
  run: Promise<void> | null;
  forgetTimer: () => void;
};

/** Two targets at a time keep a newsroom's machine usable. */
const atOnce = 2;

class Ended extends Error {
  readonly because: 'cancelled' | 'stopped';
  constructor(because: Ended['because']) {
    super(because);
    this.because = because;
  }
}

export async function handoffQueue(given: Given): Promise<HandoffQueue> {
  const { files, run, timers, chance, tell, fault } = given;
  const held = new Map<ProfileId, Held>();
  let isStopped = false;

  /** Told once it is kept, so that what a person saw waiting is there after a power cut. */
  const put = async (one: Held, job: Job): Promise<void> => {
    one.job = job;
    await files.keep(job);
    tell(job.profile);
  };
  const stateOf = (one: Held, state: JobState): Promise<void> => put(one, { ...one.job, state });
  const drop = async (one: Held): Promise<void> => {
    held.delete(one.job.profile);
    await files.forget(one.job.profile);
    tell(one.job.profile);
  };

  const pump = (): void => {
    if (isStopped) return;
    const running = [...held.values()].filter(({ run: now }) => now !== null).length;
    const waiting = [...held.values()].filter(({ job, run: now }) => job.state.kind === 'waiting' && now === null);
    for (const one of waiting.slice(0, Math.max(0, atOnce - running))) {
      one.run = attempt(one)
        .catch((cause: unknown) => void fault(cause))
        .finally(() => {
          one.run = null;
          pump();
        });
    }
  };

  const attempt = async (one: Held): Promise<void> => {
    const ending = new AbortController();
    one.ending = ending;
    await put(one, { ...one.job, attempts: one.job.attempts + 1, state: { kind: 'running' } });
    const outcome = await outcomeOf(one, ending.signal);
    one.ending = null;
    one.progress = null;
    if (outcome instanceof Ended) await (outcome.because === 'cancelled' ? drop(one) : leave(one));
    else if (outcome.kind === 'failed') await failedWith(one, outcome.failure);
    else if (one.job.next === null) await drop(one);
    else await put(one, newJob(one.job.profile, one.job.next, files.now()));
  };

  const outcomeOf = async (one: Held, signal: AbortSignal): Promise<RunOutcome | Ended> => {
    const onProgress = (progress: JobProgress): void => {
      one.progress = progress;
      tell(one.job.profile);
    };
    if (signal.aborted) return signal.reason as Ended;
    try {
      const outcome = await run(one.job, { signal, onProgress });
      // What came to its end is done, whether somebody meant to cancel it meanwhile or not.
      return outcome.kind === 'failed' && signal.aborted ? (signal.reason as Ended) : outcome;
    } catch (cause) {
      if (signal.aborted) return signal.reason as Ended;
      fault(cause);
      return { kind: 'failed', failure: { code: 'fault' } };
    }
  };

  const leave = (one: Held): Promise<void> =>
    put(one, { ...one.job, attempts: one.job.attempts - 1, state: { kind: 'waiting' } });

  const failedWith = async (one: Held, failure: TargetFailure): Promise<void> => {
    const seconds = retryIn(failure, { attempts: one.job.attempts, chance: chance() });
    if (seconds === null) return stateOf(one, { kind: 'stuck', failure });
    const at = timestampOf(new Date(Date.parse(files.now()) + seconds * 1000));
    await stateOf(one, { kind: 'later', at, failure });
    wake(one, seconds * 1000);
  };

  const wake = (one: Held, milliseconds: number): void => {
    one.forgetTimer();
    one.forgetTimer = timers.after(milliseconds, () => void again(one).catch(fault));
  };
  const again = async (one: Held): Promise<void> => {
    one.forgetTimer();
    if (isStopped || held.get(one.job.profile) !== one || one.run !== null) return;
    await stateOf(one, { kind: 'waiting' });
    pump();
  };

  const take = (job: Job): Held => {
    const one: Held = { job, progress: null, ending: null, run: null, forgetTimer: () => undefined };
    held.set(job.profile, one);
    return one;
  };

  for (const job of await files.all()) {
    const one = take(job.state.kind === 'running' ? { ...job, state: { kind: 'waiting' } } : job);
    if (job.state.kind === 'later') wake(one, Math.max(0, Date.parse(job.state.at) - Date.parse(files.now())));
  }
  pump();

  return {
    of: (profile) => held.get(profile)?.job ?? null,
    progress: (profile) => held.get(profile)?.progress ?? null,
    async ask(profile, wish) {
      const one = held.get(profile);
      if (one !== undefined && one.job.state.kind === 'running')
        return put(one, { ...one.job, next: one.job.next === null ? wish : bothWishes(one.job.next, wish) });
      one?.forgetTimer();
      const both = one === undefined ? wish : bothWishes(one.job.wish, wish);
      const job = newJob(profile, both, files.now() as Timestamp);
      await (one === undefined ? put(take(job), job) : put(one, job));
      pump();
    },
    async retry(profile) {
      const one = held.get(profile);
      if (one === undefined || one.job.state.kind === 'running' || one.job.state.kind === 'waiting') return;
      one.job = { ...one.job, attempts: 0 };
      // The attempt that has failed may still be writing that it has.
      await one.run;
      await again(one);
    },
    async cancel(profile) {
      const one = held.get(profile);
      if (one === undefined) return;
      while (one.run !== null) {
        one.ending?.abort(new Ended('cancelled'));
        await one.run;
      }
      // Also one that had failed by then, and was only still writing that it has.
      one.forgetTimer();
      if (held.get(profile) === one) await drop(one);
    },
    async stop() {
      isStopped = true;
      for (const one of held.values()) {
        one.forgetTimer();
        one.ending?.abort(new Ended('stopped'));
      }
      await Promise.all([...held.values()].map(({ run: now }) => now));
    },
  };
}
