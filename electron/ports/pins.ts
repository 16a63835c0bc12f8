/** What this machine remembers of the rosters it has seen, by the folder in which each lies. A port: each program keeps them in its user's own folder, and a test that has no use for them has none. */
import type { SeenRoster } from '../../shared/people/seen-roster';

export type Pins = {
  seen(rosterFolder: string): Promise<SeenRoster | null>;
  remember(rosterFolder: string, seen: SeenRoster): Promise<void>;
};

export const noPins: Pins = { seen: async () => null, remember: async () => undefined };
