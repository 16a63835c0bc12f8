/** A key as people compare it: read over the phone, both ends see whether it is the same one. */
import { createHash } from 'node:crypto';
import type { PublicKey } from '../../shared/model/ids';
import type { Fingerprint } from '../../shared/people/me';

const groups = 5;

/** Of its SHA-256, two bytes a group, as four digits each: 66 bits, so that nobody makes a key that has the fingerprint of another one. */
export function fingerprintOf(publicKey: PublicKey): Fingerprint {
  const hash = createHash('sha256').update(publicKey).digest();
  return Array.from({ length: groups }, (_, group) =>
    String(hash.readUInt16BE(group * 2) % 10_000).padStart(4, '0'),
  ).join(' ');
}
