/** Text that did not reach its file: kept while it is written, offered after a crash, never dropped unasked. */
import type { Contract, FoundText } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { JournalRecord } from '../journal/journal';
import { contentHash } from '../ports/hash';

export function journalHandlers(current: CurrentWorkspace): Handlers<Contract>['journal'] {
  const recordOf = async (id: string) => (await current.journal().records()).find(({ article }) => article.id === id);
  return {
    keep: (text) => current.journal().keep(text),
    found: async () => {
      const records = await current.journal().records();
      const found = await Promise.all(records.map((record) => foundText(record, current)));
      return found.flatMap((one) => one ?? []).sort((a, b) => Date.parse(b.keptAt) - Date.parse(a.keptAt));
    },
    open: async ({ id }) => {
      const record = await recordOf(id);
      return record === undefined ? { kind: 'gone' } : { kind: 'found', base: record.base, article: record.article };
    },
    putAway: async ({ id }) => {
      const record = await recordOf(id);
      if (record === undefined) return { kind: 'done' };
      const { articles } = current.get();
      const isThere = (await articles.open(id)).kind !== 'unreadable';
      const outcome = isThere
        ? await articles.keepVersion(record.article, 'recovered')
        : await articles.saveAsCopy(record.article);
      if (outcome.kind === 'failed') return outcome;
      await current.journal().forget(id);
      return { kind: 'done' };
    },
  };
}

/** Null where the file says the same: it was saved, and the crash came before the record was taken away. */
async function foundText(
  { keptAt, base, article }: JournalRecord,
  current: CurrentWorkspace,
): Promise<FoundText | null> {
  const { id, headline } = article;
  const now = await current.get().articles.open(id);
  if (now.kind !== 'opened') return { id, headline, keptAt, file: 'gone' };
  if (contentHash(now.article) === contentHash(article)) {
    await current.journal().forget(id);
    return null;
  }
  return { id, headline, keptAt, file: now.hash === base ? 'as-it-was' : 'changed' };
}
