/** What is said of articles on their way to readers: moves from state to state, each on the record, and what the gate must know. */
import type { Article } from '../../../shared/model/article';
import type { Failure, Unreadable } from '../../../shared/model/failure';
import type { ArticleId, FileHash, PersonId, Timestamp } from '../../../shared/model/ids';
import type { ArticleState, RecordEvent } from '../../../shared/model/record-event';
import type { DoneOutcome } from '../../../shared/model/save-outcome';
import { membersOf, type Roster } from '../../../shared/people/roster';
import type { Held } from '../../../shared/people/signed-text';
import type { Newsroom } from '../../../shared/model/newsroom';
import { checkInWorkspace, momentOf, type Finding } from '../../../shared/review/checklist';
import { checkRecord, soundEvents, type CheckedEvent } from '../../../shared/review/check-record';
import { mayApprove, type ApprovalVerdict } from '../../../shared/review/may-approve';
import { mayTell, type Dossier, type Papers, type Refusal } from '../../../shared/review/may-export';
import type { StandingAnswer } from '../../../shared/review/article-standing';
import { offersFrom } from '../../../shared/review/moves';
import { papersInDoubt, papersOf } from '../../../shared/review/papers';
import { notBegun, progressOf, type Progress } from '../../../shared/review/progress';
import { inCausalOrder, readersOf, standingOf } from '../../../shared/review/standing';
import type { VersionReason } from '../../../shared/versions/version';
import { checkSignature } from '../../identity/signatures';
import { contentHash } from '../../ports/hash';
import type { Ports } from '../../ports/ports';
import { ifThere, orFailure } from '../files/guarded';
import type { Layout, Place } from '../layout';
import type { ReadOutcome } from '../files/read-document';
import { holdsShown, movedEvent } from './history-event';
import { appendOpenApproval, readRecord } from './record-files';
import type { RosterFiles, RosterOutcome } from './roster-files';
import { signedActs, type SignedActs } from './signed-acts';
import type { SaveQueue } from '../save-queue';
import type { KeptVersion } from '../version-files';

type Failed = { readonly kind: 'failed'; readonly failure: Failure };
type CannotRead = { readonly kind: 'unreadable'; readonly problem: Unreadable } | Failed;

export type ApproveOutcome = DoneOutcome | Extract<ApprovalVerdict, { readonly kind: 'refused' }>;
export type DossierOutcome =
  | {
      readonly kind: 'read';
      readonly article: Article;
      readonly file: FileHash;
      readonly papers: Papers;
      /** Those that hold. */
      readonly events: readonly Held<RecordEvent>[];
      /** Names of the record's files. */
      readonly names: ReadonlyMap<FileHash, string>;
    }
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

export type ReviewFiles = SignedActs & {
  /** In a newsroom without a roster, by nobody in particular. Refused while something in the text is still to come (rule G3). */
  approve(id: ArticleId): Promise<ApproveOutcome>;
  history(id: ArticleId): Promise<HistoryOutcome>;
  /** With what `person` may do; they need not have their key open. */
  standing(id: ArticleId, person: PersonId | null): Promise<StandingAnswer>;
  /** Why no line of the ticker may tell of it; none: it may. By the roster as it was read last. */
  untold(id: ArticleId, now: Timestamp): Promise<readonly Refusal[]>;
  /** The article with what the gate must know of it. `by`: the roster, where somebody who asks of many has just read it. */
  dossier(id: ArticleId, by?: RosterOutcome): Promise<DossierOutcome>;
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
  readonly openComments: (id: ArticleId) => Promise<number>;
  readonly read: (id: ArticleId) => Promise<ReadOutcome<Article>>;
  readonly keep: (article: Article, reason: VersionReason) => Promise<KeptVersion>;
  readonly tell: (id: ArticleId) => Promise<void>;
};

type Judged = { readonly papers: Papers; readonly events: readonly Held<RecordEvent>[] };
type Said = {
  /** Whether they hold or not. */
  readonly all: readonly Held<RecordEvent>[];
  readonly found: RosterOutcome;
  readonly findings: readonly Finding[];
};

/** What the gate must know, with the events that hold: who can't be trusted has said nothing. */
function judged(article: Article, { all, found, findings }: Said): Judged {
  const hash = contentHash(article);
  if (found.kind !== 'read') return { papers: papersInDoubt(article, { hash, events: all, findings }), events: [] };
  const events = soundEvents(all, { article: article.id, roster: found.roster, isSigned: checkSignature });
  return { papers: papersOf(article, { hash, events, findings }), events };
}

export function reviewFiles(given: Given): ReviewFiles {
  const { layout, ports, queue, roster, newsroom, openComments, read, keep, tell } = given;
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

  const findingsIn = async (article: Article, to: ArticleState) =>
    checkInWorkspace(article, {
      newsroom: newsroom(),
      to,
      now: Date.parse(ports.clock.now()),
      openComments: momentOf(to) === null ? 0 : await openComments(article.id),
    });

  const approveOpenly = async (article: Article): Promise<ApproveOutcome> => {
    const verdict = mayApprove(article, await findingsIn(article, 'approved'));
    if (verdict.kind === 'refused') return verdict;
    const kept = await keep(article, 'approved');
    if (kept.kind === 'failed') return kept;
    const before = await soundOf('articles', article.id, null);
    const appended = await appendOpenApproval(
      layout.record('articles', article.id),
      { hash: contentHash(article), from: standingOf(before).state, before },
      ports,
    );
    if (appended.kind === 'failed') return appended;
    if (appended.kind === 'clash') throw new TypeError(`a record event's name is already in use: ${article.id}`);
    await tell(article.id);
    return { kind: 'done' };
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
    ...signedActs({ ...given, soundOf, findingsIn }),
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
        const sound = await soundOf('articles', id, found.roster);
        const { state, approvedHash, submittedBy, last } = standingOf(sound);
        const member = (person === null ? null : members?.get(person)) ?? null;
        const roles = member?.standing === 'member' ? member.roles : [];
        return {
          kind: 'read',
          roster: members === null ? 'none' : 'kept',
          state,
          approvedHash,
          submittedBy,
          last: last === null ? null : movedEvent(last, members),
          offers: offersFrom(
            { from: state, readers: readersOf(sound) },
            { roles, isOwn: submittedBy !== null && submittedBy === person },
          ),
          ...holdsShown(sound, { state, person, roles, members }),
        };
      }),
    untold: async (id, now) => {
      const outcome = await read(id);
      // What is gone or can't be read is under nobody's embargo; its page decides where «المزيد» leads.
      if (outcome.kind !== 'read') return [];
      const article = outcome.document;
      const found = await roster.held();
      const { events: all } = await readRecord(layout.record('articles', id), ports);
      const { papers } = judged(article, { all, found, findings: [] });
      const verdict = mayTell(papers, Date.parse(now));
      return verdict.kind === 'refused' ? verdict.refusals : [];
    },
    dossier: (id, by) =>
      orFailure(async () => {
        const outcome = await read(id);
        if (outcome.kind !== 'read') return outcome;
        const article = outcome.document;
        const found = by ?? (await roster.read());
        const { events: all, names } = await readRecord(layout.record('articles', id), ports);
        const findings = await findingsIn(article, 'approved');
        return { kind: 'read', article, file: outcome.hash, names, ...judged(article, { all, found, findings }) };
      }),
  };
}
