/** The folder that is open. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import { createTranslate } from '../../shared/messages/translate';
import type { CurrentWorkspace } from '../app/current-workspace';
import { chooseFolder } from '../app/dialogs';
import type { SettingsStore } from '../app/settings';

type Given = { readonly current: CurrentWorkspace; readonly settings: SettingsStore };

export function workspaceHandlers({ current, settings }: Given): Handlers<Contract>['workspace'] {
  return {
    current: async () => current.state(),
    choose: async () => {
      const folder = await chooseFolder(createTranslate(settings.settings().language)('shell.chooseWorkspace'));
      if (folder === null) return { kind: 'done' };
      const opened = await current.open(folder);
      if (!opened.ok) return { kind: 'failed', failure: opened.failure };
      settings.rememberWorkspace(folder);
      return { kind: 'done' };
    },
    changeNewsroom: async (changes) => {
      const outcome = await current.get().newsroom.change(changes);
      if (outcome.kind === 'done') current.tellNewsroom();
      return outcome;
    },
  };
}
