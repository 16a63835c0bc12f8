/** Answers the calls of the search contract from one index at a time. Knows nothing of processes. */
import type { Handlers } from '../../shared/ipc/define';
import { serveOver, tellOver, type MessagePortEnd } from '../../shared/ipc/message-wire';
import { searchContract, type SearchContract } from '../../shared/search/search-contract';
import { openArticleIndex, type ArticleIndex } from './article-index';

/** `reportFault` writes a bug down and gives its number. */
export function serveSearch(port: MessagePortEnd, reportFault: (cause: unknown) => string): void {
  const tell = tellOver<SearchContract>(port);
  let open: ArticleIndex | null = null;

  const get = (): ArticleIndex => {
    if (open === null) throw new TypeError('no index is open');
    return open;
  };
  const close = () => {
    open?.close();
    open = null;
  };

  const index: Handlers<SearchContract>['index'] = {
    async open(input) {
      close();
      const opened = openArticleIndex(input);
      if (!opened.ok) return opened.failure;
      open = opened.value;
      return { kind: 'opened' };
    },
    async close() {
      close();
      return null;
    },
    async reconcile({ roster }) {
      get().trust(roster);
      const outcome = await get().reconcile((progress) => tell('index.progressed', progress));
      return outcome.ok ? { kind: 'reconciled', changes: outcome.value } : { kind: 'failed', failure: outcome.failure };
    },
    async update({ id }) {
      await get().update(id);
      return null;
    },
    async remove({ id }) {
      await get().remove(id);
      return null;
    },
    page: (request) => get().page(request),
    outgoing: () => get().outgoing(),
  };
  let finding = 0;
  const find: Handlers<SearchContract>['find'] = {
    async begin({ run, request, index: trust }) {
      finding += 1;
      const mine = finding;
      return get().find({
        request,
        index: trust,
        tell: (progress) => tell('find.progressed', { run, ...progress }),
        isStopped: () => finding !== mine,
      });
    },
    async stop() {
      finding += 1;
      return null;
    },
  };
  serveOver(port, { contract: searchContract, handlers: { index, find }, reportFault });
}
