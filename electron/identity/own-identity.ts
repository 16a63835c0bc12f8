/** The person at this machine: their key, opened for this run or not. One of these a program; the command line has others, by `--as`. */
import { PersonId, type PublicKey } from '../../shared/model/ids';
import type { Author } from '../../shared/people/author';
import type { IdentityState, KeyKeeping } from '../../shared/people/me';
import { peopleDone, refusedAs, type PeopleOutcome } from '../../shared/people/people-outcome';
import { failed, succeeded, type Result } from '../../shared/result';
import type { Ports } from '../ports/ports';
import type { DurableOutcome } from '../workspace/files/durable-save';
import { carriedBytes, carriedIn, moveIn, putInPlace, resealed } from './carry-identity';
import { fingerprintOf } from './fingerprint';
import {
  newDevice,
  newIdentityFile,
  openFile,
  readIdentity,
  writeIdentity,
  type Identity,
  type IdentityFile,
} from './identity-file';
import { makeNextKey, nextPublicKey, takeNextKey, type NextKey } from './replace-key';
import { underPassphrase, type KeyKeeper } from './sealed-key';
import { underSystem, type SystemSeal } from './system-keeper';

/** `passphrase`: null where the system is to keep the key. */
export type NewOwner = { readonly name: string; readonly passphrase: string | null };

export type OwnIdentity = {
  state(): IdentityState;
  /** Null while it can't sign. */
  identity(): Identity | null;
  /** By which the others know them; null where there is none that can be read. */
  publicKey(): PublicKey | null;
  author(): Author;
  /** How a key that is made now will be kept. */
  readonly keeping: KeyKeeping;
  create(person: NewOwner): Promise<PeopleOutcome>;
  unlock(passphrase: string): Promise<PeopleOutcome>;
  /** Another name, for somebody whom no newsroom knows yet. */
  rename(name: string): Promise<PeopleOutcome>;
  /** A key that counts once it is taken. */
  prepareKey(passphrase: string | null): Promise<NextKey | Exclude<PeopleOutcome, { kind: 'done' }>>;
  /** Takes the prepared key once the newsroom names it; of one that is taken already, and after a power cut between the two, too. */
  takeKey(named: PublicKey): Promise<PeopleOutcome>;
  /** A new key in place of one that can't be opened or read any more. `same`: the same person, whom an administrator must accept again. */
  startAnew(person: NewOwner & { readonly who: 'same' | 'new' }): Promise<PeopleOutcome>;
  changePassphrase(passphrases: { readonly now: string; readonly next: string }): Promise<PeopleOutcome>;
  /** A copy of it under a passphrase: the one it lies under, else a new one. */
  exported(passphrase: string): Promise<Result<Uint8Array, PeopleOutcome>>;
  importFrom(bytes: Uint8Array, passphrase: string): Promise<PeopleOutcome>;
};

type Given = {
  readonly folder: string;
  /** Null where the system keeps no secrets. */
  readonly system: SystemSeal | null;
  readonly ports: Ports;
  /** Somebody else is here now, or can sign now. */
  readonly changed: () => void;
  /** How a passphrase closes a key; a test need not wait for scrypt. */
  readonly under?: (passphrase: string) => KeyKeeper;
};

type Held =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'known'; readonly file: IdentityFile; readonly identity: Identity | null };

/** Reads who is here, and opens what the system opens; where nobody is and the system keeps secrets, makes a key pair for its user. Asks nothing. */
export async function openOwnIdentity(given: Given): Promise<OwnIdentity> {
  const { folder, system, ports, changed, under = underPassphrase } = given;
  let held = await readHeld(given);

  const keeperFor = (passphrase: string | null): KeyKeeper | null => {
    if (passphrase !== null) return under(passphrase);
    return system === null ? null : underSystem(system);
  };
  const known = (): IdentityFile | null => (held.kind === 'known' ? held.file : null);

  /** Holds what was just written, opened by the keeper that closed it. */
  const hold = async (saved: DurableOutcome, keeper: KeyKeeper): Promise<PeopleOutcome> => {
    if (saved.kind === 'failed') return saved;
    if (saved.kind === 'clash') return refusedAs('has-identity');
    const read = await readIdentity(folder, ports);
    if (read.kind !== 'read') return refusedAs('identity-damaged');
    const opened = await openFile(folder, read.file, keeper);
    held = { kind: 'known', file: read.file, identity: opened.kind === 'open' ? opened.identity : null };
    changed();
    return peopleDone;
  };

  const create = async ({ name, passphrase }: NewOwner): Promise<PeopleOutcome> => {
    if (held.kind === 'damaged') return refusedAs('identity-damaged');
    if (held.kind === 'known') return refusedAs('has-identity');
    const keeper = keeperFor(passphrase);
    if (keeper === null) return refusedAs('passphrase-needed');
    const file = await newIdentityFile({ ...newPerson(ports), name, keeper });
    return hold(await writeIdentity(folder, file, { base: { kind: 'absent' }, ports }), keeper);
  };

  const user = ports.person().slice(0, 200);
  if (held.kind === 'none' && system !== null && user !== '') await create({ name: user, passphrase: null });

  return {
    keeping: system === null ? 'passphrase' : 'system',
    state: () => stateOf(held),
    identity: () => (held.kind === 'known' ? held.identity : null),
    publicKey: () => known()?.publicKey ?? null,
    author: () => {
      const file = known();
      return file === null ? { person: null, name: user } : { person: file.person, name: file.name };
    },
    create,
    async unlock(passphrase) {
      const file = known();
      if (file === null) return refusedAs(held.kind === 'damaged' ? 'identity-damaged' : 'no-identity');
      const opened = await openFile(folder, file, under(passphrase));
      if (opened.kind === 'locked') return refusedAs('wrong-passphrase');
      if (opened.kind === 'damaged') return refusedAs('identity-damaged');
      held = { kind: 'known', file, identity: opened.identity };
      changed();
      return peopleDone;
    },
    async rename(name) {
      if (held.kind !== 'known') return refusedAs('no-identity');
      const { file, identity } = held;
      const saved = await writeIdentity(folder, { ...file, name }, { base: { kind: 'any' }, ports });
      if (saved.kind === 'failed') return saved;
      held = { kind: 'known', file: { ...file, name }, identity: identity === null ? null : { ...identity, name } };
      changed();
      return peopleDone;
    },
    async prepareKey(passphrase) {
      const file = known();
      const keeper = keeperFor(passphrase);
      if (file === null) return { kind: 'refused', reason: 'no-identity' };
      if (keeper === null) return { kind: 'refused', reason: 'passphrase-needed' };
      return makeNextKey(folder, { ...file, keeper }, ports);
    },
    async takeKey(named) {
      if (known()?.publicKey === named) return peopleDone;
      if ((await nextPublicKey(folder, ports)) !== named) return refusedAs('no-identity');
      const taken = await takeNextKey(folder, ports);
      if (taken.kind === 'failed') return taken;
      held = await readHeld(given);
      changed();
      return peopleDone;
    },
    async startAnew({ name, passphrase, who }) {
      const keeper = keeperFor(passphrase);
      if (keeper === null) return refusedAs('passphrase-needed');
      const file = known();
      if (file !== null && who === 'same') {
        const next = await newIdentityFile({ person: file.person, device: file.device, name: file.name, keeper });
        return hold(await putInPlace(folder, next, ports), keeper);
      }
      return hold(await moveIn(folder, await newIdentityFile({ ...newPerson(ports), name, keeper }), ports), keeper);
    },
    async changePassphrase({ now, next }) {
      const file = known();
      if (file === null) return refusedAs('no-identity');
      const keepers = { from: under(now), to: under(next) };
      const sealed = await resealed(file, keepers);
      if (!sealed.ok) return refusedAs(sealed.failure);
      return hold(await writeIdentity(folder, sealed.value, { base: { kind: 'any' }, ports }), keepers.to);
    },
    async exported(passphrase) {
      const file = known();
      if (file === null) return failed(refusedAs('no-identity'));
      const from = file.key.kind === 'system' ? keeperFor(null) : under(passphrase);
      const sealed = from === null ? null : await resealed(file, { from, to: under(passphrase) });
      if (sealed === null) return failed(refusedAs('locked'));
      if (sealed.ok) return succeeded(carriedBytes(sealed.value));
      return failed(refusedAs(file.key.kind === 'system' ? 'locked' : sealed.failure));
    },
    async importFrom(bytes, passphrase) {
      const carried = carriedIn(bytes);
      if (carried === null) return refusedAs('not-an-identity');
      const to = keeperFor(null) ?? under(passphrase);
      const sealed = await resealed(carried, { from: under(passphrase), to });
      return sealed.ok ? hold(await moveIn(folder, sealed.value, ports), to) : refusedAs(sealed.failure);
    },
  };
}

const newPerson = (ports: Ports): Pick<IdentityFile, 'person' | 'device'> => ({
  person: PersonId.parse(ports.ids.newUlid()),
  device: newDevice(ports),
});

/** Opened where the system opens it without a question. */
async function readHeld({ folder, system, ports }: Given): Promise<Held> {
  const read = await readIdentity(folder, ports);
  if (read.kind === 'none') return read;
  if (read.kind !== 'read') return { kind: 'damaged' };
  const { file } = read;
  if (file.key.kind !== 'system' || system === null) return { kind: 'known', file, identity: null };
  const opened = await openFile(folder, file, underSystem(system));
  if (opened.kind === 'damaged') return opened;
  return { kind: 'known', file, identity: opened.kind === 'open' ? opened.identity : null };
}

function stateOf(held: Held): IdentityState {
  if (held.kind !== 'known') return held;
  const { person, name, publicKey, key } = held.file;
  return {
    kind: held.identity === null ? 'locked' : 'open',
    person,
    name,
    fingerprint: fingerprintOf(publicKey),
    keeping: key.kind,
  };
}
