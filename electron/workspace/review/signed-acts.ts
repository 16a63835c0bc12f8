/** What members of the newsroom say of an article, each time as a signed event of its record: moves, who does what comes next, holds, and what is set aside. */
import type { Article } from '../../../shared/model/article';
import type { Failure, Unreadable } from '../../../shared/model/failure';
import type { ArticleId, ContentHash, FileHash, PersonId } from '../../../shared/model/ids';
import type { ArticleState, RecordEvent } from '../../../shared/model/record-event';
import { membersOf, type Member, type Roster } from '../../../shared/people/roster';
import type { Held } from '../../../shared/people/signed-text';
import type { MoveWish } from '../../../shared/review/article-standing';
import { assignRefusals, type AssignRefusal } from '../../../shared/review/assign';
import type { Finding } from '../../../shared/review/checklist';
import { holdRefusals, holdsOf, releaseRefusals, type HoldRefusal } from '../../../shared/review/hold';
import { mayMove, type MoveRefusal } from '../../../shared/review/moves';
import { waiveRefusals, type Waivable, type WaiveRefusal } from '../../../shared/review/overrides';
import { progressOf } from '../../../shared/review/progress';
import { readersOf, standingOf } from '../../../shared/review/standing';
import { toComeMarks } from '../../../shared/review/to-come';
import type { VersionReason } from '../../../shared/versions/version';
import type { Identity } from '../../identity/identity-file';
import { contentHash } from '../../ports/hash';
import type { Ports } from '../../ports/ports';
import { ifThere } from '../files/guarded';
import type { ReadOutcome } from '../files/read-document';
import type { Layout, Place } from '../layout';
import type { SaveQueue } from '../save-queue';
import type { KeptVersion } from '../version-files';
import { appendSigned, type Saying } from './record-files';
import type { RosterFiles } from './roster-files';

export type CannotSign =
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'no-roster' }
  | { readonly kind: 'roster-broken'; readonly fault: { readonly seq: number; readonly reason: string } }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Said<Refusal> =
  { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] } | CannotSign;

export type MoveOutcome =
  | { readonly kind: 'done'; readonly from: ArticleState; readonly hash: ContentHash }
  | { readonly kind: 'refused'; readonly from: ArticleState; readonly refusals: readonly MoveRefusal[] }
  /** The file is another one than the person has seen. */
  | { readonly kind: 'clash' }
  | CannotSign;
export type AssignOutcome = Said<AssignRefusal>;
export type HoldOutcome = Said<HoldRefusal>;
export type WaiveOutcome = Said<WaiveRefusal> | { readonly kind: 'clash' };

/** What somebody sets aside for the text as it stands. */
export type Waiving = { readonly rules: readonly Waivable[]; readonly reason: string };

export type SignedActs = {
  /** `seen`: the file they have on screen; whatever it is where they have none. */
  move(id: ArticleId, wish: MoveWish, by: Identity, seen?: FileHash | null): Promise<MoveOutcome>;
  /** Says who shall do what comes next; null: whoever is free. */
  assign(id: ArticleId, to: PersonId | null, by: Identity): Promise<AssignOutcome>;
  /** Puts a legal hold on the article. */
  hold(id: ArticleId, reason: string, by: Identity): Promise<HoldOutcome>;
  /** Releases one. `hold`: the event that put it there. */
  release(
    id: ArticleId,
    said: { readonly hold: FileHash; readonly reason: string },
    by: Identity,
  ): Promise<HoldOutcome>;
  /** `seen` as for a move. */
  waive(id: ArticleId, waiving: Waiving, by: Identity, seen?: FileHash | null): Promise<WaiveOutcome>;
};

type Given = {
  readonly layout: Layout;
  readonly ports: Ports;
  readonly queue: SaveQueue;
  readonly roster: RosterFiles;
  readonly read: (id: ArticleId) => Promise<ReadOutcome<Article>>;
  readonly keep: (article: Article, reason: VersionReason) => Promise<KeptVersion>;
  readonly tell: (id: ArticleId) => Promise<void>;
  /** The events that hold. */
  readonly soundOf: (place: Place, id: ArticleId, members: Roster | null) => Promise<readonly Held<RecordEvent>[]>;
  readonly findingsIn: (article: Article, to: ArticleState) => Promise<readonly Finding[]>;
};

/** Of a text that others are about to judge, a version stays as it was then. */
const keptFor: Partial<Record<ArticleState, VersionReason>> = {
  submitted: 'submitted',
  approved: 'approved',
  corrected: 'approved',
};

type Signer = {
  readonly identity: Identity;
  readonly member: Member;
  readonly roster: Roster;
  /** The events that hold. */
  readonly before: readonly Held<RecordEvent>[];
};

type Act<Outcome> = (article: Article, signer: Signer, file: FileHash) => Promise<Outcome>;

export function signedActs(given: Given): SignedActs {
  const { layout, ports, queue, roster, read, keep, tell, soundOf, findingsIn } = given;

  /** What a member signs, who is one by this very key, of a text that can be read. */
  const signed = <Outcome>({ id, by }: { readonly id: ArticleId; readonly by: Identity }, act: Act<Outcome>) =>
    queue.run(id, () =>
      ifThere(layout.newsroom, ports, async (): Promise<Outcome | CannotSign> => {
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
    const verdict = mayMove({
      ...wish,
      from,
      roles: member.roles,
      isOwn,
      toCome: toComeMarks(article),
      findings: await findingsIn(article, wish.to),
      holds: holdsOf(before),
      readers: readersOf(before),
    });
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

  /** Says it where nothing stands against it. */
  const sayUnless = async <Refusal>(
    refusals: readonly Refusal[],
    said: Saying,
    { article, signer }: { readonly article: ArticleId; readonly signer: Signer },
  ): Promise<Said<Refusal>> => {
    if (refusals.length > 0) return { kind: 'refused', refusals };
    return (await append(article, said, signer)) ?? { kind: 'done' };
  };

  const asking = ({ member: { id: by, roles }, before }: Signer) => ({ by, roles, holds: holdsOf(before) });

  return {
    move: (id, wish, by, seen = null) =>
      signed({ id, by }, async (article, signer, file): Promise<MoveOutcome> => {
        if (seen !== null && seen !== file) return { kind: 'clash' };
        return moveSigned(article, wish, signer);
      }),
    assign: (id, to, by) => signed({ id, by }, (article, signer) => assignSigned(article, to, signer)),
    hold: (id, reason, by) =>
      signed({ id, by }, (article, signer) => {
        const { state } = standingOf(signer.before);
        const refusals = holdRefusals({ ...asking(signer), reason, state });
        return sayUnless(refusals, { kind: 'held', reason, hash: contentHash(article) }, { article: id, signer });
      }),
    release: (id, { hold, reason }, by) =>
      signed({ id, by }, (article, signer) => {
        const refusals = releaseRefusals({ ...asking(signer), reason, event: hold });
        const said = { kind: 'released', reason, hold, hash: contentHash(article) } as const;
        return sayUnless(refusals, said, { article: id, signer });
      }),
    waive: (id, { rules, reason }, by, seen = null) =>
      signed({ id, by }, async (article, signer, file): Promise<WaiveOutcome> => {
        if (seen !== null && seen !== file) return { kind: 'clash' };
        const refusals = waiveRefusals({ rules, roles: signer.member.roles, reason });
        const said = { kind: 'waived', reason, rules: [...rules], hash: contentHash(article) } as const;
        return sayUnless(refusals, said, { article: id, signer });
      }),
  };
}

/** With the key by which the newsroom knows them now. */
const isHere = ({ standing, publicKey }: Member, by: Identity): boolean =>
  standing === 'member' && publicKey === by.publicKey;
