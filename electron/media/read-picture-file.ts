/** Reads somebody's picture from the disk. */
import { maxPictureBytes } from '../../shared/media/picture';
import type { Failure } from '../../shared/model/failure';
import { failed, succeeded, type Result } from '../../shared/result';
import { codeOf } from '../ports/errno';
import type { Ports } from '../ports/ports';

/** One that is too large to be a picture of ours is refused before it is read. */
export async function readPictureFile(path: string, { files }: Ports): Promise<Result<Uint8Array, Failure>> {
  try {
    if ((await files.sizeBytes(path)) > maxPictureBytes)
      return failed({ code: 'picture-too-large', megabytes: maxPictureBytes / 1024 / 1024 });
    return succeeded(await files.read(path));
  } catch (cause) {
    // What the disk says of somebody's own file is another thing than what it says of the workspace.
    if (codeOf(cause) === '') throw cause;
    return failed({ code: 'picture-unreadable' });
  }
}
