/** The state table in full through what the window calls: what it is offered, what it is refused, and what it hears of. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CurrentWorkspace } from '../../../electron/app/current-workspace';
import { realPorts } from '../../../electron/ports/ports';
import { reviewHandlers } from '../../../electron/handlers/review';
import type { ArticleId } from '../../../shared/model/ids';
import { articleStates, type ArticleState } from '../../../shared/model/record-event';
import { roles, type Role } from '../../../shared/model/roles';
import { everyMove, mayBeMoved, moversOf } from '../../support/move-table';
import { fullWish, newsroomOfRoles, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { windowOfRole } from '../../support/window-of-role';

let newsroom: NewsroomOfRoles;
const resting = new Map<ArticleState, ArticleId>();

beforeAll(async () => {
  newsroom = await newsroomOfRoles();
  for (const state of articleStates) resting.set(state, await newsroom.articleIn(state));
}, 60_000);
afterAll(() => newsroom.remove());

const windowOf = (role: Role) => windowOfRole(newsroom, role);

const everyPlace = roles.flatMap((role) => articleStates.map((state) => ({ role, state })));

test.each(everyPlace)(
  'M1 the window of a $role is offered, of an article that is $state, what the table says',
  async ({ role, state }) => {
    const answer = await windowOf(role).handlers.standing({ id: resting.get(state)! });
    const offered = answer.kind === 'read' ? answer.offers.map(({ to }) => to) : null;
    const own = everyMove.filter((one) => one.role === role && one.from === state && mayBeMoved(one));
    expect(offered?.toSorted()).toEqual(own.map(({ to }) => to).toSorted());
    expect(answer).toMatchObject({ kind: 'read', roster: 'kept', state });
  },
);

test.each(everyMove)('M1 through the window: $role, $from → $to', async (one) => {
  const { from, to, role, who } = one;
  const isAllowed = mayBeMoved(one);
  const id = isAllowed ? await newsroom.articleIn(from) : resting.get(from)!;
  const { handlers, heard } = windowOf(role);
  const outcome = await handlers.move({ id, base: null, ...fullWish(to) });
  const isOwn = role === 'writer' && (to === 'approved' || to === 'corrected');
  const refusals =
    who === '.'
      ? [{ reason: 'no-such-move' }]
      : [{ reason: 'no-right', roles: moversOf(one) }, ...(isOwn ? [{ reason: 'own-copy' }] : [])];
  expect(outcome).toMatchObject(isAllowed ? { kind: 'done', from } : { kind: 'refused', from, refusals });
  expect(heard).toEqual(isAllowed ? ['review.changed'] : []);
});

test('M1 a window whose key is locked moves nothing, and says so', async () => {
  const handlers = reviewHandlers({
    current: { get: () => newsroom.workspace } as unknown as CurrentWorkspace,
    who: { identity: () => null, author: () => ({ person: newsroom.members.chief.person }) },
    publish: () => expect.unreachable('nothing has changed'),
    ports: realPorts,
  });
  const id = resting.get('submitted')!;
  expect(await handlers.move({ id, base: null, ...fullWish('approved') })).toEqual({ kind: 'nobody-signs' });
});
