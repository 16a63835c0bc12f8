/** Ed25519 (RFC 8032) by Node's own crypto, the same in every runtime we support. */
import { createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { PublicKey, Signature } from '../../shared/model/ids';
import type { CheckSignature } from '../../shared/people/signed-text';

export type KeyPair = { readonly publicKey: PublicKey; readonly privateKey: KeyObject };

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: publicKeyIn(publicKey) };
}

/** The public half of a private key. */
export const publicKeyOf = (privateKey: KeyObject): PublicKey => publicKeyIn(createPublicKey(privateKey));

const publicKeyIn = (key: KeyObject): PublicKey =>
  PublicKey.parse(key.export({ type: 'spki', format: 'der' }).toString('base64'));

export const signText = (privateKey: KeyObject, text: string): Signature =>
  Signature.parse(sign(null, Buffer.from(text), privateKey).toString('base64'));

/** False also for a key that is none. */
export const checkSignature: CheckSignature = ({ publicKey, text, signature }) => {
  const key = keyFrom(publicKey);
  return key !== null && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
};

/** Reading a key takes as long as checking with it, and a newsroom's few keys sign all there is. */
const keys = new Map<PublicKey, KeyObject | null>();
const mostKeys = 1000;

function keyFrom(publicKey: PublicKey): KeyObject | null {
  const known = keys.get(publicKey);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  const key = readKey(publicKey);
  keys.set(publicKey, key);
  return key;
}

function readKey(publicKey: PublicKey): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  } catch (cause) {
    // Any 32 bytes have the right form; not all of them are a point of the curve.
    if (!(cause instanceof Error)) throw cause;
    return null;
  }
}
