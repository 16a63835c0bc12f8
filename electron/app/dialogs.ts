/** Asks the person for places. Their paths stay on this side; the window gets an id. */
import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { FolderId } from '../../shared/model/ids';
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
