/** Who belongs to the newsroom: `roster/0001.json` and on, one signed file for each change, written once. */
import { join } from 'node:path';
import type { Failure } from '../../../shared/model/failure';
import type { FileHash, PersonId, Signature } from '../../../shared/model/ids';
import { formats } from '../../../shared/model/formats';
import {
  isRequestSound,
  membersOf,
  refusalOf,
  rosterOf,
  type Roster,
  type RosterFault,
  type RosterRefusal,
} from '../../../shared/people/roster';
import {
  rosterEventFormat,
  type ChainEnd,
  type RosterChange,
  type RosterEvent,
} from '../../../shared/model/roster-event';
import { seenOf, troubleWith, type RosterTrust, type SeenFault } from '../../../shared/people/seen-roster';
import type { Held } from '../../../shared/people/signed-text';
import type { Identity } from '../../identity/identity-file';
import { checkSignature } from '../../identity/signatures';
import type { Ports } from '../../ports/ports';
import { durableSave, makeDurableFolder } from '../files/durable-save';
import { orFailure } from '../files/guarded';
import type { Layout } from '../layout';
import { listOrNone } from '../files/list-or-none';
import { documentBytes, readDocument } from '../files/read-document';

/** `seen`: it holds in itself, and is not the one that this machine has seen here. */
export type BrokenRoster = RosterFault | SeenFault | { readonly seq: number; readonly reason: 'unreadable' };

export type RosterOutcome =
  /** `roster`: null in a newsroom that has none. */
  | { readonly kind: 'read'; readonly roster: Roster | null }
  /** Nobody can be trusted by it. */
  | { readonly kind: 'broken'; readonly fault: BrokenRoster }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type RosterChangeOutcome =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'refused';
      readonly reason: RosterRefusal | 'has-one' | 'has-none' | 'not-a-member' | 'wrong-request';
    }
  | Exclude<RosterOutcome, { kind: 'read' }>;

export type RosterFiles = {
  read(): Promise<RosterOutcome>;
  /** As anybody read it last, unless there is another event since: for lists of thousands. The gate reads anew. */
  held(): Promise<RosterOutcome>;
  /** From now on the roster that lies here is the one, whatever was seen before. Not of one that does not hold, or is not there. */
  trustAnew(): Promise<RosterOutcome>;
  /** As `by`, signed with their key. */
  change(change: RosterChange, by: Identity): Promise<RosterChangeOutcome>;
};

export const isRosterName = (name: string): boolean => /^\d{4}\.json$/.test(name);
/** Another desk may write the same number between our reading and our writing, hardly four times in a row. */
const attempts = 4;

/** Where the chains of a person's devices stand now. */
type ChainEndsOf = (person: PersonId) => Promise<ChainEnd[]>;

/** Without `chainEndsOf` nothing is said of how far a key had come when it stopped counting. */
export function rosterFiles(
  { roster: folder }: Pick<Layout, 'roster'>,
  ports: Ports,
  chainEndsOf: ChainEndsOf | null = null,
): RosterFiles {
  let last: { readonly names: string; readonly outcome: RosterOutcome } | null = null;

  const namesHere = async (): Promise<string[]> =>
    (await listOrNone(folder, ports))
      .map(({ name }) => name)
      .filter(isRosterName)
      .sort();

  const held = (): Promise<RosterOutcome> =>
    orFailure(async () => {
      const names = (await namesHere()).join();
      return last?.names === names ? last.outcome : await read();
    });

  const read = (): Promise<RosterOutcome> =>
    orFailure(async (): Promise<RosterOutcome> => {
      const names = (await namesHere()).join();
      const outcome = await judged();
      last = { names, outcome };
      return outcome;
    });

  const judged = (): Promise<RosterOutcome> =>
    orFailure(async (): Promise<RosterOutcome> => {
      const outcome = await readHere();
      if (outcome.kind !== 'read') return outcome;
      const { roster } = outcome;
      const seen = await ports.pins.seen(folder);
      const trouble = troubleWith(roster, seen);
      if (trouble !== null) return { kind: 'broken', fault: trouble };
      if (roster !== null && roster.head !== seen?.head) await ports.pins.remember(folder, seenOf(roster));
      return outcome;
    });

  const readHere = (): Promise<RosterOutcome> =>
    orFailure(async (): Promise<RosterOutcome> => {
      const names = await namesHere();
      const events: Held<RosterEvent>[] = [];
      for (const [index, name] of names.entries()) {
        const event = await readDocument(ports.files, join(folder, name), formats.rosterEvent);
        if (event.kind === 'failed') return event;
        if (event.kind === 'unreadable') return broken(index + 1, 'unreadable');
        events.push({ document: event.document, file: event.hash });
      }
      const roster = rosterOf(events, checkSignature);
      return roster.ok ? { kind: 'read', roster: roster.value } : broken(roster.failure.seq, roster.failure.reason);
    });

  const changeOnce = async (change: RosterChange, by: Identity): Promise<RosterChangeOutcome | 'again'> => {
    const found = await read();
    if (found.kind !== 'read') return found;
    const { roster } = found;
    if ((change.kind === 'founded') !== (roster === null))
      return { kind: 'refused', reason: roster === null ? 'has-none' : 'has-one' };
    // Written, it would break the roster for everybody.
    if ('request' in change && !isRequestSound(change.request, checkSignature))
      return { kind: 'refused', reason: 'wrong-request' };
    const refusal = roster === null ? null : refusalIn(roster, change, by);
    if (refusal !== null) return { kind: 'refused', reason: refusal };
    const seq = (roster?.history.length ?? 0) + 1;
    const prev: FileHash | null = roster?.head ?? null;
    const whole = await withChains(change, chainEndsOf);
    const event = { format: rosterEventFormat, seq, prev, at: ports.clock.now(), by: by.person, change: whole };
    const signature: Signature = by.sign('midad-roster-v1', event);
    await makeDurableFolder(ports.files, folder);
    const saved = await durableSave(ports.files, {
      path: join(folder, `${String(seq).padStart(4, '0')}.json`),
      bytes: documentBytes({ ...event, signature }),
      base: { kind: 'absent' },
    });
    if (saved.kind === 'clash') return 'again';
    return saved.kind === 'failed' ? saved : { kind: 'done' };
  };

  return {
    read,
    held,
    trustAnew: () =>
      orFailure(async () => {
        const outcome = await readHere();
        if (outcome.kind === 'read' && outcome.roster !== null)
          await ports.pins.remember(folder, seenOf(outcome.roster));
        return read();
      }),
    change: (change, by) =>
      orFailure(async (): Promise<RosterChangeOutcome> => {
        for (let attempt = 1; attempt <= attempts; attempt += 1) {
          const outcome = await changeOnce(change, by);
          // What was done here has been seen here.
          if (outcome !== 'again' && outcome.kind === 'done') await read();
          if (outcome !== 'again') return outcome;
        }
        return { kind: 'failed', failure: { code: 'file-in-use' } };
      }),
  };
}

async function withChains(change: RosterChange, chainEndsOf: ChainEndsOf | null): Promise<RosterChange> {
  if (chainEndsOf === null || (change.kind !== 'revoked' && change.kind !== 'rekeyed')) return change;
  const person = change.kind === 'revoked' ? change.id : change.request.id;
  return { ...change, chains: await chainEndsOf(person as PersonId) };
}

function refusalIn(roster: Roster, change: RosterChange, { person, publicKey }: Identity) {
  const members = membersOf(roster);
  const member = members.get(person);
  if (member === undefined || member.publicKey !== publicKey) return 'not-a-member';
  return refusalOf(change, member, members);
}

const broken = (seq: number, reason: BrokenRoster['reason']): Extract<RosterOutcome, { kind: 'broken' }> => ({
  kind: 'broken',
  fault: { seq, reason } as BrokenRoster,
});

/** Whether anybody is believed by the roster that lies there, of which one that can't be read is none. */
export async function trustIn(roster: Pick<RosterFiles, 'read'>): Promise<RosterTrust> {
  return (await roster.read()).kind === 'read' ? 'trusted' : 'not-trusted';
}
