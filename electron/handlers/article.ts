/** One article: opening, keeping, moving, approving. */
import { basename, dirname } from 'node:path';
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import { createTranslate } from '../../shared/messages/translate';
import type { Article } from '../../shared/model/article';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import type { CurrentWorkspace } from '../app/current-workspace';
import { chooseFileToWrite } from '../app/dialogs';
import type { SettingsStore } from '../app/settings';
import type { Ports } from '../ports/ports';
import { fileTitle } from '../sharing/file-title';
import { durableSave } from '../workspace/files/durable-save';
import { documentBytes } from '../workspace/files/read-document';

type Given = { readonly current: CurrentWorkspace; readonly settings: SettingsStore; readonly ports: Ports };

export function articleHandlers({ current, settings, ports }: Given): Handlers<Contract>['article'] {
  const articles = () => current.get().articles;
  return {
    create: () =>
      articles().create({ byline: { people: [], agency: '', outlet: current.get().newsroom.read().outlet } }),
    open: ({ id }) => {
      // Not waited for: a share that answers slowly must not keep the text from its reader.
      void current.leases()?.look('all');
      return articles().open(id);
    },
    save: async (request) => {
      const { id } = request.article;
      const journal = current.journal();
      // What was kept before this text arrived is covered by it.
      const mark = journal.mark(id);
      const outcome = await articles().save(request);
      if (outcome.kind === 'saved') await journal.settle(id, mark);
      return outcome;
    },
    saveAsCopy: ({ article }) => articles().saveAsCopy(article),
    rename: ({ id, slugline }) => articles().rename(id, slugline),
    trash: ({ id }) => articles().trash(id),
    restore: ({ id }) => articles().restore(id),
    approve: ({ id }) => articles().approve(id),
    copies: ({ id }) => articles().copies(id),
    keepCopies: ({ id }) => articles().keepCopies(id),
    saveElsewhere: ({ article }) => saveElsewhere(article, { settings, ports }),
  };
}

/** Needs no workspace: it is the way out when the workspace is gone. Cancelling changes nothing. */
async function saveElsewhere(
  article: Article,
  { settings, ports }: Pick<Given, 'settings' | 'ports'>,
): Promise<DoneOutcome> {
  const t = createTranslate(settings.settings().language);
  const path = await chooseFileToWrite({ title: t('shell.saveElsewhere'), name: `${fileTitle(article)}.json` });
  if (path === null) return { kind: 'done' };
  const outcome = await durableSave(ports.files, { path, bytes: documentBytes(article), base: { kind: 'any' } });
  if (outcome.kind === 'clash') throw new TypeError(`a save over anything can't clash: ${basename(dirname(path))}`);
  return outcome.kind === 'saved' ? { kind: 'done' } : outcome;
}
