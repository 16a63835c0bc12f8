/** A Midad's leases on a workspace, as one desk of several has them. */
import { openLeases, type Leases } from '../../electron/leases/leases';
import { thisDesk } from '../../electron/leases/this-desk';
import { realPorts, type Ports } from '../../electron/ports/ports';
import { layoutOf } from '../../electron/workspace/layout';
import { fakeStopwatch, type FakeStopwatch } from './fake-stopwatch';

export type DeskAtWork = {
  readonly leases: Leases;
  readonly stopwatch: FakeStopwatch;
  /** What the window was told, by the names of those at work. */
  readonly told: readonly (readonly string[])[];
  readonly faults: readonly unknown[];
  /** Looks, and says who is at work: «ليلى», or «ليلى!» where she took over from this desk. */
  readonly sees: () => Promise<readonly string[]>;
};

export function deskAtWork(root: string, person: string, ports: Partial<Ports> = {}): DeskAtWork {
  const stopwatch = fakeStopwatch();
  const told: string[][] = [];
  const faults: unknown[] = [];
  const facts = { person, computer: `مكتب ${person}`, settingsFolder: '/settings' };
  const leases = openLeases({
    layout: layoutOf(root),
    ports: { ...realPorts, ...ports },
    stopwatch,
    desk: thisDesk(facts, realPorts.ids),
    tell: (others) => told.push(others.map((one) => one.person)),
    fault: (cause) => faults.push(cause),
  });
  const sees = async () => {
    await leases.look('all');
    return leases.others().map((one) => `${one.person}${one.tookOver ? '!' : ''}`);
  };
  return { leases, stopwatch, told, faults, sees };
}
