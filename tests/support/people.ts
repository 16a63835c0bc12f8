/** People with real keys, and documents signed by them, without a disk. */
import { newKeyPair, signText } from '../../electron/identity/signatures';
import { sha256 } from '../../electron/ports/hash';
import { DeviceId, FileHash, PersonId, type ArticleId } from '../../shared/model/ids';
import { recordEventFormat, type AssignEvent, type MoveEvent, type RecordEvent } from '../../shared/model/record-event';
import type { Role } from '../../shared/model/roles';
import {
  joinRequestFormat,
  rosterEventFormat,
  type JoinRequest,
  type RosterChange,
  type RosterEvent,
} from '../../shared/model/roster-event';
import type { Roster } from '../../shared/people/roster';
import { signedText, type Held } from '../../shared/people/signed-text';
import { headsOf, standingOf } from '../../shared/review/standing';
import { aHash, anArticleId, noon } from './makers';

export type Person = ReturnType<typeof aPerson>;

export function aPerson(number: number, name = `عضو ${number}`) {
  const id = PersonId.parse(anArticleId(number));
  const { publicKey, privateKey } = newKeyPair();
  const request: Omit<JoinRequest, 'signature'> = { format: joinRequestFormat, id, name, publicKey, at: noon };
  return {
    id,
    device: DeviceId.parse(anArticleId(number + 1000)),
    privateKey,
    request: { ...request, signature: signText(privateKey, signedText('midad-join-v1', request)) } as JoinRequest,
  };
}

/** As it lies in a file: whoever changes it changes its hash. */
export const held = <Document>(document: Document): Held<Document> => ({
  document,
  file: FileHash.parse(sha256(JSON.stringify(document))),
});

/** The events of a roster, each change made by somebody. */
export function rosterEvents(changes: readonly (readonly [Person, RosterChange])[]): Held<RosterEvent>[] {
  const events: Held<RosterEvent>[] = [];
  for (const [by, change] of changes) {
    const prev = events.at(-1)?.file ?? null;
    const event = { format: rosterEventFormat, seq: events.length + 1, prev, at: noon, by: by.id, change } as const;
    const signature = signText(by.privateKey, signedText('midad-roster-v1', event));
    events.push(held({ ...event, signature } as RosterEvent));
  }
  return events;
}

export const admitted = (who: Person, roles: readonly Role[]): RosterChange => ({
  kind: 'admitted',
  request: who.request,
  roles,
  desks: [],
});
export const founded = (who: Person, roles: readonly Role[] = ['administrator', 'chief']): RosterChange => ({
  kind: 'founded',
  request: who.request,
  roles,
  desks: [],
});

export type Step =
  (Partial<MoveEvent> & Pick<MoveEvent, 'to'>) | (Partial<AssignEvent> & Pick<AssignEvent, 'kind' | 'assignee'>);

const usualMove = (before: readonly Held<RecordEvent>[]) =>
  ({ kind: 'moved', from: standingOf(before).state, cause: null, scheduledFor: null, override: false }) as const;

/** One more event of `article`, signed by `by`, after all of `before`; `chain`: all events of the device so far. */
export function signedEvent(
  step: Step,
  {
    by,
    roster,
    before,
    chain = before,
    article = anArticleId(),
  }: {
    readonly by: Person;
    readonly roster: Roster;
    readonly before: readonly Held<RecordEvent>[];
    readonly chain?: readonly Held<RecordEvent>[];
    readonly article?: ArticleId;
  },
): Held<RecordEvent> {
  const own = chain.filter(({ document }) => document.seal?.device === by.device);
  const event = {
    format: recordEventFormat,
    article,
    at: noon,
    hash: aHash(),
    reason: '',
    ...('assignee' in step ? {} : usualMove(before)),
    seal: {
      newsroom: roster.newsroom,
      roster: roster.history.length,
      by: by.id,
      device: by.device,
      seq: own.length + 1,
      prev: own.at(-1)?.file ?? null,
      after: headsOf(before),
    },
    ...step,
  } as const;
  const signature = signText(by.privateKey, signedText('midad-record-v1', event));
  return held({ ...event, signature } as RecordEvent);
}
