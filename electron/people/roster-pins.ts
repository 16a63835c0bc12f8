/** One small file for each roster that this machine has seen, in the user's own folder, where nobody who can write to the newsroom's can. */
import { join } from 'node:path';
import { z } from 'zod';
import { FileHash } from '../../shared/model/ids';
import type { SeenRoster } from '../../shared/people/seen-roster';
import { sha256 } from '../ports/hash';
import type { Pins } from '../ports/pins';
import type { Ports } from '../ports/ports';
import { durableSave, makeDurableFolder } from '../workspace/files/durable-save';
import { orFailure } from '../workspace/files/guarded';
import { documentBytes, readDocument } from '../workspace/files/read-document';

export const rosterPinFormat = 'midad/roster-pin@1';

const PinFile = z.looseObject({
  format: z.literal(rosterPinFormat),
  newsroom: FileHash,
  seq: z.int().min(1),
  head: FileHash,
});

type Given = {
  readonly folder: string;
  readonly ports: Pick<Ports, 'files'>;
  /** It could not be read or kept: the newsroom is worked in all the same, and the log has it. */
  readonly fault: (cause: unknown) => unknown;
};

export function rosterPins({ folder, ports, fault }: Given): Pins {
  const fileOf = (rosterFolder: string): string => join(folder, `${sha256(rosterFolder).slice(0, 16)}.json`);
  const known = new Map<string, SeenRoster>();
  return {
    async seen(rosterFolder) {
      const held = known.get(rosterFolder);
      if (held !== undefined) return held;
      const read = await readDocument(ports.files, fileOf(rosterFolder), { name: rosterPinFormat, schema: PinFile });
      if (read.kind === 'read') {
        const { newsroom, seq, head } = PinFile.parse(read.document);
        known.set(rosterFolder, { newsroom, seq, head });
        return { newsroom, seq, head };
      }
      if (read.kind === 'failed' || read.problem.kind !== 'missing')
        fault(new Error(`what was seen of a roster can't be read: ${JSON.stringify(read)}`));
      return null;
    },
    async remember(rosterFolder, seen) {
      known.set(rosterFolder, seen);
      const bytes = documentBytes({ format: rosterPinFormat, ...seen });
      const saved = await orFailure(async () => {
        await makeDurableFolder(ports.files, folder);
        return durableSave(ports.files, { path: fileOf(rosterFolder), bytes, base: { kind: 'any' } });
      });
      if (saved.kind !== 'saved') fault(new Error(`what was seen of a roster can't be kept: ${JSON.stringify(saved)}`));
    },
  };
}
