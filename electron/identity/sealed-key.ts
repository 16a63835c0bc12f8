/** A private key as it lies on a disk: under a passphrase, or under what the system keeps for its user. */
import { createCipheriv, createDecipheriv, createPrivateKey, randomBytes, scrypt, type KeyObject } from 'node:crypto';
import { z } from 'zod';

const base64 = z.base64().max(4096);

/** `passphrase`: scrypt (RFC 7914) and AES-256-GCM. `system`: Electron's safeStorage. */
export const SealedKey = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    n: z.int().min(2).max(1_048_576),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(16),
    salt: base64,
    iv: base64,
    tag: base64,
    sealed: base64,
  }),
  z.strictObject({ kind: z.literal('system'), sealed: base64 }),
]);
export type SealedKey = z.infer<typeof SealedKey>;

/** What opens and closes it. Null from `unseal`: the wrong passphrase, or another user of this system. */
export type KeyKeeper = {
  seal(privateKey: KeyObject): Promise<SealedKey>;
  unseal(sealed: SealedKey): Promise<KeyObject | null>;
};

/** OWASP's figures for scrypt: 128 MB and under half a second a try. */
const cost = { n: 131_072, r: 8, p: 1 };

export function underPassphrase(passphrase: string): KeyKeeper {
  return {
    async seal(privateKey) {
      const [salt, iv] = [randomBytes(16), randomBytes(12)];
      const cipher = createCipheriv('aes-256-gcm', await keyFrom(passphrase, { ...cost, salt }), iv);
      const sealed = Buffer.concat([cipher.update(pkcs8Of(privateKey)), cipher.final()]);
      const text = (bytes: Buffer) => bytes.toString('base64');
      return {
        kind: 'passphrase',
        ...cost,
        salt: text(salt),
        iv: text(iv),
        tag: text(cipher.getAuthTag()),
        sealed: text(sealed),
      };
    },
    async unseal(kept) {
      if (kept.kind !== 'passphrase') return null;
      const bytes = (text: string) => Buffer.from(text, 'base64');
      const key = await keyFrom(passphrase, { ...kept, salt: bytes(kept.salt) });
      const cipher = createDecipheriv('aes-256-gcm', key, bytes(kept.iv)).setAuthTag(bytes(kept.tag));
      const opened = cipher.update(bytes(kept.sealed));
      return isAuthentic(cipher) ? privateKeyIn(opened) : null;
    },
  };
}

/** GCM says so only by throwing. */
function isAuthentic(cipher: ReturnType<typeof createDecipheriv>): boolean {
  try {
    cipher.final();
    return true;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return false;
  }
}

export const pkcs8Of = (key: KeyObject): Buffer => key.export({ type: 'pkcs8', format: 'der' });
export const privateKeyIn = (bytes: Buffer): KeyObject =>
  createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });

type Cost = { readonly n: number; readonly r: number; readonly p: number; readonly salt: Buffer };

/** The same passphrase typed on another system may be composed otherwise: NFC. */
const keyFrom = (passphrase: string, { n, r, p, salt }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: n, r, p, maxmem: 256 * n * r };
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (cause, key) =>
      cause === null ? resolve(key) : reject(cause),
    );
  });
