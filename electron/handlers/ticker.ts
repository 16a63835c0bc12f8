/** The lines of the ticker. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { CurrentWorkspace } from '../app/current-workspace';

export function tickerHandlers(current: CurrentWorkspace): Handlers<Contract>['ticker'] {
  const ticker = () => current.get().ticker;
  return {
    list: () => current.ticker((workspace) => workspace.ticker.state()),
    add: ({ lines, after }) => ticker().add(lines, after),
    edit: ({ id, line }) => ticker().edit(id, line),
    move: ({ id, after }) => ticker().move(id, after),
    remove: ({ ids }) => ticker().remove(ids),
    restore: ({ ids }) => ticker().restore(ids),
  };
}
