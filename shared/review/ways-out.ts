/** What can be done about a refusal of the gate by whoever sits here: the acts beside the words of gate-words.ts. Rules: RULES.md, G7, G11 and G13. */
import type { PersonId } from '../model/ids';
import type { ArticleState } from '../model/record-event';
import type { Role } from '../model/roles';
import type { CheckPlace } from './check-place';
import { mayRelease } from './hold';
import type { StaysHome } from './may-export';
import { mayBringTo } from './moves';
import { isWaivable, maySetAside, type Waivable } from './overrides';

export type WayOut =
  /** To the article itself. */
  | { readonly kind: 'open' }
  /** To a place in it; what lists places of its own (findings, suggestions) leads to each of them from there. */
  | { readonly kind: 'go'; readonly place: CheckPlace }
  /** What has changed since its approval. */
  | { readonly kind: 'compare' }
  /** To the first of these that is open by then. */
  | { readonly kind: 'move'; readonly to: readonly [ArticleState, ...ArticleState[]] }
  | { readonly kind: 'release' }
  | { readonly kind: 'set-aside'; readonly rule: Waivable };

export type Asker = { readonly person: PersonId | null; readonly roles: readonly Role[] };

/** In the order in which they are offered: what mends it before what sets it aside. */
export function waysOut(refusal: StaysHome, asker: Asker): readonly WayOut[] {
  const { reason } = refusal;
  const aside: readonly WayOut[] =
    isWaivable(reason) && maySetAside(reason, asker.roles) ? [{ kind: 'set-aside', rule: reason }] : [];
  return [...mending(refusal, asker), ...aside];
}

function mending(refusal: StaysHome, { person, roles }: Asker): readonly WayOut[] {
  const move = (...wanted: readonly ArticleState[]): readonly WayOut[] => {
    const [first, ...others] = wanted.filter((to) => mayBringTo(to, roles));
    return first === undefined ? [] : [{ kind: 'move', to: [first, ...others] }];
  };
  switch (refusal.reason) {
    case 'killed':
    case 'spiked':
      return move('draft');
    case 'held':
      return refusal.holds.some((hold) => mayRelease(hold, { person, roles })) ? [{ kind: 'release' }] : [];
    case 'embargoed':
      return [{ kind: 'go', place: { kind: 'field', field: 'embargoedUntil' } }];
    case 'scheduled':
      return move('scheduled');
    case 'never-approved':
      return [{ kind: 'open' }, ...move('approved', 'submitted')];
    case 'changed-since-approval':
      return [{ kind: 'compare' }, ...move('approved', 'corrected', 'submitted')];
    case 'open-suggestions':
    case 'checklist':
      return [];
    case 'unreadable':
      return [{ kind: 'open' }];
  }
}
