/** Finding through all articles, and replacing in those that nobody else works on. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { LibraryIndex } from '../search/library-index';
import { editArticleFile } from '../workspace/edit-article';

type Given = { readonly current: CurrentWorkspace; readonly index: LibraryIndex };

export function findHandlers({ current, index }: Given): Handlers<Contract>['find'] {
  return {
    begin: (request) => index.find(request),
    stop: async () => {
      await index.stopFinding();
      return null;
    },
    replace: async (request) => {
      const isLeased = current.others().value.some(({ article }) => article === request.id);
      return isLeased ? { kind: 'leased' } : editArticleFile(current.get().articles, request);
    },
  };
}
