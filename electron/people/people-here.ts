/** Who is here and what they are in the newsroom that is open, numbered on its way to the window. */
import { membersOf, type Member, type Roster } from '../../shared/people/roster';
import type { PersonId, PublicKey } from '../../shared/model/ids';
import { RosterTrouble, type Me, type Membership } from '../../shared/people/me';
import { fingerprintOf } from '../identity/fingerprint';
import type { OwnIdentity } from '../identity/own-identity';
import type { BrokenRoster, RosterOutcome } from '../workspace/review/roster-files';

type Numbered<T> = { readonly revision: number; readonly value: T };

export type PeopleHere = {
  me(): Promise<Numbered<Me>>;
  /** Somebody may have been let in or out, here or elsewhere, or another newsroom is open: tells the window. */
  look(): Promise<void>;
};

type Given = {
  readonly own: Pick<OwnIdentity, 'state' | 'publicKey' | 'keeping' | 'takeKey'>;
  /** Of the newsroom that is open; null while none is. */
  readonly roster: () => Promise<RosterOutcome | null>;
  readonly tell: (me: Numbered<Me>) => void;
};

export function peopleHere({ own, roster, tell }: Given): PeopleHere {
  let revision = 0;
  const read = async (): Promise<Me> => {
    const found = await roster();
    const state = own.state();
    const members = found?.kind === 'read' && found.roster !== null ? membersOf(found.roster) : null;
    const member = 'person' in state ? members?.get(state.person) : undefined;
    // A key that was made here, of which a power cut kept us from taking it.
    if (member !== undefined && member.publicKey !== own.publicKey()) await own.takeKey(member.publicKey);
    return meOf(own, found);
  };
  return {
    async me() {
      const at = revision;
      return { revision: at, value: await read() };
    },
    async look() {
      const value = await read();
      tell({ revision: (revision += 1), value });
    },
  };
}

function meOf(own: Given['own'], found: RosterOutcome | null): Me {
  const identity = own.state();
  const roster = found?.kind === 'read' ? found.roster : null;
  const members = roster === null ? [] : [...membersOf(roster).values()];
  const person = 'person' in identity ? identity.person : null;
  return {
    identity,
    newsroom: membershipOf(found, roster, { person, publicKey: own.publicKey() }),
    members: members.map(({ publicKey, ...member }) => ({ ...member, fingerprint: fingerprintOf(publicKey) })),
    keeping: own.keeping,
  };
}

/** What a person is told of it: only what was seen here before makes a difference to them. */
function troubleIn({ reason }: BrokenRoster): RosterTrouble {
  const told = RosterTrouble.safeParse(reason);
  return told.success ? told.data : 'does-not-hold';
}

type Who = { readonly person: PersonId | null; readonly publicKey: PublicKey | null };

function membershipOf(found: RosterOutcome | null, roster: Roster | null, { person, publicKey }: Who): Membership {
  if (found?.kind === 'broken') return { kind: 'roster-broken', trouble: troubleIn(found.fault), seq: found.fault.seq };
  if (roster === null) return { kind: 'without-roster' };
  const member: Member | undefined = person === null ? undefined : membersOf(roster).get(person);
  if (member === undefined) return { kind: 'stranger' };
  if (member.standing === 'revoked') return { kind: 'revoked' };
  if (member.publicKey !== publicKey) return { kind: 'other-key' };
  return { kind: 'member', roles: member.roles, desks: member.desks };
}
