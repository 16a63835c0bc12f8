/** What is said beside an article. */
import { unreadIn } from '../../shared/comments/unread';
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { Author } from '../../shared/people/author';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { Publish } from '../app/publish';

type Given = {
  readonly current: CurrentWorkspace;
  /** Also while the key is locked: nobody is asked for a passphrase only to comment. */
  readonly who: { author(): Author };
  readonly publish: Publish;
};

export function commentHandlers({ current, who, publish }: Given): Handlers<Contract>['comments'] {
  const comments = () => current.get().comments;
  return {
    list: async ({ id }) => {
      const [found, read] = await Promise.all([comments().list(id), current.readings().comments.read(id)]);
      return { ...found, unread: [...unreadIn(found.threads, { me: who.author(), read })] };
    },
    read: async ({ id, remarks }) => {
      await current.readings().comments.add(id, remarks);
      publish('comments.changed', { id });
      return null;
    },
    add: async ({ id, act }) => {
      const outcome = await comments().add(id, act, who.author());
      if (outcome.kind === 'done') publish('comments.changed', { id });
      return outcome;
    },
  };
}
