import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinRequestOf, type Identity } from '../../../electron/identity/identity-file';
import { realPorts } from '../../../electron/ports/ports';
import type { ArticleId } from '../../../shared/model/ids';
import type { Role } from '../../../shared/model/roles';
import type { ArticleState } from '../../../shared/model/record-event';
import { openIdentityIn } from '../../support/open-identity';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let temporary: TemporaryWorkspace;
let id: ArticleId;
beforeEach(async () => {
  temporary = await temporaryWorkspace();
  const created = await temporary.workspace.articles.create();
  if (created.kind !== 'created') throw new Error(created.kind);
  ({ id } = created);
});
afterEach(() => temporary.remove());

async function aMember(name: string, roles: readonly Role[], by?: Identity): Promise<Identity> {
  const who = await openIdentityIn(join(temporary.root, '..', name), name);
  const request = joinRequestOf(who, realPorts);
  const change = { request, roles, desks: [] };
  await temporary.workspace.roster.change(
    by === undefined ? { kind: 'founded', ...change } : { kind: 'admitted', ...change },
    by ?? who,
  );
  return who;
}

const move = (by: Identity, to: ArticleState) =>
  temporary.workspace.articles.move(id, { to, reason: '', cause: null, scheduledFor: null, override: 'none' }, by);

const standing = async (who: Identity | null) => {
  const found = await temporary.workspace.articles.standing(id, who?.person ?? null);
  if (found.kind !== 'read') throw new Error(found.kind);
  return found;
};

test('M1 each is offered the moves that the table gives them from here, and what each move asks for', async () => {
  const salma = await aMember('salma', ['administrator', 'chief']);
  const hind = await aMember('hind', ['writer'], salma);
  expect((await standing(hind)).offers.map(({ to }) => to)).toEqual(['submitted', 'spiked']);
  await move(hind, 'submitted');
  const seen = await standing(salma);
  expect(seen.state).toBe('submitted');
  expect(seen.submittedBy).toBe(hind.person);
  expect(seen.last).toMatchObject({ by: 'hind', to: 'submitted', fault: null });
  expect(seen.offers.find(({ to }) => to === 'returned')).toMatchObject({ reason: 'required', eyes: 'own' });
  expect((await standing(null)).offers).toEqual([]);
});

test('M4 who submitted it is told that the approval is for others, M5 or that they may set that aside', async () => {
  const salma = await aMember('salma', ['administrator', 'chief']);
  const karim = await aMember('karim', ['chief'], salma);
  await move(karim, 'submitted');
  expect((await standing(karim)).offers.find(({ to }) => to === 'approved')?.eyes).toBe('other');
  expect((await standing(salma)).offers.find(({ to }) => to === 'approved')?.eyes).toBe('own');
  await move(salma, 'draft');
  await move(salma, 'submitted');
  expect((await standing(salma)).offers.find(({ to }) => to === 'approved')?.eyes).toBe('override');
});

test('where there is no roster nothing is offered', async () => {
  await temporary.workspace.articles.approve(id);
  expect(await standing(null)).toMatchObject({ roster: 'none', state: 'approved', offers: [] });
});
