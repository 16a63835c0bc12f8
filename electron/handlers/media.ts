/** Pictures on their way into the workspace. */
import { basename } from 'node:path';
import type { Contract, StoreOutcome } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import { createTranslate } from '../../shared/messages/translate';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { ChosenFiles } from '../app/dialogs';
import type { SettingsStore } from '../app/settings';
import type { PictureMaker } from '../media/picture-maker';
import { readPictureFile } from '../media/read-picture-file';
import { storePicture } from '../media/store-picture';
import type { Ports } from '../ports/ports';

type Given = {
  readonly current: CurrentWorkspace;
  readonly settings: SettingsStore;
  readonly maker: PictureMaker;
  readonly files: ChosenFiles;
  readonly ports: Ports;
};

/** Endings that the dialog offers; pictures of other kinds as well, so that a person learns what to do about them. */
const offered = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'heic', 'heif', 'tif', 'tiff', 'bmp', 'svg'];

export function mediaHandlers({ current, settings, maker, files, ports }: Given): Handlers<Contract>['media'] {
  const store = async (bytes: Uint8Array): Promise<StoreOutcome> => {
    const { media, newsroom } = current.get();
    const stored = await storePicture(bytes, { media, newsroom: newsroom.read(), maker });
    return stored.ok ? { kind: 'stored', picture: stored.value } : { kind: 'failed', failure: stored.failure };
  };
  return {
    add: ({ bytes }) => store(bytes),
    choose: async ({ count }) => {
      const t = createTranslate(settings.settings().language);
      const filter = { name: t('shell.pictureFiles'), extensions: offered };
      const chosen = await files.choose({ title: t('shell.choosePictures'), filter, count });
      return chosen.slice(0, 200).map(({ file, path }) => ({ file, name: basename(path) }));
    },
    take: async ({ file }) => {
      const read = await readPictureFile(files.pathOf(file), ports);
      return read.ok ? store(read.value) : { kind: 'failed', failure: read.failure };
    },
  };
}
