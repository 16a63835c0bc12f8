/** Lets the other desks know that this article is being worked on here: from the first change a person makes until it is left. Looking tells nobody. */
import type { Desk } from '../desk/desk';
import type { ArticleSession, SessionState } from './article-session';

export type LeaseDoors = { readonly leases: Pick<Desk['leases'], 'begin' | 'end' | 'changed'> };

/** Follows the session until the returned function is called. */
export function holdLease(session: ArticleSession, { leases }: LeaseDoors): () => void {
  const { id } = session;
  let hasBegun = false;
  let isTaken = false;

  const leaveSession = session.state.subscribe(({ kind }: SessionState, { kind: before }: SessionState) => {
    if (kind !== 'dirty' || before === 'dirty') return;
    hasBegun = true;
    void leases.begin({ id });
  });
  const leaveLeases = leases.changed(({ value }) => {
    const wasTaken = isTaken;
    isTaken = value.some(({ article, tookOver }) => article === id && tookOver);
    // Who takes over should go on from our last words.
    if (isTaken && !wasTaken) void session.save();
  });
  return () => {
    leaveSession();
    leaveLeases();
    if (hasBegun) void leases.end({ id });
  };
}
