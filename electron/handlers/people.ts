/** Who is at this machine, and who belongs to the newsroom. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { PeopleHere } from '../app/people-here';
import type { OwnIdentity } from '../identity/own-identity';

type Given = { readonly own: OwnIdentity; readonly people: PeopleHere };

export function peopleHandlers({ own, people }: Given): Handlers<Contract>['people'] {
  return {
    me: async () => people.me(),
    author: async () => own.author(),
    create: async (person) => own.create(person),
    unlock: async ({ passphrase }) => own.unlock(passphrase),
  };
}
