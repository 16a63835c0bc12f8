/** What the person at this machine does about who belongs to the newsroom: founds it, asks to join, lets in, changes, revokes, takes a new key. Everything is signed. */
import type { PersonId } from '../../shared/model/ids';
import type { JoinRequest, RosterChange } from '../../shared/model/roster-event';
import { founderRoles, type Role } from '../../shared/model/roles';
import { peopleDone, refusedAs, type PeopleOutcome } from '../../shared/people/people-outcome';
import { membersOf } from '../../shared/people/roster';
import type { RequestOutcome, RequestRead } from '../../shared/people/join';
import { fingerprintOf } from '../identity/fingerprint';
import { joinRequestOf, type Identity } from '../identity/identity-file';
import { joinCodeOf, requestIn } from '../identity/join-code';
import type { NewOwner, OwnIdentity } from '../identity/own-identity';
import type { Ports } from '../ports/ports';
import type { RosterChangeOutcome, RosterFiles } from '../workspace/review/roster-files';

type Given = {
  readonly own: OwnIdentity;
  /** Of the newsroom that is open; null while none is. */
  readonly roster: () => RosterFiles | null;
  readonly ports: Ports;
  /** Who belongs to it has changed. */
  readonly changed: () => Promise<void>;
};

export type NewsroomPeople = ReturnType<typeof newsroomPeople>;

export function newsroomPeople({ own, roster, ports, changed }: Given) {
  const change = async (wish: RosterChange, by: Identity): Promise<PeopleOutcome> => {
    const files = roster();
    if (files === null) return refusedAs('has-none');
    const outcome = outcomeOf(await files.change(wish, by));
    if (outcome.kind === 'done') await changed();
    return outcome;
  };

  const signed = async (act: (by: Identity) => Promise<PeopleOutcome>): Promise<PeopleOutcome> => {
    const by = own.identity();
    return by === null ? cannotSign(own) : act(by);
  };

  /** Of a code that a person pasted: what it asks for is done only where it is whole. */
  const asked = async (code: string, act: (request: JoinRequest) => Promise<PeopleOutcome>): Promise<PeopleOutcome> => {
    const request = requestIn(code);
    return request === null ? refusedAs('not-a-request') : act(request);
  };

  return {
    async found(owner: NewOwner): Promise<PeopleOutcome> {
      const ready = await owned(own, owner);
      if (ready.kind !== 'done') return ready;
      return signed((by) =>
        change({ kind: 'founded', request: joinRequestOf(by, ports), roles: [...founderRoles], desks: [] }, by),
      );
    },

    async request(owner: NewOwner): Promise<RequestOutcome> {
      const ready = await owned(own, owner);
      const by = own.identity();
      if (ready.kind !== 'done') return ready;
      if (by === null) return { kind: 'refused', reason: 'locked' };
      return { kind: 'asked', code: joinCodeOf(joinRequestOf(by, ports)), fingerprint: fingerprintOf(by.publicKey) };
    },

    /** What somebody sent, shown before anybody is let in by it. */
    async read(text: string): Promise<RequestRead> {
      const request = requestIn(text);
      if (request === null) return { kind: 'refused', reason: 'not-a-request' };
      const { id, name, publicKey } = request;
      const found = await roster()?.read();
      const member = found?.kind === 'read' && found.roster !== null ? membersOf(found.roster).get(id) : undefined;
      return {
        kind: 'request',
        code: joinCodeOf(request),
        id,
        name: member?.name ?? name,
        fingerprint: fingerprintOf(publicKey),
        asks: member === undefined ? 'join' : asksOf(member, publicKey),
      };
    },

    admit: (wish: { readonly code: string; readonly roles: readonly Role[]; readonly desks: readonly string[] }) =>
      asked(wish.code, (request) =>
        signed((by) => change({ kind: 'admitted', request, roles: [...wish.roles], desks: [...wish.desks] }, by)),
      ),
    acceptKey: (code: string) => asked(code, (request) => signed((by) => change({ kind: 'rekeyed', request }, by))),
    change: (wish: { readonly id: PersonId; readonly roles: readonly Role[]; readonly desks: readonly string[] }) =>
      signed((by) => change({ kind: 'changed', id: wish.id, roles: [...wish.roles], desks: [...wish.desks] }, by)),
    revoke: (wish: { readonly id: PersonId; readonly reason: string }) =>
      signed((by) => change({ kind: 'revoked', ...wish }, by)),

    /** No signature: it is this machine that has seen another one, not the newsroom that says so. */
    async trustRoster(): Promise<PeopleOutcome> {
      const outcome = await roster()?.trustAnew();
      await changed();
      if (outcome === undefined) return refusedAs('has-none');
      if (outcome.kind === 'failed') return outcome;
      return outcome.kind === 'broken' ? refusedAs('roster-broken') : peopleDone;
    },

    /** The old key signs that the new one is theirs. */
    replaceKey: (passphrase: string | null) =>
      signed(async (by) => {
        const next = await own.prepareKey(passphrase);
        if (next.kind !== 'made') return next;
        const told = await change({ kind: 'rekeyed', request: joinRequestOf(next.identity, ports) }, by);
        if (told.kind !== 'done') return told;
        const taken = await own.takeKey(next.identity.publicKey);
        return taken.kind === 'done' && passphrase !== null ? own.unlock(passphrase) : taken;
      }),
  };
}

/** Somebody who can sign is here: made, opened, or here already; under the name they want, which no newsroom knows yet. */
async function owned(own: OwnIdentity, { name, passphrase }: NewOwner): Promise<PeopleOutcome> {
  const state = own.state();
  if (state.kind === 'damaged') return refusedAs('identity-damaged');
  if (state.kind === 'none') return own.create({ name, passphrase });
  if (state.kind === 'locked') {
    const opened = passphrase === null ? refusedAs('locked') : await own.unlock(passphrase);
    if (opened.kind !== 'done') return opened;
  }
  return state.name === name ? peopleDone : own.rename(name);
}

const cannotSign = (own: OwnIdentity): PeopleOutcome => {
  const { kind } = own.state();
  if (kind === 'none') return refusedAs('no-identity');
  return refusedAs(kind === 'damaged' ? 'identity-damaged' : 'locked');
};

const asksOf = (
  member: { readonly standing: 'member' | 'revoked'; readonly publicKey: string },
  publicKey: string,
): 'known' | 'new-key' | 'revoked' => {
  if (member.standing === 'revoked') return 'revoked';
  return member.publicKey === publicKey ? 'known' : 'new-key';
};

function outcomeOf(outcome: RosterChangeOutcome): PeopleOutcome {
  if (outcome.kind === 'broken') return refusedAs('roster-broken');
  if (outcome.kind !== 'refused') return outcome;
  return refusedAs(outcome.reason === 'wrong-request' ? 'not-a-request' : outcome.reason);
}
