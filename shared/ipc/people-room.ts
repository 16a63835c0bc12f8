/** The people's room of the contract: who is at this machine and who belongs to the newsroom. Keys never cross; a passphrase does, from the window to main. */
import { z } from 'zod';
import { PersonName } from '../model/roster-event';
import { Author } from '../people/author';
import { Me } from '../people/me';
import { PeopleOutcome } from '../people/people-outcome';
import { call, event } from './define';

const nothing = z.null();
const numberedMe = z.strictObject({ revision: z.int(), value: Me });
const Passphrase = z.string().min(1).max(1000);

export const peopleRoom = {
  me: call({ input: nothing, output: numberedMe }),
  changed: event(numberedMe),
  /** Whose name stands beside a comment or a suggestion written now. */
  author: call({ input: nothing, output: Author }),
  /** Makes a key pair under this name; `passphrase`: null where the system keeps it. */
  create: call({
    input: z.strictObject({ name: PersonName, passphrase: Passphrase.nullable() }),
    output: PeopleOutcome,
  }),
  /** Opens the key for this run. */
  unlock: call({ input: z.strictObject({ passphrase: Passphrase }), output: PeopleOutcome }),
} as const;
