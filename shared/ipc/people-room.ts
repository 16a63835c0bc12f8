/** The people's room of the contract: who is at this machine and who belongs to the newsroom. Keys never cross; a passphrase does, from the window to main. */
import { z } from 'zod';
import { PersonId } from '../model/ids';
import { Desks, PersonName, Roles } from '../model/roster-event';
import { Author } from '../people/author';
import { CopyChosen, RequestOutcome, RequestRead } from '../people/join';
import { Me } from '../people/me';
import { PeopleOutcome } from '../people/people-outcome';
import { call, event } from './define';

const nothing = z.null();
const numberedMe = z.strictObject({ revision: z.int(), value: Me });
const Passphrase = z.string().min(1).max(1000);
const Code = z.string().max(20_000);
const code = z.strictObject({ code: Code });
/** `passphrase`: null where the system keeps the key. */
const owner = z.strictObject({ name: PersonName, passphrase: Passphrase.nullable() });

export const peopleRoom = {
  me: call({ input: nothing, output: numberedMe }),
  changed: event(numberedMe),
  /** Whose name stands beside a comment or a suggestion written now. */
  author: call({ input: nothing, output: Author }),
  /** Opens the key for this run. */
  unlock: call({ input: z.strictObject({ passphrase: Passphrase }), output: PeopleOutcome }),
  /** Begins the roster of the newsroom, with this person as its administrator; makes their key where they have none. */
  found: call({ input: owner, output: PeopleOutcome }),
  /** Asks to be let in; makes the key where there is none. */
  request: call({ input: owner, output: RequestOutcome }),
  /** Offers a place for a request's file. */
  saveRequest: call({ input: code, output: PeopleOutcome }),
  /** Puts a request's code on the clipboard, which the page itself may not touch. */
  copyCode: call({ input: code, output: nothing }),
  /** What a pasted code, or a file's text, asks for. */
  readRequest: call({ input: z.strictObject({ text: z.string().max(100_000) }), output: RequestRead }),
  /** The same of a file that the person chooses. */
  chooseRequest: call({ input: nothing, output: RequestRead }),
  admit: call({ input: z.strictObject({ code: Code, roles: Roles, desks: Desks }), output: PeopleOutcome }),
  /** The new key of somebody who belongs to the newsroom. */
  acceptKey: call({ input: code, output: PeopleOutcome }),
  change: call({ input: z.strictObject({ id: PersonId, roles: Roles, desks: Desks }), output: PeopleOutcome }),
  revoke: call({ input: z.strictObject({ id: PersonId, reason: z.string().max(2000) }), output: PeopleOutcome }),
  /** The roster that lies here counts from now on, though it is not the one this machine has seen. */
  trustRoster: call({ input: nothing, output: PeopleOutcome }),
  /** A new key of one's own, which the old one signs. */
  replaceKey: call({ input: z.strictObject({ passphrase: Passphrase.nullable() }), output: PeopleOutcome }),
  /** A new key in place of one that opens no more. `same`: an administrator must accept it; `new`: as somebody whom no newsroom knows. */
  startAnew: call({ input: owner.extend({ who: z.enum(['same', 'new']) }), output: PeopleOutcome }),
  changePassphrase: call({ input: z.strictObject({ now: Passphrase, next: Passphrase }), output: PeopleOutcome }),
  /** Offers a place for a copy of the identity, under its own passphrase or, where the system keeps it, under this one. */
  exportIdentity: call({ input: z.strictObject({ passphrase: Passphrase }), output: PeopleOutcome }),
  /** Asks for such a copy; nothing changes yet. */
  chooseIdentity: call({ input: nothing, output: CopyChosen }),
  /** Makes the copy that was chosen last the identity of this machine. */
  importIdentity: call({ input: z.strictObject({ passphrase: Passphrase }), output: PeopleOutcome }),
} as const;
