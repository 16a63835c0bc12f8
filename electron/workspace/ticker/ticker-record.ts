/** What happened to the lines of the ticker: one small file per event, written once, never changed. */
import { join } from 'node:path';
import { formats } from '../../../shared/model/formats';
import type { TickerLineId } from '../../../shared/model/ids';
import { tickerEventFormat, type TickerEvent } from '../../../shared/model/ticker-event';
import type { Ports } from '../../ports/ports';
import { durableSave, makeDurableFolder, type DurableOutcome } from '../files/durable-save';
import { inTurns } from '../files/in-turns';
import type { Layout } from '../layout';
import { listOrNone } from '../files/list-or-none';
import { documentBytes, readDocument } from '../files/read-document';

/** An event without what the record itself adds. */
export type Happening = TickerEvent extends infer Event
  ? Event extends TickerEvent
    ? Omit<Event, 'format' | 'at' | 'by' | 'line'>
    : never
  : never;

export type TickerRecord = {
  append(line: TickerLineId, happening: Happening): Promise<DurableOutcome>;
  /** Oldest first; what can't be read is left out. */
  read(line: TickerLineId): Promise<readonly TickerEvent[]>;
};

/** `01J8MZ…-edited.json`: sorts by time, and no other desk makes the same. */
const eventName = /^[0-9A-HJKMNP-TV-Z]{26}-[a-z]+\.json$/;
export const isEventName = (name: string): boolean => eventName.test(name);

export function tickerRecord(layout: Layout, ports: Ports, person: () => string): TickerRecord {
  return {
    async append(line, happening) {
      const folder = layout.tickerRecord(line);
      const event = { ...happening, format: tickerEventFormat, line, at: ports.clock.now(), by: person() };
      await makeDurableFolder(ports.files, folder);
      const path = join(folder, `${ports.ids.newUlid()}-${happening.kind}.json`);
      return durableSave(ports.files, { path, bytes: documentBytes(event), base: { kind: 'absent' } });
    },
    async read(line) {
      const folder = layout.tickerRecord(line);
      const names = (await listOrNone(folder, ports)).map(({ name }) => name).filter((name) => eventName.test(name));
      const events = await inTurns(names.sort(), 32, (name) =>
        readDocument(ports.files, join(folder, name), formats.tickerEvent),
      );
      return events.flatMap((event) => (event.kind === 'read' ? [event.document] : []));
    },
  };
}
