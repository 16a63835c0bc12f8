/** The lease files of a workspace, `<article>.<instance>.json` in one folder: each has one writer, so no two desks ever write the same file. */
import { join } from 'node:path';
import { Lease, leaseFormat } from '../../shared/leases/lease';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import type { Ports } from '../ports/ports';
import { durableSave, makeDurableFolder } from '../workspace/files/durable-save';
import { ifThere } from '../workspace/files/guarded';
import type { Layout } from '../workspace/layout';
import { listOrNone } from '../workspace/files/list-or-none';
import { documentBytes, readDocument, type ReadOutcome } from '../workspace/files/read-document';

export type LeaseFiles = {
  /** Names of what are lease files by their names; a synchroniser's second versions are none. Rejects with the system's error. */
  names(): Promise<readonly string[]>;
  /** A file whose name says something else than what it holds is broken. */
  read(name: string): Promise<ReadOutcome<Lease>>;
  /** Makes the folder with the first lease, but never in a place that the workspace has gone from. */
  write(lease: Lease): Promise<DoneOutcome>;
  /** One that is not there is no error. Rejects with the system's error. */
  remove(name: string): Promise<void>;
};

const namePattern = /^[0-9A-HJKMNP-TV-Z]{26}\.[0-9A-HJKMNP-TV-Z]{26}\.json$/;

export const isLeaseName = (name: string): boolean => namePattern.test(name);

export const leaseName = ({ article, instance }: Pick<Lease, 'article' | 'instance'>): string =>
  `${article}.${instance}.json`;

export function leaseFiles({ leases: folder, newsroom }: Layout, ports: Ports): LeaseFiles {
  return {
    names: async () => {
      const entries = await listOrNone(folder, ports);
      return entries.flatMap((entry) => (entry.isFile() && isLeaseName(entry.name) ? [entry.name] : []));
    },
    read: async (name) => {
      const outcome = await readDocument(ports.files, join(folder, name), { name: leaseFormat, schema: Lease });
      if (outcome.kind !== 'read' || leaseName(outcome.document) === name) return outcome;
      return { kind: 'unreadable', problem: { kind: 'broken', where: 'id', what: 'not-this-file' } };
    },
    write: (lease) =>
      ifThere(newsroom, ports, async (): Promise<DoneOutcome> => {
        await makeDurableFolder(ports.files, folder);
        const path = join(folder, leaseName(lease));
        const outcome = await durableSave(ports.files, { path, bytes: documentBytes(lease), base: { kind: 'any' } });
        if (outcome.kind === 'clash') throw new TypeError(`a save over anything can't clash: ${path}`);
        return outcome.kind === 'failed' ? outcome : { kind: 'done' };
      }),
    remove: (name) => ports.files.removeFile(join(folder, name)),
  };
}
