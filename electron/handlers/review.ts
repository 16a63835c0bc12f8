/** An article's way to its readers: where it stands, its moves, what happened to it. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { ArticleId, PersonId } from '../../shared/model/ids';
import { membersOf } from '../../shared/people/roster';
import { mayExport, type StaysHome } from '../../shared/review/may-export';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { Publish } from '../app/publish';
import type { Identity } from '../identity/identity-file';
import type { Ports } from '../ports/ports';
import { inTurns } from '../workspace/files/in-turns';
import { historyEvent } from '../workspace/review/history-event';

/** Who sits at this machine. */
export type WhoSigns = {
  /** Open and unlocked. */
  identity(): Identity | null;
  /** Also while the key is locked; a person's id is no secret. */
  author(): { readonly person: PersonId | null };
};

type Given = {
  readonly current: CurrentWorkspace;
  readonly who: WhoSigns;
  readonly publish: Publish;
  readonly ports: Pick<Ports, 'clock'>;
};

const stays = (refusals: readonly StaysHome[]) => ({ leaves: 'nothing', refusals: [...refusals], waived: [] }) as const;

export function reviewHandlers({ current, who, publish, ports }: Given): Handlers<Contract>['review'] {
  const articles = () => current.get().articles;
  const said = <Outcome extends { readonly kind: string }>(id: ArticleId, outcome: Outcome): Outcome => {
    if (outcome.kind === 'done') publish('review.changed', { id });
    return outcome;
  };
  return {
    standing: ({ id }) => articles().standing(id, who.author().person),
    move: async ({ id, base, ...wish }) => {
      const by = who.identity();
      if (by === null) return { kind: 'nobody-signs' };
      return said(id, await articles().move(id, wish, by, base));
    },
    assign: async ({ id, to }) => {
      const by = who.identity();
      if (by === null) return { kind: 'nobody-signs' };
      return said(id, await articles().assign(id, to, by));
    },
    hold: async ({ id, reason }) => {
      const by = who.identity();
      return by === null ? { kind: 'nobody-signs' } : said(id, await articles().hold(id, reason, by));
    },
    release: async ({ id, ...release }) => {
      const by = who.identity();
      return by === null ? { kind: 'nobody-signs' } : said(id, await articles().release(id, release, by));
    },
    waive: async ({ id, base, ...waiving }) => {
      const by = who.identity();
      return by === null ? { kind: 'nobody-signs' } : said(id, await articles().waive(id, waiving, by, base));
    },
    gate: ({ ids }) =>
      inTurns(ids, 16, async (id) => {
        const read = await articles().dossier(id);
        if (read.kind !== 'read') return { id, ...stays([{ reason: 'unreadable' }]) };
        const verdict = mayExport(read.papers, { now: Date.parse(ports.clock.now()), drafts: 'refuse' });
        if (verdict.kind === 'refused') return { id, ...stays(verdict.refusals) };
        if (verdict.kind === 'notice') return { id, leaves: 'notice', refusals: [], waived: [] } as const;
        return { id, leaves: 'text', refusals: [], waived: [...verdict.waived] } as const;
      }),
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
