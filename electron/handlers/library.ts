/** What the list of articles shows. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { LibraryIndex } from '../search/library-index';

type Given = { readonly current: CurrentWorkspace; readonly index: LibraryIndex };

export function libraryHandlers({ current, index }: Given): Handlers<Contract>['library'] {
  return {
    page: (request) => index.page(request),
    async reread() {
      index.reread();
      return null;
    },
    one: ({ id }) => current.get().articles.one(id),
    trash: () => current.library(async ({ articles }) => [...(await articles.list('trash'))]),
  };
}
