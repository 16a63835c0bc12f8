/** The ticker of a workspace: one file a line, so that two desks never rewrite each other. */
import type { Failure } from '../../../shared/model/failure';
import type { TickerLineId } from '../../../shared/model/ids';
import type { DoneOutcome } from '../../../shared/model/save-outcome';
import type { TickerEvent } from '../../../shared/model/ticker-event';
import {
  draftOf,
  TickerLine,
  tickerLineFormat,
  type TickerDraft,
  type TickerLineState,
} from '../../../shared/model/ticker-line';
import {
  applyTickerChange,
  inOrder,
  isInWork,
  type TickerChange,
  type TickerState,
} from '../../../shared/ticker/apply-ticker-change';
import { listOf, mayMove } from '../../../shared/ticker/moves';
import { expiresAt, standingOf } from '../../../shared/ticker/on-air';
import { ranksAfter } from '../../../shared/ticker/order';
import { correctionLabel, type TickerRules } from '../../../shared/ticker/rules';
import type { Ports } from '../../ports/ports';
import { codeOf } from '../../ports/errno';
import { moveDurably } from '../durable-save';
import { ifThere } from '../guarded';
import type { Layout, TickerPlace } from '../layout';
import type { SaveQueue } from '../save-queue';
import { lineFiles, lineIds } from './line-files';
import { tickerRecord, type Happening } from './ticker-record';

export type TickerFiles = {
  /** What waits or is on the air. Rejects with the system's error where the workspace itself is gone. */
  state(): Promise<TickerState>;
  /** Puts lines after `after`, in their order; null is the top. */
  add(drafts: readonly TickerDraft[], place: NewPlace): Promise<DoneOutcome>;
  edit(id: TickerLineId, draft: TickerDraft): Promise<DoneOutcome>;
  /** Changes what readers have seen, and tells them. */
  correct(id: TickerLineId, correction: { readonly line: TickerDraft; readonly reason: string }): Promise<DoneOutcome>;
  /** Together, in the order in which they are named. */
  move(ids: readonly TickerLineId[], after: TickerLineId | null): Promise<DoneOutcome>;
  /** To another state, all that may (shared/ticker/moves.ts); `reason` is '' where none is given. */
  change(ids: readonly TickerLineId[], to: TickerLineState, reason: string): Promise<DoneOutcome>;
  pin(ids: readonly TickerLineId[], to: 'top' | 'order'): Promise<DoneOutcome>;
  remove(ids: readonly TickerLineId[]): Promise<DoneOutcome>;
  /** Brings removed lines back to where they stood. */
  restore(ids: readonly TickerLineId[]): Promise<DoneOutcome>;
  /** Lines whose time is over go into the history. */
  tidy(): Promise<DoneOutcome>;
  /** Somebody may have changed the files: reads them, and tells where they are no longer as they were. */
  lookAgain(): Promise<void>;
  /** Off the air for good, newest first; reads no more files than it gives. */
  history(page: { readonly from: number; readonly count: number }): Promise<HistoryPage>;
  record(id: TickerLineId): Promise<readonly TickerEvent[]>;
};

export type NewPlace = { readonly after: TickerLineId | null; readonly state: 'idea' | 'ready' | 'live' };
export type HistoryPage = { readonly total: number; readonly lines: readonly TickerLine[] };

type Given = {
  readonly layout: Layout;
  readonly ports: Ports;
  readonly queue: SaveQueue;
  readonly title: () => string;
  readonly rules: () => TickerRules;
  /** Who is at this desk, '' where nobody is named. */
  readonly person: () => string;
  readonly tell: (change: TickerChange) => void;
};

/** All lines share one queue, for a place in the order is a matter of all of them. */
const tickerQueue = 'ticker';
/** Another desk may write the same line between our reading and our writing, hardly four times in a row. */
const attempts = 4;

export function tickerFiles({ layout, ports, queue, title, rules, person, tell: tellOthers }: Given): TickerFiles {
  const files = lineFiles(layout, ports);
  const record = tickerRecord(layout, ports, person);
  /** As it was read or told last; null until somebody has asked. */
  let held: TickerState | null = null;
  const tell = (change: TickerChange): void => {
    if (held !== null) held = applyTickerChange(held, change);
    tellOthers(change);
  };
  const read = async (): Promise<TickerState> => {
    const { lines, unreadable } = await files.readAll('articles');
    return { title: title(), lines: inOrder(lines.filter(isInWork)), unreadable };
  };
  const current = async (): Promise<TickerState> => held ?? read();
  const guarded = (act: () => Promise<DoneOutcome>) =>
    queue.run(tickerQueue, () => ifThere(layout.newsroom, ports, act));

  /** Changes one line as it lies on the disk now, whoever wrote it last; null leaves it. */
  const rewrite = async (
    id: TickerLineId,
    change: (line: TickerLine) => TickerLine | null,
    from: TickerPlace = 'articles',
  ): Promise<DoneOutcome> => {
    for (let attempt = 1; ; attempt += 1) {
      const found = await files.read(from, id);
      if (found.kind === 'failed') return found;
      if (found.kind === 'unreadable') return gone(found.problem.kind === 'missing' ? 'missing' : 'unreadable');
      const next = change(found.document);
      if (next === null) return done;
      const line = sound({ ...next, versionCreated: ports.clock.now() });
      const saved = await files.write(from, line, { kind: 'hash', hashes: [found.hash] });
      if (saved.kind === 'failed') return saved;
      if (saved.kind === 'clash' && attempt < attempts) continue;
      if (saved.kind === 'clash') return gone('busy');
      if (from === 'articles') tell({ kind: 'put', lines: [line] });
      return done;
    }
  };

  const note = async (id: TickerLineId, happening: Happening): Promise<DoneOutcome> => {
    const saved = await record.append(id, happening);
    if (saved.kind === 'clash') throw new TypeError(`an event of the ticker has a name that is in use: ${id}`);
    return saved.kind === 'failed' ? saved : done;
  };

  const eachOf = async (
    ids: readonly TickerLineId[],
    act: (id: TickerLineId, index: number) => Promise<DoneOutcome>,
  ): Promise<DoneOutcome> => {
    for (const [index, id] of ids.entries()) {
      const outcome = await act(id, index);
      if (outcome.kind === 'failed') return outcome;
    }
    return done;
  };

  const relocate = (ids: readonly TickerLineId[], { from, to }: { from: TickerPlace; to: TickerPlace }) =>
    eachOf(ids, async (id) => {
      await moveDurably(ports.files, layout.tickerLine(from, id), layout.tickerLine(to, id));
      if (from === 'articles') tell({ kind: 'removed', ids: [id] });
      const back = to === 'articles' ? await files.read(to, id) : null;
      if (back?.kind === 'read') tell({ kind: 'put', lines: [back.document] });
      return done;
    });

  const withRank = (id: TickerLineId, rank: number) =>
    rewrite(id, (line) => (line.rank === rank ? null : { ...line, rank }));

  const newLine = (draft: TickerDraft, state: NewPlace['state'], rank: number): TickerLine => {
    const now = ports.clock.now();
    return sound({
      format: tickerLineFormat,
      id: ports.ids.newTickerLineId(),
      ...draft,
      state,
      expires: state === 'live' ? expiresAt(draft, now, rules().expiry) : null,
      rank,
      pinned: false,
      correction: null,
      by: person(),
      firstCreated: now,
      versionCreated: now,
    });
  };

  /** A line that did not reach its folder whole may lie there all the same: what is there is told. */
  const put = async (line: TickerLine): Promise<DoneOutcome> => {
    const saved = await files.write('articles', line, { kind: 'absent' });
    if (saved.kind === 'clash') throw new TypeError(`a new ticker line's id is already in use: ${line.id}`);
    const isThere = saved.kind === 'saved' || (await files.read('articles', line.id)).kind === 'read';
    if (isThere) tell({ kind: 'put', lines: [line] });
    if (saved.kind === 'failed') return saved;
    return note(line.id, { kind: 'created', state: line.state, text: line.text });
  };

  const changeOne = async (id: TickerLineId, to: TickerLineState, reason: string): Promise<DoneOutcome> => {
    const place = await placeOf(id);
    let from: TickerLineState | null = null;
    const outcome = await rewrite(
      id,
      (line) => {
        if (mayMove(line.state, { to, reason }).kind === 'refused') return null;
        from = line.state;
        const expires = to === 'live' ? expiresAt(line, ports.clock.now(), rules().expiry) : null;
        const fresh = to === 'live' && line.state === 'expired' ? renewed(line, expires, ports.clock.now()) : expires;
        return { ...line, state: to, expires: to === 'expired' ? line.expires : fresh };
      },
      place,
    );
    if (outcome.kind === 'failed' || from === null) return outcome;
    const noted = await note(id, { kind: 'moved', from, to, reason });
    const target: TickerPlace = listOf(to) === 'history' ? 'history' : 'articles';
    if (noted.kind === 'failed' || target === place) return noted;
    return relocate([id], { from: place, to: target });
  };

  const placeOf = async (id: TickerLineId): Promise<TickerPlace> =>
    (await ports.files.exists(layout.tickerLine('articles', id))) ? 'articles' : 'history';

  const correctOrEdit = async (
    id: TickerLineId,
    draft: TickerDraft,
    happening: (was: TickerDraft) => { readonly event: Happening; readonly line: Partial<TickerLine> },
  ): Promise<DoneOutcome> => {
    let event: Happening | null = null;
    const outcome = await rewrite(id, (line) => {
      const was = draftOf(line);
      const next = happening(was);
      ({ event } = next);
      const timed = { ...line, ...draft, ...next.line };
      const isRetimed =
        JSON.stringify([was.expiry, was.urgency, was.embargoedUntil]) !==
        JSON.stringify([timed.expiry, timed.urgency, timed.embargoedUntil]);
      const isLive = line.state === 'live' && isRetimed;
      return isLive ? { ...timed, expires: expiresAt(timed, ports.clock.now(), rules().expiry) } : timed;
    });
    return outcome.kind === 'failed' || event === null ? outcome : note(id, event);
  };

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
    add: (drafts, { after, state }) =>
      guarded(async () => {
        const { lines } = await current();
        const { ranks, renumbered } = ranksAfter(lines as readonly Placed[], after, drafts.length);
        const moved = await eachOf(
          renumbered.map(({ id }) => id),
          (id, index) => withRank(id, renumbered[index]!.rank),
        );
        if (moved.kind === 'failed') return moved;
        const added = drafts.map((draft, index) => newLine(draft, state, ranks[index]!));
        return eachOf(
          added.map(({ id }) => id as TickerLineId),
          (_, index) => put(added[index]!),
        );
      }),
    edit: (id, draft) =>
      guarded(() => correctOrEdit(id, draft, (was) => ({ event: { kind: 'edited', was }, line: {} }))),
    correct: (id, { line, reason }) =>
      guarded(() =>
        correctOrEdit(id, line, (was) => ({
          event: { kind: 'corrected', was, reason },
          line: {
            label: line.label === was.label ? correctionLabel : line.label,
            correction: { at: ports.clock.now(), note: reason },
          },
        })),
      ),
    move: (ids, after) =>
      guarded(async () => {
        const { lines } = await current();
        const moving = new Set<string>(ids);
        const others = lines.filter(({ id }) => !moving.has(id)) as readonly Placed[];
        const { ranks, renumbered } = ranksAfter(others, after, ids.length);
        const places = [...renumbered, ...ids.map((id, index) => ({ id, rank: ranks[index]! }))];
        return eachOf(
          places.map(({ id }) => id),
          (id, index) => withRank(id, places[index]!.rank),
        );
      }),
    change: (ids, to, reason) => guarded(() => eachOf(ids, (id) => changeOne(id, to, reason))),
    pin: (ids, to) =>
      guarded(() =>
        eachOf(ids, (id) =>
          rewrite(id, (line) => (line.pinned === (to === 'top') ? null : { ...line, pinned: to === 'top' })),
        ),
      ),
    remove: (ids) => guarded(() => relocate(ids, { from: 'articles', to: 'trash' })),
    restore: (ids) => guarded(() => relocate(ids, { from: 'trash', to: 'articles' })),
    tidy: () =>
      guarded(async () => {
        const { lines } = await current();
        const over = lines.filter((line) => standingOf(line, ports.clock.now()) === 'over');
        return eachOf(
          over.map(({ id }) => id as TickerLineId),
          (id) => changeOne(id, 'expired', '').catch(takenByAnother),
        );
      }),
    async history({ from, count }) {
      const ids = (await lineIds(layout.ticker('history'), ports)).sort().reverse();
      const { lines } = await files.readSome('history', ids.slice(from, from + count));
      return { total: ids.length, lines };
    },
    record: (id) => record.read(id),
  };
}

type Placed = { readonly id: TickerLineId; readonly rank: number };

/** Checked, its fields in the order in which a file gives them back: what is told and what is read are the same to the letter. */
const sound = (line: TickerLine): TickerLine => TickerLine.parse(line) as TickerLine;

const done: DoneOutcome = { kind: 'done' };

const gone = (why: 'missing' | 'unreadable' | 'busy'): { kind: 'failed'; failure: Failure } => ({
  kind: 'failed',
  failure: { code: why === 'busy' ? 'file-in-use' : 'file-gone' },
});

/** Another desk's clock was a moment quicker: the line lies in the history already. */
function takenByAnother(cause: unknown): DoneOutcome {
  if (codeOf(cause) !== 'ENOENT') throw cause;
  return done;
}

/** A moment that was set has passed: a line that goes live again stays until it is taken off. */
const renewed = (line: TickerLine, expires: TickerLine['expires'], now: string): TickerLine['expires'] =>
  line.expiry.kind === 'at' && expires !== null && expires <= now ? null : expires;
