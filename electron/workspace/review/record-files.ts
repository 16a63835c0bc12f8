/** What happened to an article: one small file per event, written once, never changed. */
import { join } from 'node:path';
import { formats } from '../../../shared/model/formats';
import type { ArticleId, FileHash, Timestamp } from '../../../shared/model/ids';
import {
  openApproval,
  recordEventFormat,
  type AssignEvent,
  type HoldEvent,
  type ReleaseEvent,
  type WaiveEvent,
  type MoveEvent,
  type RecordEvent,
  type Seal,
} from '../../../shared/model/record-event';
import { timestampOf } from '../../../shared/model/timestamp-of';
import type { Roster } from '../../../shared/people/roster';
import type { Held } from '../../../shared/people/signed-text';
import { headsOf } from '../../../shared/review/standing';
import { appendToChain, type ChainOutcome } from '../../identity/device-chain';
import type { Identity } from '../../identity/identity-file';
import { fileHash } from '../../ports/hash';
import type { Ports } from '../../ports/ports';
import { durableSave, makeDurableFolder, type DurableOutcome } from '../files/durable-save';
import { inTurns } from '../files/in-turns';
import type { Layout } from '../layout';
import { listOrNone } from '../files/list-or-none';
import { documentBytes, readDocument } from '../files/read-document';

/** `2026-09-25T12-00-00-000Z-approved-1a2b3c.json`: sorts by time, cannot meet another desk's file, and has no sign that a file system refuses. */
const eventName = /^\d{4}-\d\d-\d\dT[\d-]+Z-[a-z]+-[0-9a-f]+\.json$/;

const newName = ({ at, word }: { readonly at: string; readonly word: string }, { ids }: Ports): string =>
  `${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${word.replace('-', '')}-${ids.newKey()}.json`;

/**
 * Says that a text may be published, by nobody in particular: for newsrooms without a roster. Nothing but its time says which of two came later, so it is later than
 * all of `before`, also within one second and where another desk's clock goes fast.
 */
export async function appendOpenApproval(
  folder: string,
  said: Pick<MoveEvent, 'hash' | 'from'> & { readonly before: readonly Held<RecordEvent>[] },
  ports: Ports,
): Promise<DurableOutcome> {
  const { before, ...more } = said;
  const event = openApproval({ ...more, at: laterThan(before, ports.clock.now()) });
  await makeDurableFolder(ports.files, folder);
  const path = join(folder, newName({ at: event.at, word: event.to }, ports));
  return durableSave(ports.files, { path, bytes: documentBytes(event), base: { kind: 'absent' } });
}

function laterThan(events: readonly Held<RecordEvent>[], now: Timestamp): Timestamp {
  const newest = Math.max(...events.map(({ document }) => Date.parse(document.at)));
  return newest < Date.parse(now) ? now : timestampOf(new Date(newest + 1000));
}

/** What a person says of an article when they move it. */
export type Said = Pick<MoveEvent, 'from' | 'to' | 'hash' | 'reason' | 'cause' | 'scheduledFor' | 'override'>;

/** What a person says of an article. */
export type Saying =
  | ({ readonly kind: 'moved' } & Said)
  | ({ readonly kind: 'assigned' } & Pick<AssignEvent, 'assignee' | 'hash' | 'reason'>)
  | ({ readonly kind: 'held' } & Pick<HoldEvent, 'hash' | 'reason'>)
  | ({ readonly kind: 'released' } & Pick<ReleaseEvent, 'hold' | 'hash' | 'reason'>)
  | ({ readonly kind: 'waived' } & Pick<WaiveEvent, 'rules' | 'hash' | 'reason'>);

type Signing = {
  readonly article: ArticleId;
  readonly layout: Layout;
  readonly roster: Roster;
  readonly identity: Identity;
  /** The events of the article that hold. */
  readonly before: readonly Held<RecordEvent>[];
};

/** Adds an event that this person signs, after those they have seen and after the last one of their device. */
export async function appendSigned(
  said: Saying,
  { article, layout, roster, identity, before }: Signing,
  ports: Ports,
): Promise<ChainOutcome<DurableOutcome>> {
  const folder = layout.record('articles', article);
  const at = ports.clock.now();
  const name = newName({ at, word: said.kind === 'moved' ? said.to : said.kind }, ports);
  await makeDurableFolder(ports.files, folder);
  return appendToChain(
    identity,
    roster.newsroom,
    {
      make(place) {
        const seal: Seal = {
          newsroom: roster.newsroom,
          roster: roster.history.length,
          by: identity.person,
          device: identity.device,
          ...place,
          after: headsOf(before),
        };
        const event = { format: recordEventFormat, article, at, ...said, seal };
        const bytes = documentBytes({ ...event, signature: identity.sign('midad-record-v1', event) });
        // An article in the trash has taken its record along.
        const where = (['articles', 'trash'] as const).map((at) => join(layout.record(at, article), name));
        return { bytes, file: fileHash(bytes), where };
      },
      write: (bytes) => durableSave(ports.files, { path: join(folder, name), bytes, base: { kind: 'absent' } }),
      isWritten: ({ kind }) => kind === 'saved',
    },
    ports,
  );
}

/** All events that can be read, whether they hold or not; and the names of those that can't. */
export type RecordRead = {
  readonly events: readonly Held<RecordEvent>[];
  /** By file, the name it has. */
  readonly names: ReadonlyMap<FileHash, string>;
  readonly unreadable: readonly string[];
};

export async function readRecord(folder: string, ports: Ports): Promise<RecordRead> {
  const names = newestFirst(await listOrNone(folder, ports));
  const read = await inTurns(names, 16, async (name) => ({
    name,
    outcome: await readDocument(ports.files, join(folder, name), formats.recordEvent),
  }));
  const held = read.flatMap(({ name, outcome }) =>
    outcome.kind === 'read' ? [{ name, document: outcome.document, file: outcome.hash }] : [],
  );
  return {
    events: held.map(({ document, file }) => ({ document, file })),
    names: new Map(held.map(({ name, file }) => [file, name])),
    unreadable: read.flatMap(({ name, outcome }) => (outcome.kind === 'read' ? [] : [name])),
  };
}

/** Names of the events among what lies in a record's folder. */
export function newestFirst(entries: readonly { readonly name: string }[]): string[] {
  return entries
    .map(({ name }) => name)
    .filter((name) => eventName.test(name))
    .sort()
    .reverse();
}
