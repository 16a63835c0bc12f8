/** The leases of the open workspace: keeps ours alive, watches the others'. Whatever the disk says to a lease, the writing goes on. */
import { LeaseId, leaseFormat, type Holding, type Lease } from '../../shared/leases/lease';
import type { ArticleId } from '../../shared/model/ids';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import type { Ports } from '../ports/ports';
import type { Stopwatch } from '../ports/stopwatch';
import { inTurns } from '../workspace/files/in-turns';
import type { Layout } from '../workspace/layout';
import { createSaveQueue } from '../workspace/save-queue';
import { isLeaseName, leaseFiles, leaseName } from './lease-files';
import { beatMs, leaseSight } from './lease-sight';
import type { ThisDesk } from './this-desk';

export type Leases = {
  /** Other desks that work on articles now. */
  others(): readonly Holding[];
  /** Somebody here begins to change the article, or goes on changing it. Never rejects; what fails is logged. */
  begin(id: ArticleId): Promise<void>;
  /** The article has been left. Never rejects. */
  end(id: ArticleId): Promise<void>;
  endAll(): Promise<void>;
  /** Tells the desks that work on the article that it is ours from now on. */
  takeOver(id: ArticleId): Promise<DoneOutcome>;
  /** Somebody may have written these lease files. Never rejects. */
  look(names: readonly string[] | 'all'): Promise<void>;
  /** Gives everything up and looks no more. */
  stop(): Promise<void>;
};

export type LeasesGiven = {
  readonly layout: Layout;
  readonly ports: Ports;
  readonly stopwatch: Stopwatch;
  readonly desk: ThisDesk;
  readonly tell: (others: readonly Holding[]) => void;
  readonly fault: (cause: unknown) => void;
};

const readWidth = 16;

/** Looks at once, and then with each beat. */
export function openLeases({ layout, ports, stopwatch, desk, tell, fault }: LeasesGiven): Leases {
  const files = leaseFiles(layout, ports);
  const sight = leaseSight(stopwatch);
  const queue = createSaveQueue();
  /** Ours that last. */
  const held = new Map<ArticleId, Lease>();
  /** All that were ever ours in this run: who names one of them has taken over from us. */
  const given = new Set<LeaseId>();
  let told = '[]';
  let isFirstLook = true;
  /** Names of what an earlier run of this very desk has left: it holds nothing, even where it can't be taken away. */
  const leftBehind = new Set<string>();
  let isStopped = false;
  let isBeating = false;
  const failing = new Set<string>();

  /** Logged once for each run of failures: a folder that is read-only stays so, and a beat comes every half minute. */
  const quietly = async (what: 'write' | 'remove' | 'look', act: () => Promise<DoneOutcome | void>): Promise<void> => {
    try {
      const outcome = await act();
      if (outcome?.kind === 'failed') throw new Error(`no lease could be written: ${outcome.failure.code}`);
      failing.delete(what);
    } catch (cause) {
      if (!failing.has(what)) fault(cause);
      failing.add(what);
    }
  };

  const others = (): readonly Holding[] =>
    sight.alive().map(({ article, instance, person, computer, over }) => {
      return { article, instance, person, computer, tookOver: over.some((id) => given.has(id)) };
    });

  const tellNews = (): void => {
    const now = others();
    const text = JSON.stringify(now);
    if (isStopped || text === told) return;
    told = text;
    tell(now);
  };

  const hold = (article: ArticleId, over: readonly LeaseId[]): Promise<DoneOutcome> => {
    const now = ports.clock.now();
    const id = LeaseId.parse(ports.ids.newUlid());
    const lease: Lease = { format: leaseFormat, id, article, ...desk, since: now, beat: now, over };
    held.set(article, lease);
    given.add(id);
    return files.write(lease);
  };

  const begin = (id: ArticleId): Promise<void> =>
    queue.run(id, () => quietly('write', async () => (isStopped || held.has(id) ? undefined : hold(id, []))));

  const end = (id: ArticleId): Promise<void> =>
    queue.run(id, () =>
      quietly('remove', async () => {
        const lease = held.get(id);
        held.delete(id);
        if (lease !== undefined) await files.remove(leaseName(lease));
      }),
    );

  const endAll = async (): Promise<void> => {
    await Promise.all([...held.keys()].map(end));
  };

  /** Where another desk has taken an article over, our lease has ended. */
  const giveWay = async (): Promise<void> => {
    const lost = sight.alive().filter(({ article, over }) => over.some((id) => held.get(article)?.id === id));
    await Promise.all(lost.map(({ article }) => end(article)));
  };

  /** Whoever may only read here sees the others all the same. */
  const takeAway = (name: string): Promise<void> => quietly('remove', () => files.remove(name));

  const lookAt = async (name: string): Promise<void> => {
    const found = await files.read(name);
    if (!isFirstLook || found.kind !== 'read' || found.document.desk !== desk.desk) return sight.saw(name, found);
    leftBehind.add(name);
    await takeAway(name);
  };

  const isOthers = (name: string): boolean =>
    isLeaseName(name) && !name.endsWith(`.${desk.instance}.json`) && !leftBehind.has(name);

  const look = (names: readonly string[] | 'all'): Promise<void> =>
    queue.run('look', () =>
      quietly('look', async () => {
        if (isStopped) return;
        const wanted = (names === 'all' ? await files.names() : names).filter(isOthers);
        if (names === 'all') sight.sawAll(wanted);
        await inTurns(wanted, readWidth, lookAt);
        if (names === 'all') isFirstLook = false;
        await giveWay();
        tellNews();
        await inTurns(sight.forgotten(), readWidth, takeAway);
      }),
    );

  const beat = async (): Promise<void> => {
    if (isBeating) return;
    isBeating = true;
    const renew = (id: ArticleId): Promise<void> =>
      queue.run(id, () =>
        quietly('write', async () => {
          const lease = held.get(id);
          if (lease === undefined) return;
          const next = { ...lease, beat: ports.clock.now() };
          held.set(id, next);
          return files.write(next);
        }),
      );
    try {
      await Promise.all([...held.keys()].map(renew));
      await look('all');
    } finally {
      isBeating = false;
    }
  };

  const stopBeating = stopwatch.every(beatMs, beat);
  void look('all');

  return {
    others,
    begin,
    end,
    endAll,
    takeOver: (id) =>
      queue.run(id, () => {
        const over = sight.alive().filter(({ article }) => article === id);
        return hold(
          id,
          over.map((lease) => lease.id),
        );
      }),
    look,
    stop: async () => {
      isStopped = true;
      stopBeating();
      await endAll();
    },
  };
}
