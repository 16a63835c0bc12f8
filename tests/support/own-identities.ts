/** Stand-ins for what keeps keys: a system's store, and passphrases that need no scrypt. */
import { pkcs8Of, privateKeyIn, type KeyKeeper } from '../../electron/identity/sealed-key';
import type { SystemSeal } from '../../electron/identity/system-keeper';

/** A store of secrets that only its own user opens. */
export const aSystem = (user: string): SystemSeal => ({
  seal: (secret) => Buffer.from(`${user}:${secret}`).toString('base64'),
  unseal: (sealed) => {
    const [owner, secret = ''] = Buffer.from(sealed, 'base64').toString().split(':');
    return owner === user ? secret : null;
  },
});

const base64 = (value: string): string => Buffer.from(value).toString('base64');

/** As scrypt would, in no time. */
export const underWord = (passphrase: string): KeyKeeper => ({
  seal: async (key) => ({
    kind: 'passphrase',
    n: 2,
    r: 1,
    p: 1,
    salt: base64(passphrase),
    iv: base64('iv'),
    tag: base64('tag'),
    sealed: pkcs8Of(key).toString('base64'),
  }),
  unseal: async (sealed) =>
    sealed.kind === 'passphrase' && sealed.salt === base64(passphrase)
      ? privateKeyIn(Buffer.from(sealed.sealed, 'base64'))
      : null,
});
