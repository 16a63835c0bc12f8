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
import { assignRefusals, type AssignRefusal } from '../../../shared/review/assign';
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
import { movedEvent } from './history-event';
import { appendOpenApproval, appendSigned, readRecord, type Saying } from './record-files';
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

type CannotSign =
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'no-roster' }
  | { readonly kind: 'roster-broken'; readonly fault: { readonly seq: number; readonly reason: string } }
  | CannotRead;

export type MoveOutcome =
  | { readonly kind: 'done'; readonly from: ArticleState; readonly hash: ContentHash }
  | { readonly kind: 'refused'; readonly from: ArticleState; readonly refusals: readonly MoveRefusal[] }
  /** The file is another one than the person has seen. */
  | { readonly kind: 'clash' }
  | CannotSign;

export type AssignOutcome =
  { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusals: readonly AssignRefusal[] } | CannotSign;

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
  /** Says who shall do what comes next; null: whoever is free. Signed. */
  assign(id: ArticleId, to: PersonId | null, by: Identity): Promise<AssignOutcome>;
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

  /** What a member signs, who is one by this very key, of a text that can be read. */
  const signed = <Outcome>(
    { id, by }: { readonly id: ArticleId; readonly by: Identity },
    act: (article: Article, signer: Signer, file: FileHash) => Promise<Outcome>,
  ) =>
    queue.run(id, () =>
      guarded(async (): Promise<Outcome | CannotSign> => {
        const found = await roster.read();
        if (found.kind === 'failed') return found;
        if (found.kind === 'broken') return { kind: 'roster-broken', fault: found.fault };
        if (found.roster === null) return { kind: 'no-roster' };
        const outcome = await read(id);
        if (outcome.kind !== 'read') return outcome;
        const member = membersOf(found.roster).get(by.person);
        if (member === undefined || !isHere(member, by)) return { kind: 'not-a-member' };
        const before = await soundOf('articles', id, found.roster);
        return act(outcome.document, { identity: by, member, roster: found.roster, before }, outcome.hash);
      }),
    );

  /** The failure, where it could not be written. */
  const append = async (article: ArticleId, said: Saying, { identity, roster: members, before }: Signer) => {
    const appended = await appendSigned(said, { article, layout, roster: members, identity, before }, ports);
    if (appended.kind === 'clash') throw new TypeError(`a record event's name is already in use: ${article}`);
    if (appended.kind === 'failed') return appended;
    await tell(article);
    return null;
  };

  const moveSigned = async (article: Article, wish: MoveWish, signer: Signer): Promise<MoveOutcome> => {
    const { member, before } = signer;
    const { state: from, submittedBy } = standingOf(before);
    const isOwn = submittedBy === member.id;
    const found = { toCome: toComeMarks(article), findings: findingsIn(article, wish.to) };
    const verdict = mayMove({ ...wish, ...found, from, roles: member.roles, isOwn });
    if (verdict.kind === 'refused') return { kind: 'refused', from, refusals: verdict.refusals };
    const reason = keptFor[wish.to];
    const kept = reason === undefined ? null : await keep(article, reason);
    if (kept?.kind === 'failed') return kept;
    const hash = contentHash(article);
    const said = { ...wish, kind: 'moved', from, hash, override: wish.override === 'asked' } as const;
    return (await append(article.id, said, signer)) ?? { kind: 'done', from, hash };
  };

  const assignSigned = async (article: Article, to: PersonId | null, signer: Signer): Promise<AssignOutcome> => {
    const { member, before, roster: members } = signer;
    const { state, assignee: from } = progressOf(before);
    const standing = to === null ? 'member' : (membersOf(members).get(to)?.standing ?? 'unknown');
    const refusals = assignRefusals({ state, from, to, by: member.id, roles: member.roles, standing });
    if (refusals.length > 0) return { kind: 'refused', refusals };
    const said = { kind: 'assigned', assignee: to, hash: contentHash(article), reason: '' } as const;
    return (await append(article.id, said, signer)) ?? { kind: 'done' };
  };

  return {
    placed: (place, article) => placedBy(roster.held, place, article),
    approve: (id) =>
      queue.run(id, () =>
        guarded(async (): Promise<ApproveOutcome> => {
          const found = await roster.read();
          if (found.kind === 'failed') return found;
          if (found.kind === 'broken') return { kind: 'failed', failure: { code: 'roster-broken' } };
          if (found.roster !== null) return { kind: 'failed', failure: { code: 'needs-person' } };
          const outcome = await read(id);
          if (outcome.kind === 'failed') return outcome;
          if (outcome.kind === 'unreadable') throw new TypeError(`an unreadable article can't be approved: ${id}`);
          return approveOpenly(outcome.document);
        }),
      ),
    move: (id, wish, by, seen = null) =>
      signed({ id, by }, async (article, signer, file): Promise<MoveOutcome> => {
        if (seen !== null && seen !== file) return { kind: 'clash' };
        return moveSigned(article, wish, signer);
      }),
    assign: (id, to, by) => signed({ id, by }, (article, signer) => assignSigned(article, to, signer)),
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
          last: last === null ? null : movedEvent(last, members),
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

type Signer = {
  readonly identity: Identity;
  readonly member: Member;
  readonly roster: Roster;
  /** The events that hold. */
  readonly before: readonly Held<RecordEvent>[];
};

/** With the key by which the newsroom knows them now. */
const isHere = ({ standing, publicKey }: Member, by: Identity): boolean =>
  standing === 'member' && publicKey === by.publicKey;
