/** One line of the «latest news» ticker, as its file holds it. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleId, TickerLineId, Timestamp } from './ids';
import { isSafeHref } from './href';

export const tickerLineFormat = 'midad/ticker-line@2';

/** The time readers see beside the line: `HH:MM` as the newsroom prints it, which need not be the clock's. */
export const DisplayTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Where «المزيد» leads: one of our articles, or an address. */
export const TickerLink = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('article'), id: ArticleId }),
  z.looseObject({ kind: z.literal('url'), href: z.string().max(4096).refine(isSafeHref, { error: 'unsafe-href' }) }),
]);
export type TickerLink = Data<typeof TickerLink>;

/** Idea, ready, approved and held wait in the pool; what is expired or withdrawn lies in the history. */
export const tickerStates = ['idea', 'ready', 'approved', 'live', 'held', 'expired', 'withdrawn'] as const;
export const TickerLineState = z.enum(tickerStates);
export type TickerLineState = z.infer<typeof TickerLineState>;

/** How long a line stays: by its urgency (newsroom.json), so many minutes from going live, until a moment, or until somebody takes it off. */
export const Expiry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('by-urgency') }),
  z.strictObject({ kind: z.literal('after'), minutes: z.int().min(1).max(100_000) }),
  z.strictObject({ kind: z.literal('at'), at: Timestamp }),
  z.strictObject({ kind: z.literal('never') }),
]);
export type Expiry = Data<typeof Expiry>;

/** Where a line may run. A newsroom may name others. */
export const defaultChannels = ['site', 'tv', 'app'] as const;
const Channel = z.string().min(1).max(40);

/** ninjs 3.1 urgency: 1 flash, 2 urgent, 3 bulletin, 5 normal. */
export const Urgency = z.int().min(1).max(9);
export const normalUrgency = 5;
export const breakingUrgency = 2;

const written = {
  displayTime: DisplayTime,
  /** The moment that the display time means, where it is not that of the writing: of an imported list; else null. */
  contentCreated: Timestamp.nullable(),
  /** The headline alone: no time, no label, no dots, no «المزيد». */
  text: z.string().min(1).max(2000),
  /** «عاجل», «متابعة», «تصحيح», «مباشر» or the newsroom's own; data and not text, so that the site may style it. */
  label: z.string().min(1).max(60).nullable(),
  urgency: Urgency,
  section: z.string().max(200),
  /** Who reported it. */
  source: z.string().max(200),
  link: TickerLink.nullable(),
  /** Not shown before; null: at once. */
  embargoedUntil: Timestamp.nullable(),
  expiry: Expiry,
  channels: z.array(Channel).max(20),
  /** For the desk; never published. */
  edNote: z.string().max(2000),
};

/** What was wrong in a line that readers have seen. */
export const Correction = z.looseObject({ at: Timestamp, note: z.string().min(1).max(1000) });
export type Correction = Data<typeof Correction>;

export const TickerLine = z.looseObject({
  format: z.literal(tickerLineFormat),
  id: TickerLineId,
  ...written,
  state: TickerLineState,
  /** When it goes off the air, worked out when it goes live; null: it stays. */
  expires: Timestamp.nullable(),
  /** Lines stand in ascending order of rank; a move between two lines rewrites one file. */
  rank: z.number(),
  /** Stands above all that are not. */
  pinned: z.boolean(),
  /** The last one, for readers; null where none was needed. */
  correction: Correction.nullable(),
  /** Who wrote it, as their machine names them; '' where nobody is named. */
  by: z.string().max(200),
  firstCreated: Timestamp,
  versionCreated: Timestamp,
});
export type TickerLine = Data<typeof TickerLine>;

/** What a person writes of a line. */
export const TickerDraft = z.strictObject(written);
export type TickerDraft = Data<typeof TickerDraft>;

/** «عاجل»: urgent or more. */
export const isBreaking = ({ urgency }: Pick<TickerLine, 'urgency'>): boolean => urgency <= breakingUrgency;

/** A line of which no more is known than a time and words. */
export function tickerDraft(known: Pick<TickerDraft, 'displayTime' | 'text'> & Partial<TickerDraft>): TickerDraft {
  return {
    contentCreated: null,
    label: null,
    urgency: normalUrgency,
    section: '',
    source: '',
    link: null,
    embargoedUntil: null,
    expiry: { kind: 'by-urgency' },
    channels: [...defaultChannels],
    edNote: '',
    ...known,
  };
}

/** The label of a breaking line where the newsroom names no other. */
export const breakingLabel = 'عاجل';

/** What makes a draft «عاجل». */
export const asBreaking = { label: breakingLabel, urgency: breakingUrgency } as const;

/** Just what a person writes of a line, without what the program keeps. */
export function draftOf(line: TickerLine): TickerDraft {
  return Object.fromEntries(Object.keys(written).map((name) => [name, line[name as keyof TickerLine]])) as TickerDraft;
}

/** Version 1 knew only time, words, «عاجل» and a link, and every line was live for as long as it lay there. */
export function tickerLineFrom1({ breaking, ...line }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { displayTime: _, text: __, ...rest } = tickerDraft({ displayTime: '', text: '' });
  return {
    ...rest,
    ...(breaking === true ? asBreaking : {}),
    expiry: { kind: 'never' },
    state: 'live',
    expires: null,
    pinned: false,
    correction: null,
    by: '',
    ...line,
    format: tickerLineFormat,
  };
}
