/** Where the chains of a person's devices stand in a workspace: asked when their key stops counting, so that nothing is added to them afterwards. */
import type { PersonId } from '../../../shared/model/ids';
import type { ChainEnd } from '../../../shared/model/roster-event';
import type { Ports } from '../../ports/ports';
import { articleIds } from '../article-files';
import { inTurns } from '../files/in-turns';
import type { Layout } from '../layout';
import { readRecord } from './record-files';

/** The newest event of each device, in the trash too. Reads every record there is: for what happens a few times a year. */
export async function chainEndsOf(layout: Layout, person: PersonId, ports: Ports): Promise<ChainEnd[]> {
  const ends = new Map<string, ChainEnd>();
  for (const place of ['articles', 'trash'] as const) {
    const ids = await articleIds(layout.articles(place), ports);
    await inTurns(ids, 16, async (id) => {
      for (const { document, file } of (await readRecord(layout.record(place, id), ports)).events) {
        const { seal } = document;
        if (seal === null || seal.by !== person) continue;
        const known = ends.get(seal.device);
        if (known === undefined || known.seq < seal.seq)
          ends.set(seal.device, { device: seal.device, seq: seal.seq, file });
      }
    });
  }
  return [...ends.values()].sort((a, b) => (a.device < b.device ? -1 : 1));
}
