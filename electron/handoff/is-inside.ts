import { isAbsolute, relative } from 'node:path';

/** Pages among the newsroom's own files would be taken for strays. */
export function isInside(folder: string, root: string): boolean {
  const path = relative(root, folder);
  return path === '' || (!path.startsWith('..') && !isAbsolute(path));
}
