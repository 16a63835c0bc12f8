/** The only place that understands the system's error codes. */
import type { Failure } from '../../shared/model/failure';

const failures: Readonly<Record<string, Failure>> = {
  ENOSPC: { code: 'disk-full' },
  EDQUOT: { code: 'disk-full' },
  EACCES: { code: 'no-permission' },
  EPERM: { code: 'no-permission' },
  EROFS: { code: 'read-only' },
  ENOENT: { code: 'folder-gone' },
  ESTALE: { code: 'folder-gone' },
  ENODEV: { code: 'folder-gone' },
  ENXIO: { code: 'folder-gone' },
  EHOSTDOWN: { code: 'folder-gone' },
  ENOTCONN: { code: 'folder-gone' },
  ENOTDIR: { code: 'not-a-folder' },
  EBUSY: { code: 'file-in-use' },
  ETXTBSY: { code: 'file-in-use' },
  EMFILE: { code: 'too-many-open-files' },
  ENFILE: { code: 'too-many-open-files' },
  EIO: { code: 'disk-error' },
  ENAMETOOLONG: { code: 'name-too-long' },
};

/** What a person can do about a system error; an error that is none, or not known here, is a bug and thrown again. */
export function failureOf(cause: unknown): Failure {
  const failure = failures[codeOf(cause)];
  if (failure === undefined) throw cause;
  return failure;
}

/** `ENOENT` and the like; empty for anything that is not a system error. */
export function codeOf(cause: unknown): string {
  const code = cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined;
  return code ?? '';
}
