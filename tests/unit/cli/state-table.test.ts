/** The state table in full through the command line: every role × state × move, allowed or refused in the words that a person reads. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleId } from '../../../shared/model/ids';
import { articleStates, type ArticleState } from '../../../shared/model/record-event';
import { createTranslate } from '../../../shared/messages/translate';
import { everyMove, mayBeMoved, moversOf, type MoveCase } from '../../support/move-table';
import { newsroomOfRoles, passphrase, pastTime, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { terminalIn } from './midad';

const t = createTranslate('ar');
let newsroom: NewsroomOfRoles;
/** A refused move leaves its article where it was, so all of them share one. */
const resting = new Map<ArticleState, ArticleId>();

beforeAll(async () => {
  newsroom = await newsroomOfRoles();
  for (const state of articleStates) resting.set(state, await newsroom.articleIn(state));
}, 60_000);
afterAll(() => newsroom.remove());

/** What a person is told; '' where the move is theirs. */
function refusalOf({ from, to, who, role }: MoveCase): string {
  if (mayBeMoved({ who, role })) return '';
  const names = { from: t(`state.${from}`), to: t(`state.${to}`) };
  if (who === '.') return t('move.no-such-move', names);
  const movers = moversOf({ who }).map((one) => t(`role.${one}`));
  const lines = [t('move.no-right', { ...names, roles: movers.join(t('cli.separator')) })];
  // The writer has submitted them all: every reason is named at once (M7).
  const isOwn = role === 'writer' && (to === 'approved' || to === 'corrected');
  return [...lines, ...(isOwn ? [t('move.own-copy')] : [])].join('\n');
}

const terminal = () => terminalIn(newsroom.folder, { MIDAD_PASSPHRASE: passphrase });
const stateOf = async (id: ArticleId): Promise<string> => {
  const { value } = await terminal().json('history', 'w', id);
  return value.events.at(-1)?.to ?? 'draft';
};

test.each(everyMove)('M1 midad move: $role, $from → $to', async (one) => {
  const { from, to, role } = one;
  const { midad } = terminal();
  const isAllowed = mayBeMoved(one);
  const id = isAllowed ? await newsroom.articleIn(from) : resting.get(from)!;
  const said = ['--reason', 'سبب', '--cause', 'development', '--time', pastTime, '--lang', 'ar'] as const;
  const { exit, out, err } = await midad('move', 'w', id, to, '--as', role, ...said);
  expect({ exit, err }).toEqual({ exit: isAllowed ? 0 : 1, err: isAllowed ? '' : `${refusalOf(one)}\n` });
  expect(out.includes(t(`state.${to}`))).toBe(isAllowed);
  expect(isAllowed ? await stateOf(id) : to).toBe(to);
});

test.each(articleStates)('M1 what was refused has left an article where it was: %s', async (state) => {
  expect(await stateOf(resting.get(state)!)).toBe(state);
});
