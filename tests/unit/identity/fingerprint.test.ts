import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../electron/identity/fingerprint';
import { newKeyPair } from '../../../electron/identity/signatures';
import { PublicKey } from '../../../shared/model/ids';
import { Fingerprint } from '../../../shared/people/me';

test('A4 a key always has the same twenty digits, and another key has others', () => {
  const keys = Array.from({ length: 50 }, () => newKeyPair().publicKey);
  const digits = keys.map(fingerprintOf);
  expect(digits.every((one) => Fingerprint.safeParse(one).success)).toBe(true);
  expect(new Set(digits).size).toBe(50);
  expect(fingerprintOf(PublicKey.parse(`MCowBQYDK2VwAyEA${'A'.repeat(43)}=`))).toBe('3538 9111 9867 6038 8040');
});
