/** Rule M1 as the window draws it: of every state, for every role, what its menus hold, what its commands can run, and in which words. */
import { describe, expect, test } from 'vitest';
import { moveCommands } from '../../../renderer/article/moves/move-commands';
import { moveEntries } from '../../../renderer/article/moves/move-entries';
import { commands, type CommandId } from '../../../shared/commands/commands';
import { createTranslate } from '../../../shared/messages/translate';
import { articleStates, type ArticleState } from '../../../shared/model/record-event';
import { roles, type Role } from '../../../shared/model/roles';
import { likelyMove, offersHere } from '../../../shared/review/likely-move';
import { offersFrom } from '../../../shared/review/moves';
import { everyMove, mayBeMoved } from '../../support/move-table';

const t = createTranslate('ar');
const everyPlace = roles.flatMap((role) => articleStates.map((state) => ({ role, state })));

/** Of a text that nobody has touched since: what would say again what is said already. */
const saysAgain: Partial<Record<ArticleState, readonly ArticleState[]>> = {
  approved: ['approved'],
  scheduled: ['approved'],
  exported: ['exported', 'corrected'],
  corrected: ['corrected'],
};

const inTable = (role: Role, state: ArticleState): readonly ArticleState[] =>
  everyMove.filter((one) => one.role === role && one.from === state && mayBeMoved(one)).map(({ to }) => to);

function shown(role: Role, state: ArticleState, text: 'as-approved' | 'changed') {
  const here = { state, text, hold: 'none' } as const;
  const offers = offersHere(offersFrom({ from: state, readers: 'have-none' }, { roles: [role], isOwn: false }), here);
  const ran: CommandId[] = [];
  const entries = moveEntries({ offers }, { t, onCommand: (id) => void ran.push(id) });
  for (const { run } of entries) run();
  return { entries, ran, likely: likelyMove(offers, here)?.to ?? null };
}

describe.each(['as-approved', 'changed'] as const)('M1 a text that is %s', (text) => {
  test.each(everyPlace)('$role, $state', ({ role, state }) => {
    const again = text === 'changed' && state !== 'exported' ? [] : (saysAgain[state] ?? []);
    const isOffered = (to: ArticleState): boolean => !again.includes(to) || (text === 'changed' && to === 'corrected');
    const expected = inTable(role, state).filter(isOffered);
    const { entries, ran, likely } = shown(role, state, text);
    expect(entries.map(({ label }) => label).toSorted()).toEqual(
      expected.map((to) => t(`move.short.${to}`)).toSorted(),
    );
    expect(ran.toSorted()).toEqual(expected.map((to) => moveCommands[to]).toSorted());
    expect([...expected, null]).toContain(likely);
  });
});

test.each(articleStates)(
  'the move to %s has its command, which stands in a menu, and its words, in both languages',
  (to) => {
    expect(commands.find(({ id }) => id === moveCommands[to])).toHaveProperty('menu');
    for (const language of ['ar', 'en'] as const) {
      const say = createTranslate(language);
      const said = [say(`move.short.${to}`), say(`move.ask.${to}`), say(`move.meaning.${to}`), say(`state.${to}`)];
      expect(said.filter((words) => words.trim().length < 3)).toEqual([]);
    }
  },
);
