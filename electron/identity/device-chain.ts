/** Where this device's chain of signed events stands in one newsroom. Written ahead of each event, so that a crash between the two leaves neither a gap nor a fork. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Failure } from '../../shared/model/failure';
import { FileHash } from '../../shared/model/ids';
import type { Ports } from '../ports/ports';
import { durableSave } from '../workspace/files/durable-save';
import { withFileLock } from '../workspace/files/file-lock';
import { documentBytes, readDocument } from '../workspace/files/read-document';
import type { Identity } from './identity-file';

const chainFormat = 'midad/device-chain@1';

const Link = z.strictObject({ seq: z.int().min(1), file: FileHash });
type Link = z.infer<typeof Link>;
export type ChainLink = Link;

const ChainFile = z.looseObject({
  format: z.literal(chainFormat),
  /** The last event that is known to be written. */
  last: Link.nullable(),
  /** One that was about to be; `where` finds it. */
  next: z.strictObject({ link: Link, where: z.array(z.string().max(500)).min(1).max(4) }).nullable(),
});

const chainIn = (folder: string, newsroom: FileHash): string => join(folder, `chain-${newsroom.slice(0, 16)}.json`);

export type NextEvent<Outcome> = {
  /** The event's bytes for this place in the chain, and where it may come to lie. */
  make(place: { readonly seq: number; readonly prev: FileHash | null }): {
    readonly bytes: Uint8Array;
    readonly file: FileHash;
    readonly where: readonly string[];
  };
  /** Puts it there. */
  write(bytes: Uint8Array): Promise<Outcome>;
  isWritten(outcome: Outcome): boolean;
};

export type ChainOutcome<Outcome> = Outcome | { readonly kind: 'failed'; readonly failure: Failure };

/** Adds one event. `where` are full paths. */
export async function appendToChain<Outcome>(
  { folder }: Pick<Identity, 'folder'>,
  newsroom: FileHash,
  { make, write, isWritten }: NextEvent<Outcome>,
  ports: Ports,
): Promise<ChainOutcome<Outcome>> {
  const path = chainIn(folder, newsroom);
  const keep = (chain: Omit<z.infer<typeof ChainFile>, 'format'>) =>
    durableSave(ports.files, {
      path,
      bytes: documentBytes({ format: chainFormat, ...chain }),
      base: { kind: 'any' },
    });
  return withFileLock(ports.files, path, async () => {
    const last = await lastWritten(path, ports);
    if (last === 'damaged') return { kind: 'failed', failure: { code: 'identity-damaged' } };
    const seq = (last?.seq ?? 0) + 1;
    const { bytes, file, where } = make({ seq, prev: last?.file ?? null });
    const link = { seq, file };
    const ahead = await keep({ last, next: { link, where: [...where] } });
    if (ahead.kind === 'failed') return ahead;
    const outcome = await write(bytes);
    if (!isWritten(outcome)) return outcome;
    // The event is there; where this fails the next one finds it by what was written ahead.
    await keep({ last: link, next: null });
    return outcome;
  });
}

/** The last event that this device has signed in a newsroom, as it remembers it itself; null where it has signed none, or can't say. */
export async function lastOfChain(folder: string, newsroom: FileHash, ports: Ports): Promise<ChainLink | null> {
  const last = await lastWritten(chainIn(folder, newsroom), ports);
  return last === 'damaged' ? null : last;
}

/** A chain begun anew would fork, so one that can't be read is not forgotten. */
async function lastWritten(path: string, { files }: Ports): Promise<Link | null | 'damaged'> {
  const read = await readDocument(files, path, { name: chainFormat, schema: ChainFile });
  if (read.kind !== 'read') return read.kind === 'unreadable' && read.problem.kind === 'missing' ? null : 'damaged';
  const { last, next } = ChainFile.parse(read.document);
  if (next === null) return last;
  for (const where of next.where) if (await files.exists(where)) return next.link;
  return last;
}
