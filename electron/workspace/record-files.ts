/** What happened to an article: one small file per event, written once, never changed. */
import { join } from 'node:path';
import { formats } from '../../shared/model/formats';
import type { ContentHash } from '../../shared/model/ids';
import { recordEventFormat, type RecordEvent } from '../../shared/model/record-event';
import type { Ports } from '../ports/ports';
import { durableSave, makeDurableFolder, type DurableOutcome } from './durable-save';
import { listOrNone } from './list-or-none';
import { documentBytes, readDocument } from './read-document';

/** `2026-09-25T12-00-00-000Z-approved-1a2b3c.json`: sorts by time, cannot meet another desk's file, and has no sign that a file system refuses. */
const eventName = /^\d{4}-\d\d-\d\dT[\d-]+Z-[a-z]+-[0-9a-f]+\.json$/;

export async function appendApproval(folder: string, hash: ContentHash, ports: Ports): Promise<DurableOutcome> {
  const at = ports.clock.now();
  const event: RecordEvent = { format: recordEventFormat, kind: 'approved', at, hash };
  const name = `${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-approved-${ports.ids.newKey()}.json`;
  await makeDurableFolder(ports.files, folder);
  return durableSave(ports.files, { path: join(folder, name), bytes: documentBytes(event), base: { kind: 'absent' } });
}

/** The hash that the newest approval names; null where nobody has approved. An event that can't be read approves nothing. */
export async function readApprovedHash(folder: string, ports: Ports): Promise<ContentHash | null> {
  for (const name of newestFirst(await listOrNone(folder, ports))) {
    const event = await readDocument(ports.files, join(folder, name), formats.recordEvent);
    if (event.kind === 'read') return event.document.hash;
  }
  return null;
}

/** Names of the events among what lies in a record's folder. */
export function newestFirst(entries: readonly { readonly name: string }[]): string[] {
  return entries
    .map(({ name }) => name)
    .filter((name) => eventName.test(name))
    .sort()
    .reverse();
}
