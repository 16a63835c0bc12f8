/** What is said of articles on their way to readers: moves from state to state, each on the record, and what the gate must know. */
import type { Article } from '../../../shared/model/article';
import type { Failure, Unreadable } from '../../../shared/model/failure';
import type { ArticleId, ContentHash, FileHash, PersonId, Timestamp } from '../../../shared/model/ids';
import type { ArticleState, RecordEvent } from '../../../shared/model/record-event';
import type { DoneOutcome } from '../../../shared/model/save-outcome';
import { membersOf, type Member, type Roster } from '../../../shared/people/roster';
import type { Held } from '../../../shared/people/signed-text';
import type { Newsroom } from '../../../shared/model/newsroom';
import { checkInWorkspace } from '../../../shared/review/checklist';
import { checkRecord, soundEvents, type CheckedEvent } from '../../../shared/review/check-record';
import { mayApprove, type ApprovalVerdict } from '../../../shared/review/may-approve';
import type { Dossier } from '../../../shared/review/may-export';
import type { MoveWish, StandingAnswer } from '../../../shared/review/article-standing';
import { mayMove, offersFrom, type MoveRefusal } from '../../../shared/review/moves';
import { notBegun, progressOf, type Progress } from '../../../shared/review/progress';
import { inCausalOrder, standingOf } from '../../../shared/review/standing';
import { toComeMarks } from '../../../shared/review/to-come';
import type { VersionReason } from '../../../shared/versions/version';
import type { Identity } from '../../identity/identity-file';
import { checkSignature } from '../../identity/signatures';
import { contentHash } from '../../ports/hash';
import type { Ports } from '../../ports/ports';
import { ifThere, orFailure } from '../files/guarded';
import type { Layout, Place } from '../layout';
import type { ReadOutcome } from '../files/read-document';
import { historyEvent } from './history-event';
import { appendOpenApproval, appendSigned, readRecord } from './record-files';
import type { RosterFiles } from './roster-files';
import type { SaveQueue } from '../save-queue';
import type { KeptVersion } from '../version-files';

type Failed = { readonly kind: 'failed'; readonly failure: Failure };
type CannotRead = { readonly kind: 'unreadable'; readonly problem: Unreadable } | Failed;

export type ApproveOutcome = DoneOutcome | Extract<ApprovalVerdict, { readonly kind: 'refused' }>;
export type DossierOutcome =
  | {
      readonly kind: 'read';
      readonly article: Article;
      readonly dossier: Dossier;
      /** Of a text that is scheduled. */
      readonly scheduledFor: Timestamp | null;
    }
  | CannotRead;

export type MoveOutcome =
  | { readonly kind: 'done'; readonly from: ArticleState; readonly hash: ContentHash }
  | { readonly kind: 'refused'; readonly from: ArticleState; readonly refusals: readonly MoveRefusal[] }
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'no-roster' }
  /** The file is another one than the person has seen. */
  | { readonly kind: 'clash' }
  | { readonly kind: 'roster-broken'; readonly fault: { readonly seq: number; readonly reason: string } }
  | CannotRead;

export type HistoryOutcome =
  | {
      readonly kind: 'read';
      /** Oldest first. In a newsroom without a roster nothing is checked. */
      readonly events: readonly CheckedEvent[];
      readonly unreadable: readonly string[];
      readonly state: ArticleState;
      readonly roster: Roster | null;
    }
  | { readonly kind: 'roster-broken'; readonly fault: { readonly seq: number; readonly reason: string } }
  | Failed;

export type ReviewFiles = {
  /** In a newsroom without a roster, by nobody in particular. Refused while something in the text is still to come (rule G3). */
  approve(id: ArticleId): Promise<ApproveOutcome>;
  /** By a member of the newsroom, signed. `seen`: the file they have on screen; whatever it is where they have none. */
  move(id: ArticleId, wish: MoveWish, by: Identity, seen?: FileHash | null): Promise<MoveOutcome>;
  history(id: ArticleId): Promise<HistoryOutcome>;
  /** With what `person` may do; they need not have their key open. */
  standing(id: ArticleId, person: PersonId | null): Promise<StandingAnswer>;
  /** The article with what the gate must know of it. */
  dossier(id: ArticleId): Promise<DossierOutcome>;
  /** For a list: by the roster as it was read last, unless somebody has been let in or out since. */
  placed(place: Place, article: Article): Promise<Placed>;
};

/** Where an article stands, and what the gate must know of it. */
export type Placed = { readonly dossier: Dossier; readonly progress: Progress };

type Given = {
  readonly layout: Layout;
  readonly ports: Ports;
  readonly queue: SaveQueue;
  readonly roster: RosterFiles;
  readonly newsroom: () => Newsroom;
  readonly read: (id: ArticleId) => Promise<ReadOutcome<Article>>;
  readonly keep: (article: Article, reason: VersionReason) => Promise<KeptVersion>;
  readonly tell: (id: ArticleId) => Promise<void>;
};

/** Of a text that others are about to judge, a version stays as it was then. */
const keptFor: Partial<Record<ArticleState, VersionReason>> = {
  submitted: 'submitted',
  approved: 'approved',
  corrected: 'approved',
};

export function reviewFiles({ layout, ports, queue, roster, newsroom, read, keep, tell }: Given): ReviewFiles {
  const guarded = <Outcome>(act: () => Promise<Outcome>) => ifThere(layout.newsroom, ports, act);

  const soundOf = async (
    place: Place,
    id: ArticleId,
    members: Roster | null,
  ): Promise<readonly Held<RecordEvent>[]> => {
    const { events } = await readRecord(layout.record(place, id), ports);
    return soundEvents(events, { article: id, roster: members, isSigned: checkSignature });
  };

  const placedBy = async (readRoster: RosterFiles['read'], place: Place, article: Article): Promise<Placed> => {
    const { events } = await readRecord(layout.record(place, article.id), ports);
    const hash = contentHash(article);
    const nothingSaid: Placed = { dossier: { hash, approvedHash: null }, progress: notBegun };
    if (events.length === 0) return nothingSaid;
    const found = await readRoster();
    // Who can't be trusted has approved nothing.
    if (found.kind !== 'read') return nothingSaid;
    const sound = soundEvents(events, { article: article.id, roster: found.roster, isSigned: checkSignature });
    return { dossier: { hash, approvedHash: standingOf(sound).approvedHash }, progress: progressOf(sound) };
  };

  const findingsIn = (article: Article, to: ArticleState) =>
    checkInWorkspace(article, { newsroom: newsroom(), to, now: Date.parse(ports.clock.now()) });

  const approveOpenly = async (article: Article): Promise<ApproveOutcome> => {
    const verdict = mayApprove(article, findingsIn(article, 'approved'));
    if (verdict.kind === 'refused') return verdict;
    const kept = await keep(article, 'approved');
    if (kept.kind === 'failed') return kept;
    const { state: from } = standingOf(await soundOf('articles', article.id, null));
    const appended = await appendOpenApproval(
      layout.record('articles', article.id),
      { hash: contentHash(article), from },
      ports,
    );
    if (appended.kind === 'failed') return appended;
    if (appended.kind === 'clash') throw new TypeError(`a record event's name is already in use: ${article.id}`);
    await tell(article.id);
    return { kind: 'done' };
  };

  const moveSigned = async (article: Article, wish: MoveWish, { by, members }: Mover): Promise<MoveOutcome> => {
    const member = membersOf(members).get(by.person);
    if (member === undefined || !isHere(member, by)) return { kind: 'not-a-member' };
    const before = await soundOf('articles', article.id, members);
    const { state: from, submittedBy } = standingOf(before);
    const isOwn = submittedBy === by.person;
    const found = { toCome: toComeMarks(article), findings: findingsIn(article, wish.to) };
    const verdict = mayMove({ ...wish, ...found, from, roles: member.roles, isOwn });
    if (verdict.kind === 'refused') return { kind: 'refused', from, refusals: verdict.refusals };
    const reason = keptFor[wish.to];
    const kept = reason === undefined ? null : await keep(article, reason);
    if (kept?.kind === 'failed') return kept;
    const hash = contentHash(article);
    const appended = await appendSigned(
      { ...wish, from, hash, override: wish.override === 'asked' },
      { article: article.id, layout, roster: members, identity: by, before },
      ports,
    );
    if (appended.kind === 'failed') return appended;
    if (appended.kind === 'clash') throw new TypeError(`a record event's name is already in use: ${article.id}`);
    await tell(article.id);
    return { kind: 'done', from, hash };
  };

  return {
    placed: (place, article) => placedBy(roster.held, place, article),
    approve: (id) =>
      queue.run(id, () =>
        guarded(async (): Promise<ApproveOutcome> => {
          const found = await roster.read();
          if (found.kind === 'failed') return found;
          if (found.kind === 'broken' || found.roster !== null)
            return { kind: 'failed', failure: { code: 'needs-person' } };
          const outcome = await read(id);
          if (outcome.kind === 'failed') return outcome;
          if (outcome.kind === 'unreadable') throw new TypeError(`an unreadable article can't be approved: ${id}`);
          return approveOpenly(outcome.document);
        }),
      ),
    move: (id, wish, by, seen = null) =>
      queue.run(id, () =>
        guarded(async (): Promise<MoveOutcome> => {
          const found = await roster.read();
          if (found.kind === 'failed') return found;
          if (found.kind === 'broken') return { kind: 'roster-broken', fault: found.fault };
          if (found.roster === null) return { kind: 'no-roster' };
          const outcome = await read(id);
          if (outcome.kind !== 'read') return outcome;
          if (seen !== null && seen !== outcome.hash) return { kind: 'clash' };
          return moveSigned(outcome.document, wish, { by, members: found.roster });
        }),
      ),
    history: (id) =>
      orFailure(async (): Promise<HistoryOutcome> => {
        const found = await roster.read();
        if (found.kind === 'failed') return found;
        if (found.kind === 'broken') return { kind: 'roster-broken', fault: found.fault };
        const { events, unreadable } = await readRecord(layout.record('articles', id), ports);
        const checked =
          found.roster === null
            ? inCausalOrder(events).map((event) => ({ event, fault: null }))
            : checkRecord(events, { article: id, roster: found.roster, isSigned: checkSignature });
        const sound = checked.flatMap(({ event, fault }) => (fault === null ? [event] : []));
        return { kind: 'read', events: checked, unreadable, state: standingOf(sound).state, roster: found.roster };
      }),
    standing: (id, person) =>
      orFailure(async (): Promise<StandingAnswer> => {
        const found = await roster.read();
        if (found.kind === 'failed') return found;
        if (found.kind === 'broken') return { kind: 'roster-broken', fault: found.fault };
        const members = found.roster === null ? null : membersOf(found.roster);
        const { state, approvedHash, submittedBy, last } = standingOf(await soundOf('articles', id, found.roster));
        const member = (person === null ? null : members?.get(person)) ?? null;
        const roles = member?.standing === 'member' ? member.roles : [];
        return {
          kind: 'read',
          roster: members === null ? 'none' : 'kept',
          state,
          approvedHash,
          submittedBy,
          last: last === null ? null : historyEvent({ event: last, fault: null }, members),
          offers: offersFrom(state, { roles, isOwn: submittedBy !== null && submittedBy === person }),
        };
      }),
    dossier: (id) =>
      orFailure(async () => {
        const outcome = await read(id);
        if (outcome.kind !== 'read') return outcome;
        const article = outcome.document;
        const { dossier, progress } = await placedBy(roster.read, 'articles', article);
        return { kind: 'read', article, dossier, scheduledFor: progress.scheduledFor };
      }),
  };
}

type Mover = { readonly by: Identity; readonly members: Roster };

/** With the key by which the newsroom knows them now. */
const isHere = ({ standing, publicKey }: Member, by: Identity): boolean =>
  standing === 'member' && publicKey === by.publicKey;
