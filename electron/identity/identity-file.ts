/** Who a person is on this machine: one folder with their name, their sealed key and, for each newsroom, where this device's chain of events stands. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Failure } from '../../shared/model/failure';
import type { Signature } from '../../shared/model/ids';
import { DeviceId, PersonId, PublicKey } from '../../shared/model/ids';
import { JoinRequest, joinRequestFormat } from '../../shared/model/roster-event';
import { signatureBase, type SignedPart } from '../../shared/handoff/request-signature';
import { signedText, type Domain } from '../../shared/people/signed-text';
import type { Ports } from '../ports/ports';
import { durableSave, makeDurableFolder, type DurableOutcome, type DurableSave } from '../workspace/files/durable-save';
import { documentBytes, readDocument } from '../workspace/files/read-document';
import { SealedKey, type KeyKeeper } from './sealed-key';
import { newKeyPair, publicKeyOf, signText } from './signatures';

export const identityFormat = 'midad/identity@1';

/** The public half can be read without the key. */
export const IdentityFile = z.looseObject({
  format: z.literal(identityFormat),
  person: PersonId,
  device: DeviceId,
  name: z.string().min(1).max(200),
  publicKey: PublicKey,
  key: SealedKey,
});
export type IdentityFile = z.infer<typeof IdentityFile>;

export type Identity = {
  /** Holds the chains of this device. */
  readonly folder: string;
  readonly person: PersonId;
  readonly device: DeviceId;
  readonly name: string;
  readonly publicKey: PublicKey;
  /** Signs a document that has no signature yet. */
  sign(domain: Domain, document: Readonly<Record<string, unknown>>): Signature;
  /** Signs a request (RFC 9421). What is signed begins with a quotation mark, so it passes for no document. */
  signRequest(parts: readonly SignedPart[], params: string): Signature;
};

export type IdentityOutcome =
  | { readonly kind: 'open'; readonly identity: Identity }
  | { readonly kind: 'none' }
  /** The passphrase is wrong, or the key was sealed for another user of the system. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'failed'; readonly failure: Failure };

const fileIn = (folder: string): string => join(folder, 'identity.json');

type NewPerson = { readonly name: string; readonly keeper: KeyKeeper };

/** Makes a person with a new key. Fails with `locked` where the folder has somebody already. */
export async function createIdentity(
  folder: string,
  { name, keeper }: NewPerson,
  ports: Ports,
): Promise<IdentityOutcome> {
  const person = PersonId.parse(ports.ids.newUlid());
  const file = await newIdentityFile({ person, device: newDevice(ports), name, keeper });
  const saved = await writeIdentity(folder, file, { base: { kind: 'absent' }, ports });
  if (saved.kind === 'failed') return saved;
  return saved.kind === 'clash' ? { kind: 'locked' } : openFile(folder, file, keeper);
}

export const newDevice = ({ ids }: Ports): DeviceId => DeviceId.parse(ids.newUlid());

/** A new key for somebody. */
export async function newIdentityFile({
  keeper,
  ...who
}: Pick<IdentityFile, 'person' | 'device' | 'name'> & { readonly keeper: KeyKeeper }): Promise<IdentityFile> {
  const { publicKey, privateKey } = newKeyPair();
  return { format: identityFormat, ...who, publicKey, key: await keeper.seal(privateKey) };
}

export async function writeIdentity(
  folder: string,
  file: IdentityFile,
  { base, ports }: { readonly base: DurableSave['base']; readonly ports: Ports },
): Promise<DurableOutcome> {
  await makeDurableFolder(ports.files, folder);
  return durableSave(ports.files, { path: fileIn(folder), bytes: documentBytes(file), base });
}

export type IdentityRead =
  | { readonly kind: 'read'; readonly file: IdentityFile }
  | Exclude<IdentityOutcome, { readonly kind: 'open' | 'locked' }>;

/** What a file says of its person, without its key. */
export async function readIdentity(folder: string, ports: Ports): Promise<IdentityRead> {
  const read = await readDocument(ports.files, fileIn(folder), { name: identityFormat, schema: IdentityFile });
  if (read.kind === 'failed') return read;
  if (read.kind === 'unreadable') return { kind: read.problem.kind === 'missing' ? 'none' : 'damaged' };
  return { kind: 'read', file: IdentityFile.parse(read.document) };
}

export async function openIdentity(folder: string, keeper: KeyKeeper, ports: Ports): Promise<IdentityOutcome> {
  const read = await readIdentity(folder, ports);
  return read.kind === 'read' ? openFile(folder, read.file, keeper) : read;
}

/** Opens what was read; `folder` is where its chains lie. */
export async function openFile(
  folder: string,
  { person, device, name, publicKey, key }: IdentityFile,
  keeper: KeyKeeper,
): Promise<Exclude<IdentityOutcome, { readonly kind: 'none' | 'failed' }>> {
  const privateKey = await keeper.unseal(key);
  if (privateKey === null) return { kind: 'locked' };
  if (publicKeyOf(privateKey) !== publicKey) return { kind: 'damaged' };
  const sign: Identity['sign'] = (domain, document) => signText(privateKey, signedText(domain, document));
  const signRequest: Identity['signRequest'] = (parts, params) => signText(privateKey, signatureBase(parts, params));
  return { kind: 'open', identity: { folder, person, device, name, publicKey, sign, signRequest } };
}

/** Asks to be let into a newsroom; whoever lets in checks by another way that it is really theirs. */
export function joinRequestOf({ person, name, publicKey, sign }: Identity, { clock }: Ports): JoinRequest {
  const request = { format: joinRequestFormat, id: person, name, publicKey, at: clock.now() };
  return JoinRequest.parse({ ...request, signature: sign('midad-join-v1', request) }) as JoinRequest;
}
