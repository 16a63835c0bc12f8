/** Holds all that a workspace says was said of its articles against the roster, the texts and the pictures, and names what does not hold. Changes nothing. */
import { join, relative } from 'node:path';
import { assetsOf } from '../../../shared/model/assets-of';
import { formats } from '../../../shared/model/formats';
import type { Failure } from '../../../shared/model/failure';
import type { ArticleId, DeviceId, FileHash, PersonId } from '../../../shared/model/ids';
import type { RecordEvent } from '../../../shared/model/record-event';
import type { Roster } from '../../../shared/people/roster';
import type { Held } from '../../../shared/people/signed-text';
import {
  checkChains,
  checkRecord,
  type ChainFault,
  type CheckedEvent,
  type EventFault,
} from '../../../shared/review/check-record';
import { standingOf } from '../../../shared/review/standing';
import type { ChainLink } from '../../identity/device-chain';
import { checkSignature } from '../../identity/signatures';
import { contentHash } from '../../ports/hash';
import type { Ports } from '../../ports/ports';
import { articleIds } from '../article-files';
import { examinePicture } from '../repair/doctor-media';
import { orFailure } from '../files/guarded';
import { inTurns } from '../files/in-turns';
import { layoutOf, type Layout, type Place } from '../layout';
import { readDocument } from '../files/read-document';
import { readRecord } from './record-files';
import { rosterFiles } from './roster-files';

export type RecordFinding = {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly fault:
    | EventFault
    | 'unreadable'
    /** The text is not the one that was approved, or can't be read. */
    | 'changed-since-approval'
    /** A picture of an approved text is not there, or not the one that was approved. */
    | 'picture';
};

export type RecordVerdict =
  | {
      readonly kind: 'checked';
      /** Null where the newsroom has none: then nothing is signed. */
      readonly roster: Roster | null;
      readonly articles: number;
      readonly events: number;
      readonly findings: readonly RecordFinding[];
      readonly chains: readonly ChainFault[];
    }
  | { readonly kind: 'roster-broken'; readonly fault: { readonly seq: number; readonly reason: string } }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Checked = { readonly events: readonly Held<RecordEvent>[]; readonly findings: readonly RecordFinding[] };

/** What a device remembers of its own chain. */
export type OwnChain = { readonly device: DeviceId; readonly person: PersonId; readonly last: ChainLink };

export type VerifyOptions = {
  /** Asked of the newsroom whose roster this is: the end of a chain can be missed by its own device alone. */
  readonly own?: (newsroom: FileHash) => Promise<OwnChain | null>;
};

export function verifyRecord(root: string, ports: Ports, { own }: VerifyOptions = {}): Promise<RecordVerdict> {
  const layout = layoutOf(root);
  return orFailure(async (): Promise<RecordVerdict> => {
    const found = await rosterFiles(layout, ports).read();
    if (found.kind === 'failed') return found;
    if (found.kind === 'broken') return { kind: 'roster-broken', fault: found.fault };
    const { roster } = found;
    const places = await Promise.all(
      (['articles', 'trash'] as const).map(async (place) =>
        (await articleIds(layout.articles(place), ports)).map((id) => ({ place, id })),
      ),
    );
    const all = places.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
    const checked = await inTurns(all, 16, (one) => verifyArticle(one, { root, layout, roster, ports }));
    const events = checked.flatMap((one) => one.events);
    const remembered = roster === null ? null : ((await own?.(roster.newsroom)) ?? null);
    return {
      kind: 'checked',
      roster,
      articles: all.length,
      events: events.length,
      findings: checked.flatMap(({ findings }) => findings),
      chains: roster === null ? [] : [...checkChains(events), ...endFaults(events, remembered)],
    };
  });
}

/** What the device remembers and the workspace has not, or has otherwise. */
function endFaults(events: readonly Held<RecordEvent>[], own: OwnChain | null): readonly ChainFault[] {
  if (own === null) return [];
  const { device, person, last } = own;
  const there = events.filter(({ document }) => document.seal?.device === device);
  const highest = Math.max(0, ...there.map(({ document }) => document.seal?.seq ?? 0));
  if (highest >= last.seq) {
    const isKnown = there.some(({ document, file }) => document.seal?.seq === last.seq && file === last.file);
    return isKnown ? [] : [{ device, person, kind: 'broken', seq: last.seq }];
  }
  return Array.from({ length: last.seq - highest }, (_, at) => ({
    device,
    person,
    kind: 'missing',
    seq: highest + at + 1,
  }));
}

type Where = { readonly place: Place; readonly id: ArticleId };
type Given = { readonly root: string; readonly layout: Layout; readonly roster: Roster | null; readonly ports: Ports };

async function verifyArticle({ place, id }: Where, { root, layout, roster, ports }: Given): Promise<Checked> {
  const folder = layout.record(place, id);
  const { events, names, unreadable } = await readRecord(folder, ports);
  const pathOf = (name: string) => relative(root, join(folder, name)).replaceAll('\\', '/');
  const checked: readonly CheckedEvent[] =
    roster === null
      ? events.map((event) => ({ event, fault: null }))
      : checkRecord(events, { article: id, roster, isSigned: checkSignature });
  const findings = [
    ...unreadable.map((name): RecordFinding => ({ path: pathOf(name), fault: 'unreadable' })),
    // The cause first: what follows an event that does not hold does not hold either.
    ...[...checked]
      .sort(byCause)
      .flatMap(({ event, fault }): RecordFinding[] =>
        fault === null ? [] : [{ path: pathOf(names.get(event.file)!), fault }],
      ),
  ];
  const sound = checked.flatMap(({ event, fault }) => (fault === null ? [event] : []));
  const { approvedHash } = standingOf(sound);
  if (approvedHash === null) return { events, findings };
  const path = layout.article(place, id);
  const shown = relative(root, path).replaceAll('\\', '/');
  const text = await readDocument(ports.files, path, formats.article);
  if (text.kind !== 'read' || contentHash(text.document) !== approvedHash)
    return { events, findings: [...findings, { path: shown, fault: 'changed-since-approval' }] };
  const pictures = await inTurns(assetsOf(text.document), 4, async (name) => ({
    path: `media/${name}`,
    isSound: (await ports.files.exists(join(layout.media, name))) && (await examinePicture(root, name, ports)) === null,
  }));
  const lost = pictures.flatMap(({ path: picture, isSound }): RecordFinding[] =>
    isSound ? [] : [{ path: picture, fault: 'picture' }],
  );
  return { events, findings: [...findings, ...lost] };
}

/** Otherwise as they happened. */
const byCause = (a: CheckedEvent, b: CheckedEvent): number =>
  Number(a.fault === 'follows-nothing') - Number(b.fault === 'follows-nothing');
