/** What an article was at other times. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { CurrentWorkspace } from '../app/current-workspace';

export function versionHandlers(current: CurrentWorkspace): Handlers<Contract>['versions'] {
  const articles = () => current.get().articles;
  return {
    list: ({ id }) => articles().versions(id),
    read: ({ id, version }) => articles().readVersion(id, version),
    keep: ({ article, reason }) => articles().keepVersion(article, reason),
    keepBeforeMerge: (merge) => articles().keepBeforeMerge(merge),
    restore: (request) => articles().restoreVersion(request),
  };
}
