/** What this person last read of each article. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { CurrentWorkspace } from '../app/current-workspace';

export function readingHandlers(current: CurrentWorkspace): Handlers<Contract>['readings'] {
  return {
    keep: async ({ article }) => {
      await current.readings().keep(article);
      return null;
    },
    last: ({ id }) => current.readings().last(id),
  };
}
