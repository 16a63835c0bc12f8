/** Reads what a website has put beside the package it took: `receipts/*.json` in the target's folder. */
import { join } from 'node:path';
import { receiptsFolder, type Receipt } from '../../shared/handoff/receipt';
import { formats } from '../../shared/model/formats';
import type { Ports } from '../ports/ports';
import { inTurns } from '../workspace/files/in-turns';
import { listOrNone } from '../workspace/files/list-or-none';
import { readDocument } from '../workspace/files/read-document';

export type TakenReceipts = {
  readonly receipts: readonly Receipt[];
  /** Names of files that say nothing we understand. */
  readonly unreadable: readonly string[];
};

/** Rejects with the system's error where the folder can't be read; one that is not there says nothing. */
export async function receiptsIn(folder: string, { files }: Pick<Ports, 'files'>): Promise<TakenReceipts> {
  const below = join(folder, receiptsFolder);
  const entries = await listOrNone(below, { files });
  const names = entries.filter((entry) => entry.isFile() && /^[^.].*\.json$/.test(entry.name)).map(({ name }) => name);
  const read = await inTurns(names.sort(), 16, async (name) => ({
    name,
    found: await readDocument(files, join(below, name), formats.receipt),
  }));
  return {
    receipts: read.flatMap(({ found }) => (found.kind === 'read' ? [found.document] : [])),
    unreadable: read.flatMap(({ name, found }) => (found.kind === 'read' ? [] : [name])),
  };
}
