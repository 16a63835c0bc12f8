/** What the list of articles shows. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { CurrentWorkspace } from '../app/current-workspace';

export function libraryHandlers(current: CurrentWorkspace): Handlers<Contract>['library'] {
  return { list: () => current.library((workspace) => workspace.articles.library()) };
}
