import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handoffQueue, type HandoffQueue, type RunOutcome } from '../../../electron/handoff/queue/handoff-queue';
import { jobFiles } from '../../../electron/handoff/queue/job-files';
import { realPorts } from '../../../electron/ports/ports';
import type { HandoffWish, Job } from '../../../shared/handoff/job';
import type { TargetFailure } from '../../../shared/handoff/target-failure';
import { ProfileId } from '../../../shared/model/export-profile';
import { Timestamp } from '../../../shared/model/ids';
import { anArticleId } from '../../support/makers';

const site = ProfileId.parse('site');
const other = ProfileId.parse('other');
const third = ProfileId.parse('third');
const all: HandoffWish = { articles: null, extent: 'changed' };
const away: RunOutcome = { kind: 'failed', failure: { code: 'no-connection' } };
const wrong: RunOutcome = { kind: 'failed', failure: { code: 'wrong-secret', said: '' } };
const done: RunOutcome = { kind: 'done' };

let folder: string;
let queues: HandoffQueue[] = [];
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'midad-queue-')), 'handoff');
});
afterEach(async () => {
  await Promise.all(queues.map((queue) => queue.stop()));
  queues = [];
  await rm(join(folder, '..'), { recursive: true });
});

/** Waits for the disk, however busy the machine is. */
const soon = (expectation: () => unknown) => vi.waitFor(expectation, { timeout: 30_000 });

/** A clock that is set by hand; what waits for it wakes when it is passed. */
function fakeTimers() {
  let now = Date.parse('2026-11-25T10:00:00Z');
  const waiting = new Set<{ at: number; act: () => void }>();
  return {
    clock: { now: () => Timestamp.parse(new Date(now).toISOString()) },
    timers: {
      after(milliseconds: number, act: () => void) {
        const one = { at: now + milliseconds, act };
        waiting.add(one);
        return () => void waiting.delete(one);
      },
    },
    pass(seconds: number) {
      now += seconds * 1000;
      for (const one of waiting)
        if (one.at <= now) {
          waiting.delete(one);
          one.act();
        }
    },
    waits: () => waiting.size,
  };
}

type Run = (job: Job, signal: AbortSignal) => Promise<RunOutcome>;

/** `failing`: between a failure and its being written down. */
async function open(run: Run, time = fakeTimers(), failing: () => void = () => undefined) {
  const faults: unknown[] = [];
  const fault = (cause: unknown) => void faults.push(cause);
  const told: string[] = [];
  const queue = await handoffQueue({
    files: jobFiles({ folder, ports: { ...realPorts, clock: time.clock }, fault }),
    run: (job, { signal }) => run(job, signal),
    timers: time.timers,
    chance: () => {
      failing();
      return 0;
    },
    tell: (profile) => told.push(profile),
    fault,
  });
  queues.push(queue);
  return { queue, time, faults, told };
}

const kept = () => readdir(folder);
/** Runs until it is ended. */
const untilEnded: Run = (_, signal) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
const laterAt = (queue: HandoffQueue): string | null => {
  const state = queue.of(site)?.state;
  return state?.kind === 'later' ? new Date(state.at).toISOString().slice(11, 19) : null;
};
const stateOf = (queue: HandoffQueue, profile = site) => queue.of(profile)?.state.kind ?? null;

test('what is done is asked for no more', async () => {
  const { queue } = await open(async () => done);
  await queue.ask(site, all);
  await soon(async () => expect([queue.of(site), await kept()]).toEqual([null, []]));
});

test('what may pass is tried again by itself, later each time, until it is done', async () => {
  const outcomes = [away, away, done];
  const { queue, time } = await open(async () => outcomes.shift()!);
  await queue.ask(site, all);
  await soon(() => expect([laterAt(queue), time.waits()]).toEqual(['10:00:05', 1]));
  time.pass(4);
  expect(outcomes).toHaveLength(2);
  time.pass(1);
  await soon(() => expect([laterAt(queue), time.waits()]).toEqual(['10:00:20', 1]));
  time.pass(15);
  await soon(() => expect(queue.of(site)).toBeNull());
});

test('what a person must mend waits for them, and goes on when they say so', async () => {
  const outcomes = [wrong, done];
  const { queue, time } = await open(async () => outcomes.shift()!);
  await queue.ask(site, all);
  await soon(() => expect(stateOf(queue)).toBe('stuck'));
  expect(time.waits()).toBe(0);
  await queue.retry(site);
  await soon(() => expect(queue.of(site)).toBeNull());
});

test('a person need not wait for the next attempt', async () => {
  const outcomes = [away, done];
  const { queue, time } = await open(async () => outcomes.shift()!);
  await queue.ask(site, all);
  await soon(() => expect(stateOf(queue)).toBe('later'));
  await queue.retry(site);
  await soon(() => expect(queue.of(site)).toBeNull());
  expect(time.waits()).toBe(0);
});

test('one at a time goes to a target, and what is asked for meanwhile comes after it, together', async () => {
  const runs: Job[] = [];
  let finish = (_: RunOutcome): void => undefined;
  const { queue } = await open((job) => {
    runs.push(job);
    return new Promise((resolve) => (finish = resolve));
  });
  const some = (number: number): HandoffWish => ({ articles: [anArticleId(number)], extent: 'changed' });
  await queue.ask(site, some(1));
  await soon(() => expect(runs).toHaveLength(1));
  await queue.ask(site, some(2));
  await queue.ask(site, { ...some(3), extent: 'all' });
  expect(runs).toHaveLength(1);
  finish(done);
  await soon(() => expect(runs).toHaveLength(2));
  expect(runs[1]!.wish).toEqual({ articles: [anArticleId(2), anArticleId(3)], extent: 'all' });
  finish(done);
  await soon(() => expect(queue.of(site)).toBeNull());
});

test('two targets are served at once, a third waits', async () => {
  const { queue } = await open(untilEnded);
  for (const profile of [site, other, third]) await queue.ask(profile, all);
  await soon(() =>
    expect([site, other, third].map((profile) => stateOf(queue, profile))).toEqual(['running', 'running', 'waiting']),
  );
  await queue.cancel(site);
  await soon(() => expect(stateOf(queue, third)).toBe('running'));
});

test('cancelled is over, whether it ran or waited', async () => {
  const { queue, time } = await open((job, signal) =>
    job.profile === site ? untilEnded(job, signal) : Promise.resolve(away),
  );
  await queue.ask(site, all);
  await queue.ask(other, all);
  await soon(() => expect([stateOf(queue), stateOf(queue, other)]).toEqual(['running', 'later']));
  await queue.cancel(site);
  await queue.cancel(other);
  expect([queue.of(site), queue.of(other), await kept(), time.waits()]).toEqual([null, null, [], 0]);
});

test('one that fails while it is cancelled is over, and not tried again', async () => {
  let cancelling: Promise<void> | null = null;
  const { queue, time } = await open(
    async () => away,
    fakeTimers(),
    () => (cancelling = queue.cancel(site)),
  );
  await queue.ask(site, all);
  await soon(() => expect(cancelling).not.toBeNull());
  await cancelling;
  expect([queue.of(site), await kept(), time.waits()]).toEqual([null, [], 0]);
});

test('a restart finds what ran, what waits for its time and what waits for a person', async () => {
  const first = await open((job, signal) => {
    if (job.profile === site) return untilEnded(job, signal);
    return Promise.resolve(job.profile === other ? away : wrong);
  });
  for (const profile of [site, other, third]) await first.queue.ask(profile, all);
  await soon(() =>
    expect([site, other, third].map((one) => stateOf(first.queue, one))).toEqual(['running', 'later', 'stuck']),
  );
  await first.queue.stop();
  const ran: string[] = [];
  const second = await open(async (job) => {
    ran.push(`${job.profile} ${job.attempts}`);
    return done;
  });
  await soon(() => expect(second.queue.of(site)).toBeNull());
  expect(ran).toEqual(['site 1']);
  expect([stateOf(second.queue, other), stateOf(second.queue, third)]).toEqual(['later', 'stuck']);
  second.time.pass(5);
  await soon(() => expect(ran).toEqual(['site 1', 'other 2']));
});

test('a program that died while it ran starts it again', async () => {
  const first = await open(untilEnded);
  await first.queue.ask(site, all);
  await soon(() => expect(stateOf(first.queue)).toBe('running'));
  const second = await open(async () => done);
  await soon(() => expect(second.queue.of(site)).toBeNull());
});

test('a fault of ours is told, logged, and not tried again and again', async () => {
  const bug = new TypeError('a bug');
  const { queue, faults } = await open(async () => {
    throw bug;
  });
  await queue.ask(site, all);
  await soon(() => expect(queue.of(site)?.state).toEqual({ kind: 'stuck', failure: { code: 'fault' } }));
  expect(faults).toEqual([bug]);
});

test('what is asked for anew takes up what had failed', async () => {
  const runs: Job[] = [];
  const outcomes = [wrong, done];
  const { queue } = await open(async (job) => {
    runs.push(job);
    return outcomes.shift()!;
  });
  await queue.ask(site, { articles: [anArticleId(1)], extent: 'changed' });
  await soon(() => expect(stateOf(queue)).toBe('stuck'));
  await queue.ask(site, { articles: [anArticleId(2)], extent: 'changed' });
  await soon(() => expect(queue.of(site)).toBeNull());
  expect(runs[1]!.wish.articles).toEqual([anArticleId(1), anArticleId(2)]);
});

test('files of another make are passed over', async () => {
  const { queue, faults } = await open(async () => wrong);
  await queue.ask(site, all);
  await soon(() => expect(stateOf(queue)).toBe('stuck'));
  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(folder, 'broken.job.json'), '{"format":');
  await writeFile(join(folder, '..job.json'), '{}');
  const again = await open(async () => done);
  expect([stateOf(again.queue), again.faults.length, faults]).toEqual(['stuck', 1, []]);
});

const longFailure: TargetFailure = { code: 'busy', status: 503, retryAfter: 4000 };
test('a server that says when is waited for', async () => {
  const { queue } = await open(async () => ({ kind: 'failed', failure: longFailure }));
  await queue.ask(site, all);
  await soon(() => expect(laterAt(queue)).toBe('11:06:40'));
});
