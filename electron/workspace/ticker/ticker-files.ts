/** The ticker of a workspace: one file a line, so that two desks never rewrite each other. */
import type { TickerLineId } from '../../../shared/model/ids';
import type { AddedOutcome, DoneOutcome } from '../../../shared/model/save-outcome';
import type { TickerEvent } from '../../../shared/model/ticker-event';
import {
  draftOf,
  tickerLineFormat,
  type TickerDraft,
  type TickerLine,
  type TickerLineState,
  type TickerLink,
} from '../../../shared/model/ticker-line';
import { inOrder, isInWork, type TickerChange, type TickerState } from '../../../shared/ticker/apply-ticker-change';
import { firstState } from '../../../shared/ticker/breaking';
import { listOf, mayMove } from '../../../shared/ticker/moves';
import { expiresAt, standingOf } from '../../../shared/ticker/on-air';
import { ranksAfter } from '../../../shared/ticker/order';
import { correctionLabel, type TickerRules } from '../../../shared/ticker/rules';
import type { Ports } from '../../ports/ports';
import { codeOf } from '../../ports/errno';
import { ifThere } from '../files/guarded';
import type { Layout, TickerPlace } from '../layout';
import type { SaveQueue } from '../save-queue';
import { heldTicker } from './held-ticker';
import { done, eachOf, lineChanges, sound } from './line-changes';
import { lineFiles, lineIds } from './line-files';
import { tickerRecord, type Happening } from './ticker-record';

export type TickerFiles = {
  /** What waits or is on the air. Rejects with the system's error where the workspace itself is gone. */
  state(): Promise<TickerState>;
  /** The same as it was read or told last: reads no file once somebody has asked. */
  known(): Promise<TickerState>;
  /** Puts lines after `after`, in their order; null is the top. */
  add(drafts: readonly TickerDraft[], place: NewPlace): Promise<AddedOutcome>;
  edit(id: TickerLineId, draft: TickerDraft): Promise<DoneOutcome>;
  /** Lets «المزيد» lead there; whatever else somebody has changed meanwhile stays. */
  link(id: TickerLineId, link: TickerLink): Promise<DoneOutcome>;
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
  /** Somebody may have changed these files: reads them, and tells where they are no longer as they were. */
  lookAgain(lines: readonly TickerLineId[] | 'all'): Promise<void>;
  /** Off the air for good, newest first; reads no more files than it gives. */
  history(page: { readonly from: number; readonly count: number }): Promise<HistoryPage>;
  record(id: TickerLineId): Promise<readonly TickerEvent[]>;
};

/** Where lines are approved first none begins live: it waits as ready. */
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

export function tickerFiles({ layout, ports, queue, title, rules, person, tell }: Given): TickerFiles {
  const files = lineFiles(layout, ports);
  const record = tickerRecord(layout, ports, person);
  const held = heldTicker({
    title,
    tell,
    readSome: (ids) => files.readSome('articles', ids),
    read: async () => {
      const { lines, unreadable } = await files.readAll('articles');
      return { title: title(), lines: inOrder(lines.filter(isInWork)), unreadable };
    },
  });
  const { rewrite, put, relocate, note } = lineChanges({ layout, ports, files, record, tell: held.tell });
  const guarded = <Outcome>(act: () => Promise<Outcome>) =>
    queue.run(tickerQueue, () => ifThere(layout.newsroom, ports, act));

  const rankAll = (places: readonly Placed[]): Promise<DoneOutcome> =>
    eachOf(places, ({ id, rank }) => rewrite(id, (line) => (line.rank === rank ? null : { ...line, rank })));

  /** A line that stands there already has nothing on its record. */
  const pinOne = async (id: TickerLineId, to: 'top' | 'order'): Promise<DoneOutcome> => {
    let isNews = false;
    const outcome = await rewrite(id, (line) => {
      isNews = line.pinned !== (to === 'top');
      return isNews ? { ...line, pinned: to === 'top' } : null;
    });
    return outcome.kind === 'failed' || !isNews ? outcome : note(id, { kind: 'pinned', to });
  };

  const noted = async (id: TickerLineId, happening: Happening, act: () => Promise<DoneOutcome>) => {
    const outcome = await act();
    return outcome.kind === 'failed' ? outcome : note(id, happening);
  };

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

  const changeOne = async (id: TickerLineId, to: TickerLineState, reason: string): Promise<DoneOutcome> => {
    const place = await placeOf(id);
    let from: TickerLineState | null = null;
    const outcome = await rewrite(
      id,
      (line) => {
        if (mayMove(line.state, { to, reason, approval: rules().approval }).kind === 'refused') return null;
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
    draftFrom: (was: TickerDraft) => TickerDraft,
    happening: (was: TickerDraft) => { readonly event: Happening; readonly line: Partial<TickerLine> },
  ): Promise<DoneOutcome> => {
    let event: Happening | null = null;
    const outcome = await rewrite(id, (line) => {
      const was = draftOf(line);
      const next = happening(was);
      ({ event } = next);
      const timed = { ...line, ...draftFrom(was), ...next.line };
      const isRetimed =
        JSON.stringify([was.expiry, was.urgency, was.embargoedUntil]) !==
        JSON.stringify([timed.expiry, timed.urgency, timed.embargoedUntil]);
      const isLive = line.state === 'live' && isRetimed;
      return isLive ? { ...timed, expires: expiresAt(timed, ports.clock.now(), rules().expiry) } : timed;
    });
    return outcome.kind === 'failed' || event === null ? outcome : note(id, event);
  };

  return {
    state: held.read,
    known: held.known,
    lookAgain: (ids) => queue.run(tickerQueue, () => (ids === 'all' ? held.lookAgain() : held.lookAt(ids))),
    add: (drafts, { after, state }) =>
      guarded(async () => {
        const { lines } = await held.known();
        const { ranks, renumbered } = ranksAfter(lines as readonly Placed[], after, drafts.length);
        const moved = await rankAll(renumbered);
        if (moved.kind === 'failed') return moved;
        const first = state === 'live' ? firstState(rules()) : state;
        const added = drafts.map((draft, index) => newLine(draft, first, ranks[index]!));
        const outcome = await eachOf(added, put);
        return outcome.kind === 'failed' ? outcome : { kind: 'done', ids: added.map(({ id }) => id as TickerLineId) };
      }),
    edit: (id, draft) =>
      guarded(() =>
        correctOrEdit(
          id,
          () => draft,
          (was) => ({ event: { kind: 'edited', was }, line: {} }),
        ),
      ),
    link: (id, link) =>
      guarded(() =>
        correctOrEdit(
          id,
          (was) => ({ ...was, link }),
          (was) => ({ event: { kind: 'edited', was }, line: {} }),
        ),
      ),
    correct: (id, { line, reason }) =>
      guarded(() =>
        correctOrEdit(
          id,
          () => line,
          (was) => ({
            event: { kind: 'corrected', was, reason },
            line: {
              label: line.label === was.label ? correctionLabel : line.label,
              correction: { at: ports.clock.now(), note: reason },
            },
          }),
        ),
      ),
    move: (ids, after) =>
      guarded(async () => {
        const { lines } = await held.known();
        const moving = new Set<string>(ids);
        const others = lines.filter(({ id }) => !moving.has(id)) as readonly Placed[];
        const { ranks, renumbered } = ranksAfter(others, after, ids.length);
        return rankAll([...renumbered, ...ids.map((id, index) => ({ id, rank: ranks[index]! }))]);
      }),
    change: (ids, to, reason) => guarded(() => eachOf(ids, (id) => changeOne(id, to, reason))),
    pin: (ids, to) => guarded(() => eachOf(ids, (id) => pinOne(id, to))),
    remove: (ids) =>
      guarded(() =>
        eachOf(ids, (id) => noted(id, { kind: 'removed' }, () => relocate([id], { from: 'articles', to: 'trash' }))),
      ),
    restore: (ids) =>
      guarded(() =>
        eachOf(ids, (id) => noted(id, { kind: 'restored' }, () => relocate([id], { from: 'trash', to: 'articles' }))),
      ),
    tidy: () =>
      guarded(async () => {
        const { lines } = await held.known();
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

/** Another desk's clock was a moment quicker: the line lies in the history already. */
function takenByAnother(cause: unknown): DoneOutcome {
  if (codeOf(cause) !== 'ENOENT') throw cause;
  return done;
}

/** A moment that was set has passed: a line that goes live again stays until it is taken off. */
const renewed = (line: TickerLine, expires: TickerLine['expires'], now: string): TickerLine['expires'] =>
  line.expiry.kind === 'at' && expires !== null && expires <= now ? null : expires;
