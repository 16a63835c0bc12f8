/** An article's way to its readers: where it stands, its moves, what happened to it. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { PersonId } from '../../shared/model/ids';
import { membersOf } from '../../shared/people/roster';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { Publish } from '../app/publish';
import type { Identity } from '../identity/identity-file';
import { historyEvent } from '../workspace/review/history-event';

/** Who sits at this machine. */
export type WhoSigns = {
  /** Open and unlocked. */
  identity(): Identity | null;
  /** Also while the key is locked; a person's id is no secret. */
  author(): { readonly person: PersonId | null };
};

type Given = { readonly current: CurrentWorkspace; readonly who: WhoSigns; readonly publish: Publish };

export function reviewHandlers({ current, who, publish }: Given): Handlers<Contract>['review'] {
  const articles = () => current.get().articles;
  return {
    standing: ({ id }) => articles().standing(id, who.author().person),
    move: async ({ id, base, ...wish }) => {
      const by = who.identity();
      if (by === null) return { kind: 'nobody-signs' };
      const outcome = await articles().move(id, wish, by, base);
      if (outcome.kind === 'done') publish('review.changed', { id });
      return outcome;
    },
    assign: async ({ id, to }) => {
      const by = who.identity();
      if (by === null) return { kind: 'nobody-signs' };
      const outcome = await articles().assign(id, to, by);
      if (outcome.kind === 'done') publish('review.changed', { id });
      return outcome;
    },
    history: async ({ id }) => {
      const read = await articles().history(id);
      if (read.kind !== 'read') return read;
      const members = read.roster === null ? null : membersOf(read.roster);
      return {
        kind: 'read',
        events: read.events.map((one) => historyEvent(one, members)),
        unreadable: read.unreadable,
        state: read.state,
      };
    },
  };
}
