/** Setting a rule of the gate aside, through what the window calls. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileHash, Timestamp, type ArticleId } from '../../../shared/model/ids';
import { roles, type Role } from '../../../shared/model/roles';
import { maySetAside, overridable, waivable } from '../../../shared/review/overrides';
import { newsroomOfRoles, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { windowOfRole } from '../../support/window-of-role';

let newsroom: NewsroomOfRoles;
beforeAll(async () => {
  newsroom = await newsroomOfRoles();
}, 60_000);
afterAll(() => newsroom.remove());

const windowOf = (role: Role) => windowOfRole(newsroom, role);

async function fileOf(id: ArticleId): Promise<FileHash> {
  const found = await newsroom.workspace.articles.open(id);
  if (found.kind !== 'opened') throw new Error(found.kind);
  return found.hash;
}

const everyPair = roles.flatMap((role) => waivable.map((rule) => ({ role, rule })));

test.each(everyPair)('G11 $role sets aside $rule as far as the table lets them', async ({ role, rule }) => {
  const id = await newsroom.articleIn('approved');
  const { handlers, heard } = windowOf(role);
  const answer = await handlers.waive({ id, base: await fileOf(id), rules: [rule], reason: 'اتفقنا مع المصدر' });
  const may = maySetAside(rule, [role]);
  expect(answer).toEqual(
    may
      ? { kind: 'done' }
      : { kind: 'refused', refusals: [{ reason: 'no-right', rule, roles: [...overridable[rule]] }] },
  );
  expect(heard).toEqual(may ? ['review.changed'] : []);
});

test('G11 what is set aside is the text that the person was told of: where the file is another one by now, nothing is said', async () => {
  const id = await newsroom.articleIn('approved');
  const { handlers, heard } = windowOf('publisher');
  const base = FileHash.parse('0'.repeat(64));
  expect(await handlers.waive({ id, base, rules: ['embargoed'], reason: 'اتفقنا' })).toEqual({ kind: 'clash' });
  expect(heard).toEqual([]);
  const history = await handlers.history({ id });
  expect(history.kind === 'read' && history.events.some(({ kind }) => kind === 'waived')).toBe(false);
});

test('G11 the gate names what was set aside, until the text is another one', async () => {
  const embargoedUntil = Timestamp.parse('2099-01-01T00:00:00+00:00');
  const id = await newsroom.articleIn('approved', { embargoedUntil });
  const { handlers } = windowOf('publisher');
  const gate = async () => (await handlers.gate({ ids: [id] }))[0];
  expect(await gate()).toMatchObject({ leaves: 'nothing', refusals: [{ reason: 'embargoed' }], waived: [] });
  await handlers.waive({ id, base: await fileOf(id), rules: ['embargoed'], reason: 'اتفقنا' });
  expect(await gate()).toEqual({ id, leaves: 'text', refusals: [], waived: ['embargoed'] });
});
