import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOwnIdentity } from '../../../electron/identity/own-identity';
import type { SystemSeal } from '../../../electron/identity/system-keeper';
import { realPorts } from '../../../electron/ports/ports';
import { peopleDone, refusedAs } from '../../../shared/people/people-outcome';
import { aSystem, underWord } from '../../support/own-identities';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midad-own-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ports = { ...realPorts, person: () => 'salma' };
const opened = (system: SystemSeal | null, at = folder) =>
  openOwnIdentity({ folder: at, system, ports, under: underWord, changed: () => undefined });

describe('where the system keeps secrets', () => {
  test('the first start makes a key pair without a question, and every later one opens it', async () => {
    const first = await opened(aSystem('salma'));
    expect(first.state()).toMatchObject({ kind: 'open', name: 'salma', keeping: 'system' });
    const again = await opened(aSystem('salma'));
    expect(again.state()).toEqual(first.state());
    expect(again.identity()?.publicKey).toBe(first.publicKey());
  });

  test('another user of it finds the key locked, and a new one of the same person in its place leaves the old one beside it', async () => {
    const first = await opened(aSystem('salma'));
    const other = await opened(aSystem('hind'));
    expect([other.state().kind, other.identity()]).toEqual(['locked', null]);
    expect(await other.startAnew({ name: 'سلمى', passphrase: null, who: 'same' })).toEqual(peopleDone);
    expect(other.author().person).toBe(first.author().person);
    expect(other.publicKey()).not.toBe(first.publicKey());
    expect((await readdir(folder)).filter((name) => name.startsWith('before-'))).toHaveLength(1);
  });
});

describe('where it keeps none', () => {
  test('nothing is made until a person gives a passphrase, and a restart can name them but not sign', async () => {
    const own = await opened(null);
    expect(own.state()).toEqual({ kind: 'none' });
    expect(own.author()).toEqual({ person: null, name: 'salma' });
    expect(await own.create({ name: 'سلمى', passphrase: null })).toEqual(refusedAs('passphrase-needed'));
    expect(await own.create({ name: 'سلمى', passphrase: 'حبر' })).toEqual(peopleDone);
    const again = await opened(null);
    expect([again.state().kind, again.identity(), again.author().name]).toEqual(['locked', null, 'سلمى']);
    expect(await again.unlock('ماء')).toEqual(refusedAs('wrong-passphrase'));
    expect(await again.unlock('حبر')).toEqual(peopleDone);
    expect(again.state().kind).toBe('open');
  });

  test('another passphrase opens the same key, and the old one no longer', async () => {
    const own = await opened(null);
    await own.create({ name: 'سلمى', passphrase: 'حبر' });
    expect(await own.changePassphrase({ now: 'ماء', next: 'ورق' })).toEqual(refusedAs('wrong-passphrase'));
    expect(await own.changePassphrase({ now: 'حبر', next: 'ورق' })).toEqual(peopleDone);
    const again = await opened(null);
    expect(await again.unlock('حبر')).toEqual(refusedAs('wrong-passphrase'));
    expect(await again.unlock('ورق')).toEqual(peopleDone);
    expect(again.publicKey()).toBe(own.publicKey());
  });

  test('a file that was changed is told as damaged, and nobody is made over it', async () => {
    await writeFile(join(folder, 'identity.json'), '{"format":"midad/identity@1"');
    const own = await opened(aSystem('salma'));
    expect(own.state()).toEqual({ kind: 'damaged' });
    expect(await own.create({ name: 'سلمى', passphrase: null })).toEqual(refusedAs('identity-damaged'));
    expect(await own.startAnew({ name: 'سلمى', passphrase: null, who: 'same' })).toEqual(peopleDone);
    expect(own.state().kind).toBe('open');
  });
});

describe('a copy', () => {
  test('makes another machine the same person, as a device of its own', async () => {
    const here = await opened(aSystem('salma'));
    const copy = await here.exported('حبر');
    if (!copy.ok) throw new Error(copy.failure.kind);
    const there = await opened(null, join(folder, 'there'));
    expect(await there.importFrom(copy.value, 'ماء')).toEqual(refusedAs('wrong-passphrase'));
    expect(await there.importFrom(copy.value, 'حبر')).toEqual(peopleDone);
    expect(there.author()).toEqual(here.author());
    expect(there.publicKey()).toBe(here.publicKey());
    expect(there.identity()?.device).not.toBe(here.identity()?.device);
    expect(await there.importFrom(new Uint8Array([123]), 'حبر')).toEqual(refusedAs('not-an-identity'));
  });

  test('puts the identity that was there aside, with the chains of its device', async () => {
    const own = await opened(null);
    await own.create({ name: 'سلمى', passphrase: 'حبر' });
    const copy = await own.exported('حبر');
    await writeFile(join(folder, `chain-${'a'.repeat(16)}.json`), '{}');
    await own.importFrom(copy.ok ? copy.value : new Uint8Array(), 'حبر');
    const [aside = ''] = (await readdir(folder)).filter((name) => name.startsWith('before-'));
    expect((await readdir(folder)).sort()).toEqual([aside, 'identity.json']);
    expect((await readdir(join(folder, aside))).sort()).toEqual([`chain-${'a'.repeat(16)}.json`, 'identity.json']);
  });
});

test('a new key counts once the newsroom knows it, also where a power cut came between', async () => {
  const own = await opened(aSystem('salma'));
  const old = own.publicKey();
  const next = await own.prepareKey(null);
  if (next.kind !== 'made') throw new Error(next.kind);
  expect(own.publicKey()).toBe(old);
  const again = await opened(aSystem('salma'));
  expect(await again.takeKey(old!)).toEqual(peopleDone);
  expect(again.publicKey()).toBe(old);
  expect(await again.takeKey(next.identity.publicKey)).toEqual(peopleDone);
  expect([again.publicKey(), again.state().kind]).toEqual([next.identity.publicKey, 'open']);
  expect(JSON.parse(await readFile(join(folder, 'identity.json'), 'utf8')).person).toBe(own.author().person);
});
