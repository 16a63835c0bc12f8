/** All that the outside gives, in one record, so that a test can replace any of it. */
import type { Author } from '../../shared/people/author';
import { realClock, type Clock } from './clock';
import { realFiles, type Files } from './files';
import { realIds, type Ids } from './ids';
import { noPins, type Pins } from './pins';
import { systemUser } from './system-user';

export type Ports = {
  readonly files: Files;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Who is logged in on this machine; '' where the system names nobody. */
  readonly person: () => string;
  /** Whose name stands beside what is written, where somebody has a key here. */
  readonly author?: () => Author;
  /** What this machine remembers of rosters. */
  readonly pins: Pins;
};

export const realPorts: Ports = { files: realFiles, clock: realClock, ids: realIds, person: systemUser, pins: noPins };
