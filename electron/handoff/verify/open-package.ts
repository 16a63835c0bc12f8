import type { PackageReader } from '../../../shared/handoff/verify/verify-package';
import { succeeded, type Result } from '../../../shared/result';
import { codeOf } from '../../ports/errno';
import type { Files } from '../../ports/files';
import { folderPackage } from './folder-package';
import { zipPackage, type ZipFault } from './zip-package';

export type OpenPackage = { readonly reader: PackageReader; close(): Promise<void> };

/** A folder or a ZIP file, whichever lies there. Rejects with the system's error where nothing can be read. */
export async function openPackage(path: string, files: Files): Promise<Result<OpenPackage, ZipFault>> {
  if (await isFolder(path, files))
    return succeeded({ reader: folderPackage(path, files), close: () => Promise.resolve() });
  const zip = await zipPackage(path, files);
  return zip.ok ? succeeded({ reader: zip.value, close: () => zip.value.close() }) : zip;
}

async function isFolder(path: string, files: Files): Promise<boolean> {
  try {
    await files.list(path);
    return true;
  } catch (cause) {
    if (codeOf(cause) !== 'ENOTDIR') throw cause;
    return false;
  }
}
