/** The real file system with one call that fails: the way to try every place where a disk can let us down. */
import { realFiles, type Files, type OpenFile } from '../../electron/ports/files';

export type Fault = {
  /** Which call fails, counted from 0 through all that is asked of the file system. */
  readonly at: number;
  readonly code: string;
};

export type FaultyFiles = {
  readonly files: Files;
  /** Names of the calls so far, in their order: `createNew`, `write`, `sync folder` … */
  readonly calls: readonly string[];
  /** How many files and folders have been opened and not been closed again. */
  stillOpen(): number;
};

export const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** Without a fault it only listens. */
export function faultyFiles(fault: Fault | null = null): FaultyFiles {
  const calls: string[] = [];
  let open = 0;
  const call = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    calls.push(name);
    if (fault !== null && calls.length - 1 === fault.at) throw systemError(fault.code);
    return act();
  };
  const opened = (file: OpenFile, what: string): OpenFile => {
    open += 1;
    return handleOf(file, what);
  };
  const handleOf = (file: OpenFile, what: string): OpenFile => ({
    write: (bytes, offset) => call('write', () => file.write(bytes, offset)),
    sync: () => call(`sync ${what}`, () => file.sync()),
    sizeBytes: () => call('size', () => file.sizeBytes()),
    // What was opened is closed, also where that is reported as failed.
    close: async () => {
      await file.close();
      open -= 1;
      await call(`close ${what}`, () => Promise.resolve());
    },
  });
  const files: Files = {
    read: (path) => call('read', () => realFiles.read(path)),
    openToRead: async (path) => {
      const file = await call('openToRead', () => realFiles.openToRead(path));
      open += 1;
      return {
        read: (offset, length) => call('read part', () => file.read(offset, length)),
        close: async () => {
          await file.close();
          open -= 1;
        },
      };
    },
    removeFolder: (folder) => call('removeFolder', () => realFiles.removeFolder(folder)),
    list: (folder) => call('list', () => realFiles.list(folder)),
    makeFolder: (folder) => call('makeFolder', () => realFiles.makeFolder(folder)),
    createNew: async (path) => opened(await call('createNew', () => realFiles.createNew(path)), 'file'),
    openFolder: async (folder) => opened(await call('openFolder', () => realFiles.openFolder(folder)), 'folder'),
    rename: (from, to) => call('rename', () => realFiles.rename(from, to)),
    removeFile: (path) => call('removeFile', () => realFiles.removeFile(path)),
    changedAt: (path) => call('changedAt', () => realFiles.changedAt(path)),
    touch: (path) => call('touch', () => realFiles.touch(path)),
    exists: (path) => call('exists', () => realFiles.exists(path)),
    sizeBytes: (path) => call('sizeBytes', () => realFiles.sizeBytes(path)),
  };
  return { files, calls, stillOpen: () => open };
}
