/** A file's path in a package: relative, with `/`, and nothing that leads out of it or that some system refuses. */
import { z } from 'zod';

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Controls, the signs that turn a line round, and those that Windows refuses. */
const forbidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069<>:"|?*\\]/u;

export function isPackagePath(path: string): boolean {
  if (path === '' || path.length > 400 || forbidden.test(path)) return false;
  // As a name of an object it is none.
  if (path === '__proto__') return false;
  return path.split('/').every((part) => part !== '' && !/^\.|[. ]$/.test(part) && !devices.test(part));
}

export const PackagePath = z.string().refine(isPackagePath, { error: 'unsafe-path' });
