/** A person's identity on its way to another machine, and back from a copy: one file, its key under a passphrase. */
import { join } from 'node:path';
import { failed, succeeded, type Result } from '../../shared/result';
import { parseDocument } from '../../shared/model/parse-document';
import { durableSave, makeDurableFolder, type DurableOutcome } from '../workspace/files/durable-save';
import { orFailure } from '../workspace/files/guarded';
import { documentBytes } from '../workspace/files/read-document';
import { listOrNone } from '../workspace/files/list-or-none';
import type { Ports } from '../ports/ports';
import { IdentityFile, identityFormat, newDevice, writeIdentity } from './identity-file';
import type { KeyKeeper } from './sealed-key';
import { publicKeyOf } from './signatures';

type Keepers = {
  /** Opens the key as it lies. */
  readonly from: KeyKeeper;
  /** Closes it as it will lie. */
  readonly to: KeyKeeper;
};

/** The same key, closed by another. */
export async function resealed(
  file: IdentityFile,
  { from, to }: Keepers,
): Promise<Result<IdentityFile, 'wrong-passphrase' | 'not-an-identity'>> {
  const privateKey = await from.unseal(file.key);
  if (privateKey === null) return failed('wrong-passphrase');
  if (publicKeyOf(privateKey) !== file.publicKey) return failed('not-an-identity');
  return succeeded({ ...file, key: await to.seal(privateKey) });
}

/** What is written to the copy. */
export const carriedBytes = (file: IdentityFile): Uint8Array => documentBytes(file);

/** Null where it is no identity, or its key is kept by a system: that opens nowhere else. */
export function carriedIn(bytes: Uint8Array): IdentityFile | null {
  const read = parseDocument(new TextDecoder().decode(bytes), { name: identityFormat, schema: IdentityFile });
  if (!read.ok) return null;
  const file = IdentityFile.parse(read.value);
  return file.key.kind === 'passphrase' ? file : null;
}

/** Makes it the one of `folder`, as a new device; the one that was there is laid beside it, with the chains of its device. */
export function moveIn(folder: string, file: IdentityFile, ports: Ports): Promise<DurableOutcome> {
  return orFailure(async () => {
    const names = (await listOrNone(folder, ports)).map(({ name }) => name).filter((name) => isOfDevice.test(name));
    if (names.length > 0) {
      const aside = await newAside(folder, ports);
      for (const name of names) await ports.files.rename(join(folder, name), join(aside, name));
    }
    return writeIdentity(folder, { ...file, device: newDevice(ports) }, { base: { kind: 'absent' }, ports });
  });
}

const isOfDevice = /^(identity|chain-[0-9a-f]+)\.json$/;

/** Puts another key in the place of the one that is there, a copy of which stays: an old key may be asked for. The device goes on with its chains. */
export function putInPlace(folder: string, file: IdentityFile, ports: Ports): Promise<DurableOutcome> {
  return orFailure(async () => {
    const path = join(folder, 'identity.json');
    if (await ports.files.exists(path)) {
      const copy = join(await newAside(folder, ports), 'identity.json');
      const bytes = await ports.files.read(path);
      const kept = await durableSave(ports.files, { path: copy, bytes, base: { kind: 'absent' } });
      if (kept.kind !== 'saved') return kept;
    }
    return writeIdentity(folder, file, { base: { kind: 'any' }, ports });
  });
}

async function newAside(folder: string, ports: Ports): Promise<string> {
  const aside = join(folder, `before-${ports.ids.newUlid()}`);
  await makeDurableFolder(ports.files, aside);
  return aside;
}
