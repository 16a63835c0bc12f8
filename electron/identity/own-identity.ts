/** The person at this machine: their key, opened for this run or not. One of these a program; the command line has others, by `--as`. */
import type { PublicKey } from '../../shared/model/ids';
import type { Author } from '../../shared/people/author';
import type { IdentityState, KeyKeeping } from '../../shared/people/me';
import { peopleDone, refusedAs, type PeopleOutcome } from '../../shared/people/people-outcome';
import type { Ports } from '../ports/ports';
import { fingerprintOf } from './fingerprint';
import { createIdentity, openFile, readIdentity, type Identity, type IdentityFile } from './identity-file';
import { underPassphrase, type KeyKeeper } from './sealed-key';
import { underSystem, type SystemSeal } from './system-keeper';

export type OwnIdentity = {
  state(): IdentityState;
  /** Null while it can't sign. */
  identity(): Identity | null;
  /** By which the others know them; null where there is none that can be read. */
  publicKey(): PublicKey | null;
  author(): Author;
  /** How a key that is made now will be kept. */
  readonly keeping: KeyKeeping;
  create(person: { readonly name: string; readonly passphrase: string | null }): Promise<PeopleOutcome>;
  unlock(passphrase: string): Promise<PeopleOutcome>;
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
  let held: Held = { kind: 'none' };

  const keeperFor = (passphrase: string | null): KeyKeeper | null => {
    if (passphrase !== null) return under(passphrase);
    return system === null ? null : underSystem(system);
  };

  const readHeld = async (): Promise<Held> => {
    const read = await readIdentity(folder, ports);
    if (read.kind === 'none') return read;
    if (read.kind !== 'read') return { kind: 'damaged' };
    if (read.file.key.kind !== 'system' || system === null) return { kind: 'known', file: read.file, identity: null };
    const opened = await openFile(folder, read.file, underSystem(system));
    if (opened.kind === 'damaged') return opened;
    return { kind: 'known', file: read.file, identity: opened.kind === 'open' ? opened.identity : null };
  };

  const open = async (keeper: KeyKeeper): Promise<PeopleOutcome> => {
    if (held.kind === 'none') return refusedAs('no-identity');
    if (held.kind === 'damaged') return refusedAs('identity-damaged');
    const opened = await openFile(folder, held.file, keeper);
    if (opened.kind === 'locked') return refusedAs('wrong-passphrase');
    if (opened.kind === 'damaged') return refusedAs('identity-damaged');
    held = { ...held, identity: opened.identity };
    changed();
    return peopleDone;
  };

  const create: OwnIdentity['create'] = async ({ name, passphrase }) => {
    if (held.kind === 'damaged') return refusedAs('identity-damaged');
    if (held.kind === 'known') return refusedAs('has-identity');
    const keeper = keeperFor(passphrase);
    if (keeper === null) return refusedAs('passphrase-needed');
    const made = await createIdentity(folder, { name, keeper }, ports);
    if (made.kind === 'failed') return made;
    const read = await readIdentity(folder, ports);
    if (made.kind !== 'open' || read.kind !== 'read') return refusedAs('has-identity');
    held = { kind: 'known', file: read.file, identity: made.identity };
    changed();
    return peopleDone;
  };

  held = await readHeld();
  const user = ports.person();
  if (held.kind === 'none' && system !== null && user !== '') await create({ name: user, passphrase: null });

  const known = (): IdentityFile | null => (held.kind === 'known' ? held.file : null);
  return {
    keeping: system === null ? 'passphrase' : 'system',
    state: () => stateOf(held),
    identity: () => (held.kind === 'known' ? held.identity : null),
    publicKey: () => known()?.publicKey ?? null,
    author: () => {
      const file = known();
      return file === null ? { person: null, name: user.slice(0, 200) } : { person: file.person, name: file.name };
    },
    create,
    unlock: (passphrase) => open(under(passphrase)),
  };
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
