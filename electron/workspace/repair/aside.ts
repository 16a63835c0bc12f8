/** Where repairs put what gives way: nobody's text any more, and nobody's to delete. */
import { basename, dirname, join } from 'node:path';
import type { Ports } from '../../ports/ports';
import { moveDurably } from '../files/durable-save';

/** Relative to the workspace. */
export const asideFolder = 'trash/aside';

/** Moves a file to the same path (relative to the workspace) below `trash/aside`; with a number where something lies there already. */
export async function moveAside(root: string, path: string, { files }: Ports): Promise<void> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? basename(path) : `${number}-${basename(path)}`;
    const to = join(root, asideFolder, dirname(path), name);
    if (await files.exists(to)) continue;
    await moveDurably(files, join(root, path), to);
    return;
  }
}
