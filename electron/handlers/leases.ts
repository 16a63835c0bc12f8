/** Who works on which article, here and at the other desks. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { CurrentWorkspace } from '../app/current-workspace';
import { keepBeforeTakeOver } from '../leases/keep-before-take-over';

export function leaseHandlers(current: CurrentWorkspace): Handlers<Contract>['leases'] {
  return {
    list: async () => current.others(),
    begin: async ({ id }) => {
      await current.leases()?.begin(id);
      return null;
    },
    end: async ({ id }) => {
      await current.leases()?.end(id);
      return null;
    },
    takeOver: async ({ article }) => {
      const kept = await keepBeforeTakeOver(current.get().articles, article);
      if (kept.kind === 'failed') return kept;
      return (await current.leases()?.takeOver(article.id)) ?? kept;
    },
  };
}
