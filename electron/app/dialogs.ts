/** Asks the person for places. Their paths stay on this side; the window gets an id. */
import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { FileId, FolderId } from '../../shared/model/ids';
import type { Ids } from '../ports/ids';

export type Folders = {
  /** Null where the person thought better of it. */
  choose(title: string): Promise<{ readonly id: FolderId; readonly path: string } | null>;
  /** The path of a folder chosen in this run; unknown ids are a bug or an attack, so it throws. */
  pathOf(id: FolderId): string;
};

export function createFolders(ids: Ids): Folders {
  const chosen = new Map<FolderId, string>();
  return {
    async choose(title) {
      const path = await chooseFolder(title);
      if (path === null) return null;
      const id = ids.newFolderId();
      chosen.set(id, path);
      return { id, path };
    },
    pathOf(id) {
      const path = chosen.get(id);
      if (path === undefined) throw new TypeError(`no folder was chosen under ${id}`);
      return path;
    },
  };
}

export async function chooseFolder(title: string): Promise<string | null> {
  const options: OpenDialogOptions = { title, properties: ['openDirectory', 'createDirectory'] };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Null where the person thought better of it. */
export async function chooseFileToWrite({ title, name }: { title: string; name: string }): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({ title, defaultPath: name });
  return canceled || !filePath ? null : filePath;
}

/** Null where the person thought better of it. */
export async function chooseFileToRead({
  title,
  filter,
}: Pick<ChooseFiles, 'title' | 'filter'>): Promise<string | null> {
  const filters = [{ name: filter.name, extensions: [...filter.extensions] }];
  const { canceled, filePaths } = await dialog.showOpenDialog({ title, properties: ['openFile'], filters });
  return canceled ? null : (filePaths[0] ?? null);
}

export type ChosenFiles = {
  /** Empty where the person thought better of it. */
  choose(options: ChooseFiles): Promise<readonly { readonly file: FileId; readonly path: string }[]>;
  /** The path of a file chosen in this run; unknown ids are a bug or an attack, so it throws. */
  pathOf(file: FileId): string;
};

type ChooseFiles = {
  readonly title: string;
  /** The kinds of files that are offered: what they are called, and their endings. */
  readonly filter: { readonly name: string; readonly extensions: readonly string[] };
  readonly count: 'one' | 'many';
};

export function createChosenFiles(ids: Ids): ChosenFiles {
  const chosen = new Map<FileId, string>();
  return {
    async choose({ title, filter, count }) {
      const options: OpenDialogOptions = {
        title,
        properties: count === 'many' ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: [{ name: filter.name, extensions: [...filter.extensions] }],
      };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      const files = (canceled ? [] : filePaths).map((path) => ({ file: ids.newFileId(), path }));
      for (const { file, path } of files) chosen.set(file, path);
      return files;
    },
    pathOf(file) {
      const path = chosen.get(file);
      if (path === undefined) throw new TypeError(`no file was chosen under ${file}`);
      return path;
    },
  };
}
