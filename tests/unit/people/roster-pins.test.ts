/** What a machine has seen of a roster holds against a folder that says otherwise. */
import { cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinRequestOf, type Identity } from '../../../electron/identity/identity-file';
import { rosterPins } from '../../../electron/people/roster-pins';
import { realPorts } from '../../../electron/ports/ports';
import { initWorkspace } from '../../../electron/workspace/open-workspace';
import { rosterFiles, type RosterFiles } from '../../../electron/workspace/review/roster-files';
import type { Role } from '../../../shared/model/roles';
import { openIdentityIn } from '../../support/open-identity';

let home: string;
let salma: Identity;
let faults: unknown[];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'midad-pins-'));
  salma = await openIdentityIn(join(home, 'salma'), 'سلمى');
  faults = [];
});
afterEach(() => rm(home, { recursive: true, force: true }));

const folder = () => join(home, 'w', 'roster');
const portsWithPins = () => ({
  ...realPorts,
  pins: rosterPins({ folder: join(home, 'pins'), ports: realPorts, fault: (cause) => faults.push(cause) }),
});
/** As after a restart: nothing is remembered but what is on the disk. */
const again = (): RosterFiles => rosterFiles({ roster: folder() }, portsWithPins());

async function found(by: Identity): Promise<RosterFiles> {
  const roster = again();
  const request = joinRequestOf(by, realPorts);
  const roles: Role[] = ['administrator', 'chief'];
  expect(await roster.change({ kind: 'founded', request, roles, desks: [] }, by)).toEqual({ kind: 'done' });
  return roster;
}

async function admit(roster: RosterFiles, name: string): Promise<void> {
  const who = await openIdentityIn(join(home, name), name);
  const request = joinRequestOf(who, realPorts);
  expect(await roster.change({ kind: 'admitted', request, roles: ['writer'], desks: [] }, salma)).toEqual({
    kind: 'done',
  });
}

const troubleOf = async (roster: RosterFiles): Promise<unknown> => {
  const outcome = await roster.read();
  return outcome.kind === 'broken' ? outcome.fault : outcome.kind;
};

test('a roster that goes on from what was seen is read', async () => {
  await admit(await found(salma), 'hind');
  expect(await troubleOf(again())).toBe('read');
  expect(faults).toEqual([]);
});

test('A5 one that is taken away, founded anew, rolled back or rewritten is told, also after a restart, and nothing is changed in it', async () => {
  const roster = await found(salma);
  await roster.read();
  await cp(folder(), join(home, 'early'), { recursive: true });
  await admit(roster, 'hind');
  await roster.read();
  await rename(folder(), join(home, 'true'));
  expect(await troubleOf(again())).toEqual({ seq: 1, reason: 'taken-away' });
  const request = joinRequestOf(salma, realPorts);
  const anew = await again().change({ kind: 'founded', request, roles: ['administrator'], desks: [] }, salma);
  expect(anew).toMatchObject({ kind: 'broken' });

  await cp(join(home, 'early'), folder(), { recursive: true });
  expect(await troubleOf(again())).toEqual({ seq: 2, reason: 'rolled-back' });
  const unpinned = rosterFiles({ roster: folder() }, realPorts);
  await admit(unpinned, 'nour');
  expect(await troubleOf(again())).toEqual({ seq: 2, reason: 'rewritten' });

  await rm(folder(), { recursive: true });
  const other = await openIdentityIn(join(home, 'other'), 'غيرها');
  const theirs = joinRequestOf(other, realPorts);
  await rosterFiles({ roster: folder() }, realPorts).change(
    { kind: 'founded', request: theirs, roles: ['administrator'], desks: [] },
    other,
  );
  expect(await troubleOf(again())).toEqual({ seq: 1, reason: 'replaced' });

  await rm(folder(), { recursive: true });
  await rename(join(home, 'true'), folder());
  expect(await troubleOf(again())).toBe('read');
});

test('a person may trust another one that holds, never one that is gone', async () => {
  const roster = await found(salma);
  await roster.read();
  await cp(folder(), join(home, 'early'), { recursive: true });
  await admit(roster, 'hind');
  await roster.read();
  await rm(folder(), { recursive: true });
  expect(await again().trustAnew()).toMatchObject({ kind: 'broken', fault: { reason: 'taken-away' } });
  await cp(join(home, 'early'), folder(), { recursive: true });
  expect(await again().trustAnew()).toMatchObject({ kind: 'read' });
  expect(await troubleOf(again())).toBe('read');
});

test('A5 nothing is approved, by nobody in particular either, where the roster was taken away', async () => {
  const opened = await initWorkspace(join(home, 'w'), { name: 'المدينة' }, portsWithPins());
  if (!opened.ok) throw new Error(opened.failure.code);
  const created = await opened.value.articles.create({ headline: 'خبر' });
  if (created.kind !== 'created') throw new Error(created.kind);
  await found(salma);
  await rename(folder(), join(home, 'true'));
  expect((await opened.value.articles.approve(created.id)).kind).toBe('failed');
});

test('a memory that can’t be read is logged, and begins anew', async () => {
  const roster = await found(salma);
  await roster.read();
  const [name = ''] = await readdir(join(home, 'pins'));
  await writeFile(join(home, 'pins', name), 'x');
  expect(await troubleOf(again())).toBe('read');
  expect(faults).toHaveLength(1);
});
