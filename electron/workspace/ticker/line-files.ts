/** The files of single lines: read, written, moved. Knows nothing of their order. */
import { formats } from '../../../shared/model/formats';
import type { Unreadable } from '../../../shared/model/failure';
import { TickerLineId } from '../../../shared/model/ids';
import type { TickerLine } from '../../../shared/model/ticker-line';
import type { Ports } from '../../ports/ports';
import { durableSave, makeDurableFolder, type Base, type DurableOutcome } from '../files/durable-save';
import { inTurns } from '../files/in-turns';
import type { Layout, TickerPlace } from '../layout';
import { listOrNone } from '../files/list-or-none';
import { documentBytes, readDocument, type ReadOutcome } from '../files/read-document';

export type UnreadableLine = { readonly id: TickerLineId; readonly problem: Unreadable };
export type Lines = { readonly lines: readonly TickerLine[]; readonly unreadable: readonly UnreadableLine[] };

const readWidth = 32;

export function lineFiles(layout: Layout, ports: Ports) {
  const read = async (place: TickerPlace, id: TickerLineId): Promise<ReadOutcome<TickerLine>> => {
    const outcome = await readDocument(ports.files, layout.tickerLine(place, id), formats.tickerLine);
    if (outcome.kind !== 'read' || outcome.document.id === id) return outcome;
    return { kind: 'unreadable', problem: { kind: 'broken', where: 'id', what: 'not-this-file' } };
  };
  const readSome = async (place: TickerPlace, ids: readonly TickerLineId[]): Promise<Lines> => {
    const outcomes = await inTurns([...ids], readWidth, async (id) => ({ id, outcome: await read(place, id) }));
    return {
      lines: outcomes.flatMap(({ outcome }) => (outcome.kind === 'read' ? [outcome.document] : [])),
      unreadable: outcomes.flatMap(({ id, outcome }) =>
        outcome.kind === 'read' ? [] : [{ id, problem: problemOf(outcome) }],
      ),
    };
  };
  return {
    read,
    readSome,
    readAll: async (place: TickerPlace) => readSome(place, await lineIds(layout.ticker(place), ports)),
    async write(place: TickerPlace, line: TickerLine, base: Base): Promise<DurableOutcome> {
      await makeDurableFolder(ports.files, layout.ticker(place));
      const path = layout.tickerLine(place, line.id);
      return durableSave(ports.files, { path, bytes: documentBytes(line), base });
    },
  };
}

export async function lineIds(folder: string, ports: Ports): Promise<TickerLineId[]> {
  const entries = await listOrNone(folder, ports);
  return entries.flatMap((entry) => {
    const id = TickerLineId.safeParse(entry.name.replace(/\.json$/, ''));
    return entry.isFile() && entry.name.endsWith('.json') && id.success ? [id.data] : [];
  });
}

function problemOf(outcome: Exclude<ReadOutcome<TickerLine>, { kind: 'read' }>): Unreadable {
  return outcome.kind === 'unreadable' ? outcome.problem : { kind: 'broken', where: '', what: outcome.failure.code };
}
