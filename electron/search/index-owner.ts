/**
 * One process at a time holds an index. SQLite as WebAssembly knows no lock that ends with its process, so a small file names the holder: while
 * that process lives the index is taken, afterwards the file is worth nothing.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf } from '../ports/errno';

/** Gives the function that releases it, or null where a living process has it. Other errors of the disk throw. */
export function takeOwnership(file: string): (() => void) | null {
  if (heldHere.has(file)) return null;
  if (!claim(file)) {
    const holder = holderOf(file);
    if (holder !== null && holder !== process.pid && isAlive(holder)) return null;
    rmSync(file, { force: true });
    if (!claim(file)) return null;
  }
  heldHere.add(file);
  return () => {
    heldHere.delete(file);
    rmSync(file, { force: true });
  };
}

/** A file that names this very process and is not in here was left by one that bore the same number before. */
const heldHere = new Set<string>();

function claim(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
    return false;
  }
}

function holderOf(file: string): number | null {
  try {
    const number = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isSafeInteger(number) && number > 0 ? number : null;
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    return null;
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (cause) {
    // EPERM: it lives and belongs to somebody else.
    return codeOf(cause) === 'EPERM';
  }
}
