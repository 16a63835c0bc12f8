/** Who belongs to the newsroom, from the events that say so: each is held against the ones before it, and the first that does not hold ends it. */
import type { FileHash, PersonId, PublicKey } from '../model/ids';
import { failed, succeeded, type Result } from '../result';
import { roles, type Role } from '../model/roles';
import type { ChainEnd, JoinRequest, RosterEvent } from '../model/roster-event';
import { signedText, type CheckSignature, type Held } from './signed-text';

export type Member = {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly desks: readonly string[];
  readonly publicKey: PublicKey;
  readonly standing: 'member' | 'revoked';
};

export type Members = ReadonlyMap<PersonId, Member>;

/** A key that stopped counting, and how far its devices' chains had come. */
export type Closing = {
  readonly person: PersonId;
  /** Of the roster event that says so. */
  readonly seq: number;
  readonly chains: readonly ChainEnd[];
};

export type Roster = {
  /** The file of the founding: it tells one newsroom from another. */
  readonly newsroom: FileHash;
  /** The members after each event; the last are those of now. Never empty. */
  readonly history: readonly Members[];
  /** Those of all events, in their order. */
  readonly files: readonly FileHash[];
  readonly closings: readonly Closing[];
  /** The file of the last event. */
  readonly head: FileHash;
};

export type RosterFault = {
  /** Of the event that does not hold. */
  readonly seq: number;
  readonly reason:
    | 'not-founded'
    | 'out-of-order'
    | 'broken-chain'
    | 'unknown-person'
    | 'wrong-signature'
    | 'wrong-request'
    | 'no-right'
    | 'known-already'
    | 'last-administrator';
};

/** Those of now. */
export const membersOf = ({ history }: Roster): Members => history.at(-1)!;

/** Those at the time of event `seq`; null where there was none such. */
export const membersAt = ({ history }: Roster, seq: number): Members | null => history[seq - 1] ?? null;

/** `events` in the order of their files; empty is no newsroom with a roster. */
export function rosterOf(
  events: readonly Held<RosterEvent>[],
  isSigned: CheckSignature,
): Result<Roster | null, RosterFault> {
  const history: Members[] = [];
  for (const [index, { document: event }] of events.entries()) {
    const seq = index + 1;
    const before = history.at(-1) ?? null;
    const prev = events[index - 1]?.file ?? null;
    const next = follow(event, { seq, before, prev }, isSigned);
    if (typeof next === 'string') return failed({ seq, reason: next });
    history.push(next);
  }
  const [first] = events;
  if (first === undefined) return succeeded(null);
  const files = events.map(({ file }) => file);
  return succeeded({ newsroom: first.file, history, files, closings: events.flatMap(closingIn), head: files.at(-1)! });
}

function closingIn({ document: { change, seq } }: Held<RosterEvent>): Closing[] {
  if (change.kind !== 'revoked' && change.kind !== 'rekeyed') return [];
  const person = (change.kind === 'revoked' ? change.id : change.request.id) as PersonId;
  return change.chains === undefined ? [] : [{ person, seq, chains: change.chains as readonly ChainEnd[] }];
}

/** Signed by a key that has stopped counting since, beyond where its device's chain stood then. */
export const isTooLate = (
  { closings }: Roster,
  seal: { readonly by: string; readonly roster: number; readonly device: string; readonly seq: number },
): boolean =>
  closings.some(
    ({ person, seq, chains }) =>
      person === seal.by &&
      seal.roster < seq &&
      !chains.some((end) => end.device === seal.device && seal.seq <= end.seq),
  );

type Place = { readonly seq: number; readonly before: Members | null; readonly prev: FileHash | null };

function follow(event: RosterEvent, { seq, before, prev }: Place, isSigned: CheckSignature) {
  if (event.seq !== seq) return 'out-of-order';
  if (event.prev !== prev) return 'broken-chain';
  const { change } = event;
  if ((change.kind === 'founded') !== (before === null)) return 'not-founded';
  const text = signedText('midad-roster-v1', event);
  if (change.kind === 'founded') {
    const founder = memberOf(change);
    if (founder.id !== event.by || !founder.roles.includes('administrator')) return 'no-right';
    if (!isRequestSound(change.request, isSigned)) return 'wrong-request';
    if (!isSigned({ publicKey: founder.publicKey, text, signature: event.signature })) return 'wrong-signature';
    return new Map([[founder.id, founder]]);
  }
  const by = before!.get(event.by as PersonId);
  if (by === undefined) return 'unknown-person';
  if (!isSigned({ publicKey: by.publicKey, text, signature: event.signature })) return 'wrong-signature';
  if ('request' in change && !isRequestSound(change.request, isSigned)) return 'wrong-request';
  const refusal = refusalOf(change, by, before!);
  return refusal ?? applied(change, before!);
}

export type RosterRefusal = Extract<
  RosterFault['reason'],
  'no-right' | 'unknown-person' | 'known-already' | 'last-administrator'
>;

/** Why `by` may not do it; null where they may. A chief lets in reviewers, writers and editors, anything else is the administrator's; a key of one's own everybody replaces. */
export function refusalOf(change: RosterEvent['change'], by: Member, members: Members): RosterRefusal | null {
  if (by.standing === 'revoked') return 'no-right';
  if (change.kind === 'founded') return 'no-right';
  const subject = change.kind === 'admitted' || change.kind === 'rekeyed' ? change.request.id : change.id;
  const known = members.get(subject as PersonId);
  if (change.kind === 'admitted') {
    if (known !== undefined) return 'known-already';
    return mayGive(by, change.roles) ? null : 'no-right';
  }
  if (known === undefined || known.standing === 'revoked') return 'unknown-person';
  const isAdministrator = by.roles.includes('administrator');
  if (change.kind === 'rekeyed') return isAdministrator || by.id === subject ? null : 'no-right';
  if (!isAdministrator) return 'no-right';
  const keepsOne = change.kind === 'changed' && change.roles.includes('administrator');
  const others = [...members.values()].filter(
    ({ id, standing, roles }) => id !== subject && standing === 'member' && roles.includes('administrator'),
  );
  return keepsOne || others.length > 0 ? null : 'last-administrator';
}

const mayGive = (by: Member, given: readonly Role[]): boolean => {
  const may = rolesToGive(by.roles);
  return given.every((role) => may.includes(role));
};

/** What somebody with these roles may let others in as; none: they let nobody in. */
export function rolesToGive(by: readonly Role[]): readonly Role[] {
  if (by.includes('administrator')) return roles;
  return by.includes('chief') ? ['reviewer', 'writer', 'editor'] : [];
}

/** Signed with the very key it brings. */
export const isRequestSound = (request: JoinRequest, isSigned: CheckSignature): boolean =>
  isSigned({
    publicKey: request.publicKey,
    text: signedText('midad-join-v1', request),
    signature: request.signature,
  });

function applied(change: Exclude<RosterEvent['change'], { kind: 'founded' }>, members: Members): Members {
  const next = new Map(members);
  if (change.kind === 'admitted') next.set(change.request.id, memberOf(change));
  else if (change.kind === 'rekeyed') {
    const { id, publicKey } = change.request;
    next.set(id, { ...members.get(id)!, publicKey });
  } else {
    const member = members.get(change.id)!;
    const changed = change.kind === 'revoked' ? { standing: 'revoked' as const } : pick(change);
    next.set(change.id, { ...member, ...changed });
  }
  return next;
}

const pick = ({ roles, desks }: Pick<Member, 'roles' | 'desks'>) => ({ roles, desks });

function memberOf({
  request: { id, name, publicKey },
  roles,
  desks,
}: {
  readonly request: JoinRequest;
  readonly roles: readonly Role[];
  readonly desks: readonly string[];
}): Member {
  return { id, name, roles, desks, publicKey, standing: 'member' };
}
