/** What people do about who belongs to a newsroom, each at a machine of their own, over one folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOwnIdentity } from '../../../electron/identity/own-identity';
import { newsroomPeople } from '../../../electron/people/newsroom-people';
import { peopleHere } from '../../../electron/people/people-here';
import { realPorts } from '../../../electron/ports/ports';
import { rosterFiles } from '../../../electron/workspace/review/roster-files';
import type { Me } from '../../../shared/people/me';
import { peopleDone, refusedAs } from '../../../shared/people/people-outcome';
import type { Role } from '../../../shared/model/roles';
import { aSystem, underWord } from '../../support/own-identities';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'midad-people-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** `keeping`: whether this machine's system keeps secrets. */
async function aMachine(user: string, keeping: 'system' | 'passphrase' = 'system') {
  const ports = { ...realPorts, person: () => user };
  const roster = rosterFiles({ roster: join(home, 'w', 'roster') }, ports);
  const told: Me[] = [];
  const own = await openOwnIdentity({
    folder: join(home, user),
    system: keeping === 'system' ? aSystem(user) : null,
    ports,
    under: underWord,
    changed: () => undefined,
  });
  const here = peopleHere({ own, roster: roster.read, tell: ({ value }) => told.push(value) });
  const acts = newsroomPeople({ own, roster: () => roster, ports, changed: here.look });
  const me = async (): Promise<Me> => (await here.me()).value;
  const request = async (name: string): Promise<string> => {
    const asked = await acts.request({ name, passphrase: keeping === 'system' ? null : 'كلمة' });
    if (asked.kind !== 'asked') throw new Error(asked.kind);
    return asked.code;
  };
  return { acts, me, own, request, told };
}

/** سلمى has founded it and let كريم in as its chief. */
async function aNewsroom() {
  const salma = await aMachine('salma');
  const karim = await aMachine('karim');
  expect(await salma.acts.found({ name: 'سلمى', passphrase: null })).toEqual(peopleDone);
  const code = await karim.request('كريم');
  expect(await salma.acts.admit({ code, roles: ['chief'], desks: ['محليات'] })).toEqual(peopleDone);
  return { salma, karim };
}

const idOf = async (machine: Awaited<ReturnType<typeof aMachine>>) => {
  const { identity } = await machine.me();
  if (!('person' in identity)) throw new Error(identity.kind);
  return identity.person;
};

test('who founds it is its administrator, who is let in is a member, everybody else a stranger', async () => {
  const { salma, karim } = await aNewsroom();
  const nour = await aMachine('nour');
  expect((await salma.me()).newsroom).toMatchObject({
    kind: 'member',
    roles: ['administrator', 'chief', 'publisher', 'editor', 'writer'],
  });
  expect((await karim.me()).newsroom).toEqual({ kind: 'member', roles: ['chief'], desks: ['محليات'] });
  expect((await nour.me()).newsroom).toEqual({ kind: 'stranger' });
  expect((await nour.me()).members.map(({ name }) => name)).toEqual(['سلمى', 'كريم']);
  expect(salma.told.at(-1)?.members).toHaveLength(2);
  expect(await nour.acts.found({ name: 'نور', passphrase: null })).toEqual(refusedAs('has-one'));
});

test('a chief lets in writers, editors and reviewers, and does nothing else about people', async () => {
  const { salma, karim } = await aNewsroom();
  const code = await (await aMachine('nour')).request('نور');
  const as = (roles: readonly Role[]) => karim.acts.admit({ code, roles, desks: [] });
  expect(await as(['chief'])).toEqual(refusedAs('no-right'));
  expect(await as(['reviewer', 'writer'])).toEqual(peopleDone);
  expect(await as(['writer'])).toEqual(refusedAs('known-already'));
  expect(await karim.acts.revoke({ id: await idOf(salma), reason: '' })).toEqual(refusedAs('no-right'));
});

test('the last administrator stays, and what was revoked is told and not let in again', async () => {
  const { salma, karim } = await aNewsroom();
  expect(await salma.acts.revoke({ id: await idOf(salma), reason: '' })).toEqual(refusedAs('last-administrator'));
  const again = await karim.request('كريم');
  expect(await salma.acts.read(again)).toMatchObject({ kind: 'request', asks: 'known' });
  expect(await salma.acts.revoke({ id: await idOf(karim), reason: 'انتقل' })).toEqual(peopleDone);
  expect((await karim.me()).newsroom).toEqual({ kind: 'revoked' });
  expect(await salma.acts.read(again)).toMatchObject({ asks: 'revoked' });
  expect(await karim.own.startAnew({ name: 'كريم', passphrase: null, who: 'new' })).toEqual(peopleDone);
  expect(await salma.acts.read(await karim.request('كريم'))).toMatchObject({ asks: 'join' });
});

describe('a new key', () => {
  test.each(['system', 'passphrase'] as const)('that the old one signs counts at once (%s)', async (keeping) => {
    const salma = await aMachine('salma', keeping);
    const passphrase = keeping === 'system' ? null : 'كلمة';
    expect(await salma.acts.found({ name: 'سلمى', passphrase })).toEqual(peopleDone);
    const before = salma.own.publicKey();
    expect(await salma.acts.replaceKey(passphrase)).toEqual(peopleDone);
    expect(salma.own.publicKey()).not.toBe(before);
    const { identity, newsroom } = await salma.me();
    expect([identity.kind, newsroom.kind]).toEqual(['open', 'member']);
  });

  test('of somebody who lost the old one counts once an administrator has accepted it', async () => {
    const { salma, karim } = await aNewsroom();
    expect(await karim.own.startAnew({ name: 'كريم', passphrase: null, who: 'same' })).toEqual(peopleDone);
    expect((await karim.me()).newsroom).toEqual({ kind: 'other-key' });
    const code = await karim.request('كريم');
    expect(await salma.acts.read(code)).toMatchObject({ asks: 'new-key', name: 'كريم' });
    expect(await salma.acts.acceptKey(code)).toEqual(peopleDone);
    expect((await karim.me()).newsroom).toMatchObject({ kind: 'member', roles: ['chief'] });
  });
});

test('who can’t sign is told what is missing', async () => {
  const locked = await aMachine('hind', 'passphrase');
  expect(await locked.acts.revoke({ id: await idOf((await aNewsroom()).salma), reason: '' })).toEqual(
    refusedAs('no-identity'),
  );
  expect(await locked.acts.found({ name: 'هند', passphrase: null })).toEqual(refusedAs('passphrase-needed'));
  await locked.request('هند');
  const restarted = await aMachine('hind', 'passphrase');
  expect(await restarted.acts.replaceKey('أخرى')).toEqual(refusedAs('locked'));
  expect(await restarted.acts.request({ name: 'هند', passphrase: 'غيرها' })).toEqual(refusedAs('wrong-passphrase'));
});
