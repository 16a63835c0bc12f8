/** Text that did not reach its file: kept while it is written, offered after a crash, never dropped unasked. */
import type { Contract, FoundText } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { RecordName } from '../../shared/model/ids';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { JournalRecord } from '../journal/journal';
import { contentHash } from '../ports/hash';

export function journalHandlers(current: CurrentWorkspace): Handlers<Contract>['journal'] {
  const find = async (record: RecordName) => (await current.journal().left()).find(({ name }) => name === record);
  return {
    keep: (text) => current.journal().keep(text),
    found: async () => {
      const found = await Promise.all((await current.journal().left()).map((record) => foundText(record, current)));
      return found.flatMap((one) => one ?? []).sort((a, b) => Date.parse(b.keptAt) - Date.parse(a.keptAt));
    },
    open: async ({ record }) => {
      const found = await find(record);
      return found === undefined ? { kind: 'gone' } : { kind: 'found', base: found.base, article: found.article };
    },
    putAway: async ({ record }) => {
      const found = await find(record);
      if (found === undefined) return { kind: 'done' };
      const { articles } = current.get();
      const isThere = (await articles.open(found.article.id)).kind !== 'unreadable';
      const outcome = isThere
        ? await articles.keepVersion(found.article, 'recovered')
        : await articles.saveAsCopy(found.article);
      if (outcome.kind === 'failed') return outcome;
      await current.journal().forget(record);
      return { kind: 'done' };
    },
  };
}

/** Null where the file says the same: it was saved, and the crash came before the record was taken away. */
async function foundText(record: JournalRecord, current: CurrentWorkspace): Promise<FoundText | null> {
  const { name, keptAt, base, article } = record;
  const { id, headline } = article;
  const now = await current.get().articles.open(id);
  if (now.kind !== 'opened') return { record: name, id, headline, keptAt, file: 'gone' };
  if (contentHash(now.article) === contentHash(article)) {
    await current.journal().forget(name);
    return null;
  }
  return { record: name, id, headline, keptAt, file: now.hash === base ? 'as-it-was' : 'changed' };
}
