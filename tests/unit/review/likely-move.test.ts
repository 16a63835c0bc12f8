import { expect, test } from 'vitest';
import { articleStates, type ArticleState } from '../../../shared/model/record-event';
import { roles, type Role } from '../../../shared/model/roles';
import { asksNothing, likelyMove, offersHere } from '../../../shared/review/likely-move';
import { offersFrom, type Readers } from '../../../shared/review/moves';

type Text = 'as-approved' | 'changed';

type Differs = Partial<{ text: Text; isOwn: boolean; hold: 'held' | 'none'; readers: Readers }>;

function next(state: ArticleState, role: Role, differs: Differs = {}) {
  const { text = 'as-approved', isOwn = false, hold = 'none', readers = 'have-none' } = differs;
  const here = { state, text, hold };
  const offers = offersHere(offersFrom({ from: state, readers }, { roles: [role], isOwn }), here);
  return likelyMove(offers, here)?.to ?? null;
}

test.each<[string, ArticleState | null, ArticleState | null]>([
  ['a draft is submitted', next('draft', 'writer'), 'submitted'],
  ['an editor begins the review, a chief approves', next('submitted', 'editor'), 'in-review'],
  ['a chief approves', next('submitted', 'chief'), 'approved'],
  [
    'M4 of what they submitted a chief is not invited to approve',
    next('submitted', 'chief', { isOwn: true }),
    'in-review',
  ],
  ['an editor who has reviewed it returns it', next('in-review', 'editor'), 'returned'],
  ['a returned text is submitted again', next('returned', 'writer'), 'submitted'],
  ['nothing comes next for an approved text', next('approved', 'chief'), null],
  ['changed since, a chief approves it again', next('approved', 'chief', { text: 'changed' }), 'approved'],
  ['and a writer submits it', next('approved', 'writer', { text: 'changed' }), 'submitted'],
  [
    'a chief approves the correction of what is with its readers',
    next('exported', 'chief', { text: 'changed' }),
    'corrected',
  ],
  [
    'M9 a submitted text that readers have is approved as its correction',
    next('submitted', 'chief', { readers: 'have-one' }),
    'corrected',
  ],
  ['G7 what is held is not approved next', next('submitted', 'chief', { hold: 'held' }), 'in-review'],
  ['a spiked one comes back', next('spiked', 'writer'), 'draft'],
  ['a writer waits for the reviewers', next('submitted', 'writer'), null],
])('%s', (_, found, expected) => {
  expect(found).toBe(expected);
});

test('M1 nothing is offered that the table does not give, and what comes next is among what is offered', () => {
  for (const state of articleStates)
    for (const role of roles)
      for (const text of ['as-approved', 'changed'] as const) {
        const all = offersFrom({ from: state, readers: 'have-none' }, { roles: [role], isOwn: false });
        const here = offersHere(all, { state, text, hold: 'none' });
        expect(all).toEqual(expect.arrayContaining([...here]));
        const likely = likelyMove(here, { state, text, hold: 'none' });
        expect([null, ...here]).toContain(likely);
      }
});

test('an approval of what is approved, and a correction of what is as readers have it, are not offered', () => {
  const offered = (state: ArticleState, text: Text) =>
    offersHere(offersFrom({ from: state, readers: 'have-none' }, { roles: ['chief'], isOwn: false }), {
      state,
      text,
      hold: 'none',
    }).map(({ to }) => to);
  expect(offered('approved', 'as-approved')).not.toContain('approved');
  expect(offered('approved', 'changed')).toContain('approved');
  expect(offered('exported', 'as-approved')).not.toContain('corrected');
  expect(offered('exported', 'changed')).toContain('corrected');
});

test('M2 M3 what takes a reason, a cause or a time is asked for; the rest is one key', () => {
  const offer = (from: ArticleState, to: ArticleState) =>
    offersFrom({ from, readers: 'have-none' }, { roles: ['chief'], isOwn: false }).find((one) => one.to === to)!;
  expect(asksNothing(offer('draft', 'submitted'))).toBe(true);
  expect(asksNothing(offer('submitted', 'returned'))).toBe(false);
  expect(asksNothing(offer('exported', 'submitted'))).toBe(false);
  expect(asksNothing(offer('approved', 'scheduled'))).toBe(false);
});
