/** The lines of the ticker. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { CurrentWorkspace } from '../app/current-workspace';
import { toldTicker } from '../handoff/told-ticker';
import type { Ports } from '../ports/ports';

export function tickerHandlers(
  current: CurrentWorkspace,
  { clock }: Pick<Ports, 'clock'>,
): Handlers<Contract>['ticker'] {
  const ticker = () => current.get().ticker;
  return {
    list: () => current.ticker((workspace) => workspace.ticker.state()),
    add: ({ lines, after, state }) => ticker().add(lines, { after, state }),
    edit: ({ id, line }) => ticker().edit(id, line),
    makeArticle: ({ id }) => ticker().makeArticle(id),
    correct: ({ id, line, reason }) => ticker().correct(id, { line, reason }),
    move: ({ ids, after }) => ticker().move(ids, after),
    change: ({ ids, to, reason }) => ticker().change(ids, to, reason),
    pin: ({ ids, to }) => ticker().pin(ids, to),
    remove: ({ ids }) => ticker().remove(ids),
    restore: ({ ids }) => ticker().restore(ids),
    history: (page) => ticker().history(page),
    record: ({ id }) => ticker().record(id),
    withheld: async () => {
      const workspace = current.get();
      return [...(await toldTicker(workspace, await workspace.ticker.known(), clock.now())).withheld];
    },
    untold: async ({ id }) => [...(await current.get().articles.untold(id, clock.now()))],
  };
}
