/** What belongs to this machine. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { Settings } from '../../shared/model/settings';
import { changedWords } from '../../shared/spelling/own-words';
import type { Publish } from '../app/publish';
import type { SettingsStore } from '../app/settings';

type Given = {
  readonly settings: SettingsStore;
  readonly publish: Publish;
  /** Menus and colours outside the page follow. */
  readonly apply: (settings: Settings) => void;
};

export function settingsHandlers({ settings, publish, apply }: Given): Handlers<Contract>['settings'] {
  let revision = 0;
  const change = (changes: Parameters<SettingsStore['change']>[0]): null => {
    const value = settings.change(changes);
    apply(value);
    publish('settings.changed', { revision: (revision += 1), value });
    return null;
  };
  return {
    load: async () => ({ revision, value: settings.settings() }),
    change: async (changes) => change(changes),
    changeDictionary: async (words) => change({ dictionary: changedWords(settings.settings().dictionary, words) }),
  };
}
