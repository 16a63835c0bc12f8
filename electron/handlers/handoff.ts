/** Handing articles and ticker to the website. */
import { basename } from 'node:path';
import { shell } from 'electron';
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import { createTranslate } from '../../shared/messages/translate';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { Folders } from '../app/dialogs';
import type { SettingsStore } from '../app/settings';
import { isInside } from '../handoff/is-inside';
import { writeExport } from '../handoff/write-export';
import type { Identity } from '../identity/identity-file';
import type { PictureMaker } from '../media/picture-maker';
import type { Ports } from '../ports/ports';
import type { LibraryIndex } from '../search/library-index';

type Given = {
  readonly current: CurrentWorkspace;
  readonly folders: Folders;
  readonly settings: SettingsStore;
  readonly ports: Ports;
  readonly maker: PictureMaker;
  readonly index: Pick<LibraryIndex, 'outgoing'>;
  /** Whose key signs what goes out; null while it is locked. */
  readonly signer: () => Identity | null;
};

export function handoffHandlers(given: Given): Handlers<Contract>['handoff'] {
  const { current, folders, settings, ports, maker, index, signer } = given;
  return {
    chooseFolder: async () => {
      const t = createTranslate(settings.settings().language);
      const chosen = await folders.choose(t('shell.chooseExportFolder'));
      return chosen === null
        ? { kind: 'cancelled' }
        : { kind: 'chosen', folder: chosen.id, name: basename(chosen.path) };
    },
    export: async ({ folder, articles, ticker, drafts }) => {
      const outcome = await writeExport(
        current.get(),
        {
          folder: folders.pathOf(folder),
          articles,
          ticker: ticker ? 'include' : 'leave-out',
          drafts,
          publisher: signer(),
          leavers: await index.outgoing(),
        },
        { ports, maker },
      );
      current.pagesWritten();
      return outcome;
    },
    ticker: async () => current.tickerSite(),
    keepTicker: async () => {
      const t = createTranslate(settings.settings().language);
      const chosen = await folders.choose(t('shell.chooseTickerFolder'));
      if (chosen === null) return { kind: 'done' };
      if (isInside(chosen.path, current.get().root)) return { kind: 'failed', failure: { code: 'inside-workspace' } };
      await current.keepTickerIn(chosen.path);
      return { kind: 'done' };
    },
    leaveTicker: async () => {
      await current.keepTickerIn(null);
      return null;
    },
    show: async ({ folder }) => {
      const problem = await shell.openPath(folders.pathOf(folder));
      if (problem !== '') throw new Error(`the file manager refused: ${problem}`);
      return null;
    },
  };
}
