/** The file system as far as Midad uses it. A port, so that a test can make the third fsync fail. */
import { constants, type Dirent } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rmdir, stat, unlink, utimes } from 'node:fs/promises';

/** An open file that is being written or flushed. */
export type OpenFile = {
  /** Writes from `offset` on and gives the number of bytes really written, which may be fewer than asked. */
  write(bytes: Uint8Array, offset: number): Promise<number>;
  sync(): Promise<void>;
  sizeBytes(): Promise<number>;
  close(): Promise<void>;
};

/** An open file that is read in parts. */
export type ReadableFile = {
  /** Fewer bytes than asked where the file ends before. */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** Every function rejects with the system's own error (`code`: ENOSPC, EACCES …); ports/errno.ts words it. */
export type Files = {
  read(path: string): Promise<Uint8Array>;
  openToRead(path: string): Promise<ReadableFile>;
  list(folder: string): Promise<Dirent[]>;
  /** Makes the folder and those above it; gives the first one that was not there, or null when all were. */
  makeFolder(folder: string): Promise<string | null>;
  /** Fails where the file exists. */
  createNew(path: string): Promise<OpenFile>;
  /** For flushing the folder's own entries. */
  openFolder(folder: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** One that is not there is no error. */
  removeFile(path: string): Promise<void>;
  /** An empty one; one that is not there, or holds something, is no error. */
  removeFolder(folder: string): Promise<void>;
  /** False where it does not exist; other errors reject. */
  exists(path: string): Promise<boolean>;
  sizeBytes(path: string): Promise<number>;
  /** When its bytes were last written, in milliseconds since 1970, by the clock of the disk that holds it. */
  changedAt(path: string): Promise<number>;
  /** Makes `changedAt` now; the bytes stay. */
  touch(path: string): Promise<void>;
};

export const realFiles: Files = {
  read: (path) => readFile(path),
  openToRead,
  list: (folder) => readdir(folder, { withFileTypes: true }),
  makeFolder: async (folder) => (await mkdir(folder, { recursive: true })) ?? null,
  createNew: (path) => openAs(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL),
  openFolder: (folder) => openAs(folder, constants.O_RDONLY),
  rename,
  removeFile: async (path) => {
    try {
      await unlink(path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
  },
  removeFolder: async (folder) => {
    try {
      await rmdir(folder);
    } catch (cause) {
      if (!standing.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    }
  },
  sizeBytes: async (path) => (await stat(path)).size,
  changedAt: async (path) => (await stat(path)).mtimeMs,
  touch: (path) => utimes(path, new Date(), new Date()),
  exists: async (path) => {
    try {
      await stat(path);
      return true;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw cause;
    }
  },
};

/** What systems say of a folder that holds something, and of one that is not there. */
const standing = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST']);

async function openToRead(path: string): Promise<ReadableFile> {
  const handle = await open(path, constants.O_RDONLY);
  return {
    read: async (offset, length) => {
      const bytes = new Uint8Array(length);
      let taken = 0;
      while (taken < length) {
        const { bytesRead } = await handle.read(bytes, taken, length - taken, offset + taken);
        if (bytesRead === 0) break;
        taken += bytesRead;
      }
      return bytes.subarray(0, taken);
    },
    close: () => handle.close(),
  };
}

async function openAs(path: string, flags: number): Promise<OpenFile> {
  const handle = await open(path, flags);
  return {
    write: async (bytes, offset) => (await handle.write(bytes, offset)).bytesWritten,
    sync: () => handle.sync(),
    sizeBytes: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}
