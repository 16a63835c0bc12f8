/** What websites have said of what they were handed, kept in the workspace for all desks: one file each under the hash of its bytes, written once. */
import { join } from 'node:path';
import type { Receipt } from '../../shared/handoff/receipt';
import type { Failure } from '../../shared/model/failure';
import { ProfileId } from '../../shared/model/export-profile';
import { formats } from '../../shared/model/formats';
import { failed, succeeded, type Result } from '../../shared/result';
import { failureOf } from '../ports/errno';
import { sha256 } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { durableSave, makeDurableFolder, type DurableOutcome } from './files/durable-save';
import { inTurns } from './files/in-turns';
import { listOrNone } from './files/list-or-none';
import { documentBytes, readDocument } from './files/read-document';
import type { Layout } from './layout';

export type ReceiptFiles = {
  /** How many were not there before. */
  keep(profile: ProfileId, receipts: readonly Receipt[]): Promise<Result<number, Failure>>;
  /** Rejects with the system's error. */
  of(profile: ProfileId): Promise<readonly Receipt[]>;
  /** Profiles of which something was said. */
  profiles(): Promise<readonly ProfileId[]>;
};

export const receiptName = /^[0-9a-f]{64}\.json$/;

export function receiptFiles({ receipts: root }: Pick<Layout, 'receipts'>, ports: Ports): ReceiptFiles {
  /** Written once, so read once. */
  const known = new Map<string, Receipt>();
  const keepOne = async (
    folder: string,
    receipt: Receipt,
  ): Promise<number | Extract<DurableOutcome, { kind: 'failed' }>> => {
    const bytes = documentBytes(receipt);
    const path = join(folder, `${sha256(bytes)}.json`);
    if (known.has(path) || (await ports.files.exists(path))) return 0;
    const saved = await durableSave(ports.files, { path, bytes, base: { kind: 'any' } });
    return saved.kind === 'failed' ? saved : 1;
  };
  return {
    async keep(profile, receipts) {
      try {
        const folder = join(root, profile);
        if (receipts.length > 0) await makeDurableFolder(ports.files, folder);
        let kept = 0;
        for (const receipt of receipts) {
          const one = await keepOne(folder, receipt);
          if (typeof one !== 'number') return failed(one.failure);
          kept += one;
        }
        return succeeded(kept);
      } catch (cause) {
        return failed(failureOf(cause));
      }
    },
    async of(profile) {
      const folder = join(root, profile);
      const names = (await listOrNone(folder, ports)).map(({ name }) => name).filter((name) => receiptName.test(name));
      const read = await inTurns(names.sort(), 16, async (name) => {
        const path = join(folder, name);
        const held = known.get(path);
        if (held !== undefined) return [held];
        const found = await readDocument(ports.files, path, formats.receipt);
        if (found.kind !== 'read') return [];
        known.set(path, found.document);
        return [found.document];
      });
      return read.flat();
    },
    profiles: async () =>
      (await listOrNone(root, ports)).flatMap(({ name }) => {
        const id = ProfileId.safeParse(name);
        return id.success ? [id.data] : [];
      }),
  };
}
