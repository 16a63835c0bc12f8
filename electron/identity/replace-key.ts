/** A new key for a person who is known already. It lies beside the old one until the newsroom has been told, so that a power cut between the two leaves nobody without a key. */
import { join } from 'node:path';
import type { PublicKey } from '../../shared/model/ids';
import type { Ports } from '../ports/ports';
import { putInPlace } from './carry-identity';
import {
  newIdentityFile,
  openFile,
  readIdentity,
  writeIdentity,
  type Identity,
  type IdentityFile,
} from './identity-file';
import type { KeyKeeper } from './sealed-key';
import type { Failure } from '../../shared/model/failure';
import type { DurableOutcome } from '../workspace/files/durable-save';

const nextIn = (folder: string): string => join(folder, 'next');

export type NextKey = { readonly kind: 'made'; readonly identity: Identity } | Failed;
type Failed = { readonly kind: 'failed'; readonly failure: Failure };

/** The same person on the same device, by another key; the old one still counts. */
export async function makeNextKey(
  folder: string,
  { person, device, name, keeper }: Pick<IdentityFile, 'person' | 'device' | 'name'> & { readonly keeper: KeyKeeper },
  ports: Ports,
): Promise<NextKey> {
  const file = await newIdentityFile({ person, device, name, keeper });
  const saved = await writeIdentity(nextIn(folder), file, { base: { kind: 'any' }, ports });
  if (saved.kind === 'failed') return saved;
  const opened = await openFile(folder, file, keeper);
  if (opened.kind !== 'open') throw new TypeError('a key that was just made does not open');
  return { kind: 'made', identity: opened.identity };
}

/** From now on this one counts; the old one is laid aside. */
export async function takeNextKey(folder: string, ports: Ports): Promise<DurableOutcome | { readonly kind: 'none' }> {
  const next = await readIdentity(nextIn(folder), ports);
  if (next.kind === 'failed') return next;
  if (next.kind !== 'read') return { kind: 'none' };
  const saved = await putInPlace(folder, next.file, ports);
  if (saved.kind === 'saved') await ports.files.removeFile(join(nextIn(folder), 'identity.json'));
  return saved;
}

/** Of a key that was made and not taken yet; null where there is none. */
export async function nextPublicKey(folder: string, ports: Ports): Promise<PublicKey | null> {
  const next = await readIdentity(nextIn(folder), ports);
  return next.kind === 'read' ? next.file.publicKey : null;
}
