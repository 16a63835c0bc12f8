/** An identity in a folder of its own whose key lies there unsealed: a real one is under scrypt, which is slow by design. */
import { createIdentity, type Identity } from '../../electron/identity/identity-file';
import { pkcs8Of, privateKeyIn, type KeyKeeper } from '../../electron/identity/sealed-key';
import { realPorts } from '../../electron/ports/ports';

const unsealed: KeyKeeper = {
  seal: (key) => Promise.resolve({ kind: 'system', sealed: pkcs8Of(key).toString('base64') }),
  unseal: ({ sealed }) => Promise.resolve(privateKeyIn(Buffer.from(sealed, 'base64'))),
};

export async function openIdentityIn(folder: string, name: string): Promise<Identity> {
  const made = await createIdentity(folder, { name, keeper: unsealed }, realPorts);
  if (made.kind !== 'open') throw new Error(made.kind);
  return made.identity;
}
