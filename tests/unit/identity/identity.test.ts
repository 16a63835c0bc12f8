import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appendToChain } from '../../../electron/identity/device-chain';
import { createIdentity, joinRequestOf, openIdentity } from '../../../electron/identity/identity-file';
import { underPassphrase } from '../../../electron/identity/sealed-key';
import { checkSignature, newKeyPair, signText } from '../../../electron/identity/signatures';
import { fileHash } from '../../../electron/ports/hash';
import { realPorts } from '../../../electron/ports/ports';
import { FileHash, PublicKey, type Signature } from '../../../shared/model/ids';
import { isRequestSound } from '../../../shared/people/roster';
import { signedText, type Domain } from '../../../shared/people/signed-text';
import { aHash } from '../../support/makers';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midad-identity-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a signature', () => {
  const { publicKey, privateKey } = newKeyPair();

  test('holds for its text, its key and nothing else', () => {
    const signature = signText(privateKey, 'نص');
    expect(checkSignature({ publicKey, text: 'نص', signature })).toBe(true);
    expect(checkSignature({ publicKey, text: 'نصّ', signature })).toBe(false);
    expect(checkSignature({ publicKey: newKeyPair().publicKey, text: 'نص', signature })).toBe(false);
    const other = `A${signature.slice(1)}` === signature ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    expect(checkSignature({ publicKey, text: 'نص', signature: other as Signature })).toBe(false);
  });

  test('A3 for one purpose is none for another', () => {
    const document = { reason: 'سبب' };
    const signature = signText(privateKey, signedText('midad-join-v1', document));
    const holds = (domain: Domain) => checkSignature({ publicKey, text: signedText(domain, document), signature });
    expect([holds('midad-join-v1'), holds('midad-roster-v1'), holds('midad-record-v1')]).toEqual([true, false, false]);
  });

  test('of a key that is none does not hold', () => {
    const none = PublicKey.parse(`MCowBQYDK2VwAyEA${'/'.repeat(42)}8=`);
    expect(checkSignature({ publicKey: none, text: 'نص', signature: signText(privateKey, 'نص') })).toBe(false);
  });
});

describe('an identity under a passphrase', () => {
  test('opens with it, however its letters are composed, and with no other', async () => {
    const made = await createIdentity(folder, { name: 'هند', keeper: underPassphrase('سر\u0622') }, realPorts);
    if (made.kind !== 'open') throw new Error(made.kind);
    const again = await openIdentity(folder, underPassphrase('سر\u0627\u0653'), realPorts);
    if (again.kind !== 'open') throw new Error(again.kind);
    expect(again.identity.person).toBe(made.identity.person);
    expect(isRequestSound(joinRequestOf(again.identity, realPorts), checkSignature)).toBe(true);
    expect(await openIdentity(folder, underPassphrase('غيره'), realPorts)).toEqual({ kind: 'locked' });
  });

  test('A2 is not made over another one, and its file holds no open key', async () => {
    const keeper = underPassphrase('سر');
    const made = await createIdentity(folder, { name: 'هند', keeper }, realPorts);
    expect(await createIdentity(folder, { name: 'كريم', keeper }, realPorts)).toEqual({ kind: 'locked' });
    const file = JSON.parse(await readFile(join(folder, 'identity.json'), 'utf8'));
    expect(Object.keys(file.key).sort()).toEqual(['iv', 'kind', 'n', 'p', 'r', 'salt', 'sealed', 'tag']);
    expect(made.kind).toBe('open');
  });

  test('that is damaged or not there says which', async () => {
    const keeper = underPassphrase('سر');
    expect(await openIdentity(folder, keeper, realPorts)).toEqual({ kind: 'none' });
    await writeFile(join(folder, 'identity.json'), '{"format":"midad/identity@1"}');
    expect(await openIdentity(folder, keeper, realPorts)).toEqual({ kind: 'damaged' });
  });
});

describe('the chain of a device', () => {
  const newsroom = FileHash.parse(aHash('a'));
  const append = (name: string, write: (path: string, bytes: Uint8Array) => Promise<'saved' | 'lost'>) => {
    let place: unknown;
    const path = join(folder, name);
    return appendToChain(
      { folder },
      newsroom,
      {
        make: (given) => {
          place = given;
          const bytes = new TextEncoder().encode(JSON.stringify({ name, ...given }));
          return { bytes, file: fileHash(bytes), where: [path] };
        },
        write: async (bytes) => ({ kind: await write(path, bytes) }),
        isWritten: (outcome: { readonly kind: string }) => outcome.kind === 'saved',
      },
      realPorts,
    ).then((outcome) => ({ outcome, place }));
  };
  const save = async (path: string, bytes: Uint8Array) => {
    await writeFile(path, bytes);
    return 'saved' as const;
  };
  const hashOf = async (name: string) => fileHash(await readFile(join(folder, name)));

  test('counts on, each naming the one before', async () => {
    expect((await append('a', save)).place).toEqual({ seq: 1, prev: null });
    expect((await append('b', save)).place).toEqual({ seq: 2, prev: await hashOf('a') });
  });

  test('an event that did not reach the disk leaves no gap', async () => {
    await append('a', save);
    await append('b', () => Promise.resolve('lost'));
    expect((await append('c', save)).place).toEqual({ seq: 2, prev: await hashOf('a') });
  });

  test('an event that did, but whose writer died before it knew, leaves no fork', async () => {
    await append('a', save);
    const dying = append('b', async (path, bytes) => {
      await writeFile(path, bytes);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect((await append('c', save)).place).toEqual({ seq: 3, prev: await hashOf('b') });
  });

  test('a chain that can’t be read is not begun anew', async () => {
    await append('a', save);
    await writeFile(join(folder, `chain-${newsroom.slice(0, 16)}.json`), '{');
    expect((await append('b', save)).outcome).toEqual({ kind: 'failed', failure: { code: 'identity-damaged' } });
  });
});
