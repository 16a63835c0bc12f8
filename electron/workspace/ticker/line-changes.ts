/** What can happen to one line's file: made, changed, moved. Each is told, and what a person did is on the record. Knows nothing of order and rules. */
import type { Failure } from '../../../shared/model/failure';
import type { TickerLineId } from '../../../shared/model/ids';
import type { DoneOutcome } from '../../../shared/model/save-outcome';
import { TickerLine } from '../../../shared/model/ticker-line';
import type { TickerChange } from '../../../shared/ticker/apply-ticker-change';
import type { Ports } from '../../ports/ports';
import { moveDurably } from '../files/durable-save';
import type { Layout, TickerPlace } from '../layout';
import type { lineFiles } from './line-files';
import type { Happening, TickerRecord } from './ticker-record';

export type LineChanges = {
  /** Changes one line as it lies on the disk now, whoever wrote it last; null leaves it. */
  rewrite(id: TickerLineId, change: (line: TickerLine) => TickerLine | null, from?: TickerPlace): Promise<DoneOutcome>;
  /** A new line. One that did not reach its folder whole may lie there all the same: what is there is told. */
  put(line: TickerLine): Promise<DoneOutcome>;
  relocate(ids: readonly TickerLineId[], way: { from: TickerPlace; to: TickerPlace }): Promise<DoneOutcome>;
  /** Onto the line's record. */
  note(id: TickerLineId, happening: Happening): Promise<DoneOutcome>;
};

type Given = {
  readonly layout: Layout;
  readonly ports: Ports;
  readonly files: ReturnType<typeof lineFiles>;
  readonly record: TickerRecord;
  readonly tell: (change: TickerChange) => void;
};

/** Another desk may write the same line between our reading and our writing, hardly four times in a row. */
const attempts = 4;

export function lineChanges({ layout, ports, files, record, tell }: Given): LineChanges {
  const rewrite: LineChanges['rewrite'] = async (id, change, from = 'articles') => {
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

  const note: LineChanges['note'] = async (id, happening) => {
    const saved = await record.append(id, happening);
    if (saved.kind === 'clash') throw new TypeError(`an event of the ticker has a name that is in use: ${id}`);
    return saved.kind === 'failed' ? saved : done;
  };

  return {
    rewrite,
    note,
    async put(line) {
      const saved = await files.write('articles', line, { kind: 'absent' });
      if (saved.kind === 'clash') throw new TypeError(`a new ticker line's id is already in use: ${line.id}`);
      const isThere = saved.kind === 'saved' || (await files.read('articles', line.id)).kind === 'read';
      if (isThere) tell({ kind: 'put', lines: [line] });
      if (saved.kind === 'failed') return saved;
      return note(line.id, { kind: 'created', state: line.state, text: line.text });
    },
    relocate: (ids, { from, to }) =>
      eachOf(ids, async (id) => {
        await moveDurably(ports.files, layout.tickerLine(from, id), layout.tickerLine(to, id));
        if (from === 'articles') tell({ kind: 'removed', ids: [id] });
        const back = to === 'articles' ? await files.read(to, id) : null;
        if (back?.kind === 'read') tell({ kind: 'put', lines: [back.document] });
        return done;
      }),
  };
}

/** One after the other, up to the first that fails. */
export async function eachOf<Item>(
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<DoneOutcome>,
): Promise<DoneOutcome> {
  for (const [index, item] of items.entries()) {
    const outcome = await act(item, index);
    if (outcome.kind === 'failed') return outcome;
  }
  return done;
}

/** Checked, its fields in the order in which a file gives them back: what is told and what is read are the same to the letter. */
export const sound = (line: TickerLine): TickerLine => TickerLine.parse(line) as TickerLine;

export const done: DoneOutcome = { kind: 'done' };

const gone = (why: 'missing' | 'unreadable' | 'busy'): { kind: 'failed'; failure: Failure } => ({
  kind: 'failed',
  failure: { code: why === 'busy' ? 'file-in-use' : 'file-gone' },
});
