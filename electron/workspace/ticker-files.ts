/** The ticker of a workspace: one file a line, so that two desks never rewrite each other. */
import type { z } from 'zod';
import { formats } from '../../shared/model/formats';
import type { Unreadable } from '../../shared/model/failure';
import { TickerLineId } from '../../shared/model/ids';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import { TickerLine, tickerLineFormat, type TickerDraft } from '../../shared/model/ticker-line';
import {
  applyTickerChange,
  inOrder,
  type TickerChange,
  type TickerState,
} from '../../shared/ticker/apply-ticker-change';
import { ranksAfter } from '../../shared/ticker/order';
import type { Ports } from '../ports/ports';
import { durableSave, makeDurableFolder, moveDurably, type Base } from './durable-save';
import { ifThere } from './guarded';
import { inTurns } from './in-turns';
import type { Layout, Place } from './layout';
import { listOrNone } from './list-or-none';
import { documentBytes, readDocument, type ReadOutcome } from './read-document';
import type { SaveQueue } from './save-queue';

export type TickerFiles = {
  /** Rejects with the system's error where the workspace itself is gone. */
  state(): Promise<TickerState>;
  /** Puts lines after `after`, in their order; null is the top. */
  add(drafts: readonly TickerDraft[], after: TickerLineId | null): Promise<DoneOutcome>;
  edit(id: TickerLineId, draft: TickerDraft): Promise<DoneOutcome>;
  move(id: TickerLineId, after: TickerLineId | null): Promise<DoneOutcome>;
  remove(ids: readonly TickerLineId[]): Promise<DoneOutcome>;
  /** Somebody may have changed the files: reads them, and tells where they are no longer as they were. */
  lookAgain(): Promise<void>;
  /** Brings removed lines back to where they stood. */
  restore(ids: readonly TickerLineId[]): Promise<DoneOutcome>;
};

type Given = {
  readonly layout: Layout;
  readonly ports: Ports;
  readonly queue: SaveQueue;
  readonly title: () => string;
  readonly tell: (change: TickerChange) => void;
};

type UnreadableLine = { readonly id: TickerLineId; readonly problem: Unreadable };

const readWidth = 32;
/** All lines share one queue, for a place in the order is a matter of all of them. */
const tickerQueue = 'ticker';

export function tickerFiles({ layout, ports, queue, title, tell: tellOthers }: Given): TickerFiles {
  /** As it was read or told last; null until somebody has asked. */
  let held: TickerState | null = null;
  const tell = (change: TickerChange): void => {
    if (held !== null) held = applyTickerChange(held, change);
    tellOthers(change);
  };
  const read = async (): Promise<TickerState> => ({ title: title(), ...(await readAll('articles')) });

  const guarded = (act: () => Promise<DoneOutcome>) =>
    queue.run(tickerQueue, () => ifThere(layout.newsroom, ports, act));

  const readAll = async (place: Place): Promise<{ lines: TickerLine[]; unreadable: UnreadableLine[] }> => {
    const ids = await lineIds(layout.ticker(place), ports);
    const read = await inTurns(ids, readWidth, async (id) => ({ id, outcome: await readLine(place, id) }));
    return {
      lines: inOrder(read.flatMap(({ outcome }) => (outcome.kind === 'read' ? [outcome.document] : []))),
      unreadable: read.flatMap(({ id, outcome }) =>
        outcome.kind === 'read' ? [] : [{ id, problem: problemOf(outcome) }],
      ),
    };
  };

  const readLine = async (place: Place, id: TickerLineId): Promise<ReadOutcome<TickerLine>> => {
    const outcome = await readDocument(ports.files, layout.tickerLine(place, id), formats.tickerLine);
    if (outcome.kind !== 'read' || outcome.document.id === id) return outcome;
    return { kind: 'unreadable', problem: { kind: 'broken', where: 'id', what: 'not-this-file' } };
  };

  /** Stops at the first line that fails, and tells of those that lie on the disk: a late failure may have left its line there too. */
  const writeAll = async (lines: readonly TickerLine[], base: Base): Promise<DoneOutcome> => {
    await makeDurableFolder(ports.files, layout.ticker('articles'));
    const written: TickerLine[] = [];
    let outcome: DoneOutcome = { kind: 'done' };
    for (const line of lines) {
      const path = layout.tickerLine('articles', line.id);
      const saved = await durableSave(ports.files, { path, bytes: documentBytes(TickerLine.parse(line)), base });
      if (saved.kind === 'clash') throw new TypeError(`a new ticker line's id is already in use: ${line.id}`);
      if (saved.kind === 'failed') {
        outcome = saved;
        const left = await readLine('articles', line.id);
        if (left.kind === 'read') written.push(left.document);
        break;
      }
      written.push(line);
    }
    if (written.length > 0) tell({ kind: 'put', lines: written });
    return outcome;
  };

  const withRanks = (
    lines: readonly TickerLine[],
    ranked: readonly { id: TickerLineId; rank: number }[],
  ): TickerLine[] =>
    ranked.flatMap(({ id, rank }) => {
      const line = lines.find((one) => one.id === id);
      return line === undefined || line.rank === rank ? [] : [{ ...line, rank, versionCreated: ports.clock.now() }];
    });

  const relocate = (ids: readonly TickerLineId[], { from, to }: { from: Place; to: Place }): Promise<DoneOutcome> =>
    guarded(async () => {
      for (const id of ids) await moveDurably(ports.files, layout.tickerLine(from, id), layout.tickerLine(to, id));
      if (to === 'trash') tell({ kind: 'removed', ids });
      else tell({ kind: 'put', lines: (await readAll('articles')).lines.filter(({ id }) => ids.includes(id)) });
      return { kind: 'done' };
    });

  return {
    state: async () => {
      held = await read();
      return held;
    },
    lookAgain: () =>
      queue.run(tickerQueue, async () => {
        const now = await read();
        if (held !== null && JSON.stringify(now) !== JSON.stringify(held)) tell({ kind: 'read', ...now });
      }),
    add: (drafts, after) =>
      guarded(async () => {
        const { lines } = await readAll('articles');
        const { ranks, renumbered } = ranksAfter(lines, after, drafts.length);
        const now = ports.clock.now();
        const added = drafts.map((draft, index): TickerLine => ({
          format: tickerLineFormat,
          id: ports.ids.newTickerLineId(),
          ...draft,
          rank: ranks[index]!,
          firstCreated: now,
          versionCreated: now,
        }));
        const moved = await writeAll(withRanks(lines, renumbered), { kind: 'any' });
        return moved.kind === 'done' ? writeAll(added, { kind: 'absent' }) : moved;
      }),
    edit: (id, draft) =>
      guarded(async () => {
        const outcome = await readLine('articles', id);
        if (outcome.kind === 'failed') return outcome;
        if (outcome.kind === 'unreadable') throw new TypeError(`an unreadable ticker line can't be edited: ${id}`);
        return writeAll([{ ...outcome.document, ...draft, versionCreated: ports.clock.now() }], { kind: 'any' });
      }),
    move: (id, after) =>
      guarded(async () => {
        const { lines } = await readAll('articles');
        const others = lines.filter((line) => line.id !== id);
        const { ranks, renumbered } = ranksAfter(others, after, 1);
        return writeAll(withRanks(lines, [...renumbered, { id, rank: ranks[0]! }]), { kind: 'any' });
      }),
    remove: (ids) => relocate(ids, { from: 'articles', to: 'trash' }),
    restore: (ids) => relocate(ids, { from: 'trash', to: 'articles' }),
  };
}

export async function lineIds(folder: string, ports: Ports): Promise<TickerLineId[]> {
  const entries = await listOrNone(folder, ports);
  return entries.flatMap((entry) => {
    const id = TickerLineId.safeParse(entry.name.replace(/\.json$/, ''));
    return entry.isFile() && entry.name.endsWith('.json') && id.success ? [id.data] : [];
  });
}

function problemOf(outcome: Exclude<ReadOutcome<z.infer<typeof TickerLine>>, { kind: 'read' }>): Unreadable {
  return outcome.kind === 'unreadable' ? outcome.problem : { kind: 'broken', where: '', what: outcome.failure.code };
}
