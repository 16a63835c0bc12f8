/** A line while it is typed, and what is still wrong with it. */
import { latinDigits } from '../../../shared/import/text-lines';
import { completeHref } from '../../../shared/model/href';
import { Timestamp, type ArticleId } from '../../../shared/model/ids';
import {
  asBreaking,
  breakingLabel,
  defaultChannels,
  isBreaking,
  normalUrgency,
  type Expiry,
  type TickerDraft,
  type TickerLine,
  type TickerLink,
} from '../../../shared/model/ticker-line';
import { readDisplayTime } from './display-time';

export type LinkKind = 'none' | 'article' | 'url';

export type DraftForm = {
  readonly time: string;
  readonly text: string;
  /** '' where the line has none. */
  readonly label: string;
  readonly urgency: number;
  readonly section: string;
  readonly source: string;
  readonly linkKind: LinkKind;
  readonly articleId: ArticleId | null;
  readonly address: string;
  /** Shown at once, or not before `start`, which is null until it is written whole. */
  readonly starts: 'now' | 'at';
  readonly start: Timestamp | null;
  readonly expiry: Expiry['kind'];
  /** As typed. */
  readonly minutes: string;
  readonly end: Timestamp | null;
  readonly channels: readonly string[];
  readonly edNote: string;
  /** The moment that the time meant before somebody changed it; null: that of the writing. */
  readonly created: { readonly at: Timestamp; readonly time: string } | null;
};

/** In the order of the fields on screen. */
export const draftProblems = [
  'time',
  'text',
  'article',
  'address',
  'start',
  'minutes',
  'end',
  'over',
  'channels',
] as const;
export type DraftProblem = (typeof draftProblems)[number];

export type DraftVerdict =
  | { readonly kind: 'draft'; readonly draft: TickerDraft }
  | { readonly kind: 'unfinished'; readonly problems: readonly DraftProblem[] };

export function emptyForm(time: string, channels: readonly string[] = defaultChannels): DraftForm {
  return {
    time,
    text: '',
    label: '',
    urgency: normalUrgency,
    section: '',
    source: '',
    linkKind: 'none',
    articleId: null,
    address: '',
    starts: 'now',
    start: null,
    expiry: 'by-urgency',
    minutes: '',
    end: null,
    channels,
    edNote: '',
    created: null,
  };
}

export function formOf(line: TickerLine): DraftForm {
  const { link, expiry, contentCreated } = line;
  return {
    ...emptyForm(line.displayTime, line.channels),
    text: line.text,
    label: line.label ?? '',
    urgency: line.urgency,
    section: line.section,
    source: line.source,
    linkKind: link === null ? 'none' : link.kind,
    articleId: link?.kind === 'article' ? link.id : null,
    address: link?.kind === 'url' ? link.href : '',
    starts: line.embargoedUntil === null ? 'now' : 'at',
    start: line.embargoedUntil,
    expiry: expiry.kind,
    minutes: expiry.kind === 'after' ? String(expiry.minutes) : '',
    end: expiry.kind === 'at' ? expiry.at : null,
    edNote: line.edNote,
    created: contentCreated === null ? null : { at: contentCreated, time: line.displayTime },
  };
}

/** «عاجل» put on or taken off, as label and urgency say it together. Another label stays. */
export function withBreaking(form: DraftForm, breaking: 'on' | 'off'): DraftForm {
  if (breaking === 'off') {
    return { ...form, urgency: normalUrgency, label: form.label === breakingLabel ? '' : form.label };
  }
  const label = form.label.trim() === '' ? asBreaking.label : form.label;
  return { ...form, urgency: isBreaking(form) ? form.urgency : asBreaking.urgency, label };
}

/** A line that is called «عاجل» is urgent; taking the word away leaves how urgent it is. */
export function withLabel(form: DraftForm, label: string): DraftForm {
  const labelled = { ...form, label };
  return label.trim() === breakingLabel && !isBreaking(form) ? { ...labelled, urgency: asBreaking.urgency } : labelled;
}

export const withUrgency = (form: DraftForm, urgency: number): DraftForm =>
  isBreaking({ urgency }) === isBreaking(form)
    ? { ...form, urgency }
    : { ...withBreaking(form, isBreaking({ urgency }) ? 'on' : 'off'), urgency };

/** Names everything that is wrong at once. `now` tells a moment to come from one that has passed. */
export function readForm(form: DraftForm, now: Timestamp): DraftVerdict {
  const displayTime = readDisplayTime(form.time);
  const text = oneLine(form.text);
  const link = readLink(form);
  const timing = readTiming(form, now);
  const problems = new Set<DraftProblem>([
    ...(displayTime === null ? (['time'] as const) : []),
    ...(text === '' ? (['text'] as const) : []),
    ...(link.kind === 'missing' ? [link.what] : []),
    ...(timing.kind === 'missing' ? timing.what : []),
    ...(form.channels.length === 0 ? (['channels'] as const) : []),
  ]);
  if (displayTime === null || link.kind === 'missing' || timing.kind === 'missing' || problems.size > 0) {
    return { kind: 'unfinished', problems: draftProblems.filter((problem) => problems.has(problem)) };
  }
  return {
    kind: 'draft',
    draft: {
      displayTime,
      contentCreated: createdAt(form, displayTime),
      text,
      label: oneLine(form.label) || null,
      urgency: form.urgency,
      section: oneLine(form.section),
      source: oneLine(form.source),
      link: link.link,
      embargoedUntil: timing.start,
      expiry: timing.expiry,
      channels: [...form.channels],
      edNote: form.edNote.trim(),
    },
  };
}

const oneLine = (typed: string): string => typed.replace(/\s+/g, ' ').trim();

/** On the same day, at the time that is written now. */
function createdAt({ created }: DraftForm, displayTime: string): Timestamp | null {
  if (created === null || created.time === displayTime) return created?.at ?? null;
  const [hour, minute] = displayTime.split(':').map(Number);
  const day = new Date(created.at);
  day.setHours(hour!, minute!, 0, 0);
  return Timestamp.parse(day.toISOString());
}

type Timing = { readonly start: Timestamp | null; readonly expiry: Expiry };
type TimingVerdict =
  ({ readonly kind: 'timing' } & Timing) | { readonly kind: 'missing'; readonly what: readonly DraftProblem[] };

/** When the line comes and goes, as far as the form says so. */
export function readTiming(form: DraftForm, now: Timestamp): TimingVerdict {
  const start = form.starts === 'now' ? null : form.start;
  const expiry = readExpiry(form);
  const what: DraftProblem[] = [];
  if (form.starts === 'at' && start === null) what.push('start');
  if (expiry === null) what.push(form.expiry === 'after' ? 'minutes' : 'end');
  if (expiry?.kind === 'at' && Date.parse(expiry.at) <= Date.parse(laterOf(now, start))) what.push('over');
  return expiry === null || what.length > 0 ? { kind: 'missing', what } : { kind: 'timing', start, expiry };
}

function readExpiry({ expiry, minutes, end }: DraftForm): Expiry | null {
  if (expiry === 'at') return end === null ? null : { kind: 'at', at: end };
  if (expiry !== 'after') return { kind: expiry };
  const count = Number(latinDigits(minutes).trim());
  return Number.isInteger(count) && count >= 1 && count <= 100_000 ? { kind: 'after', minutes: count } : null;
}

const laterOf = (a: Timestamp, b: Timestamp | null): Timestamp => (b !== null && Date.parse(b) > Date.parse(a) ? b : a);

type LinkVerdict =
  | { readonly kind: 'link'; readonly link: TickerLink | null }
  | { readonly kind: 'missing'; readonly what: 'article' | 'address' };

function readLink({ linkKind, articleId, address }: DraftForm): LinkVerdict {
  if (linkKind === 'none') return { kind: 'link', link: null };
  if (linkKind === 'article') {
    return articleId === null
      ? { kind: 'missing', what: 'article' }
      : { kind: 'link', link: { kind: 'article', id: articleId } };
  }
  const href = completeHref(address);
  return href === null ? { kind: 'missing', what: 'address' } : { kind: 'link', link: { kind: 'url', href } };
}

/** Whether a line says more than its row shows: what stands in the other fields is sent along, seen or not. */
export const saysMore = (form: DraftForm): boolean =>
  form.starts === 'at' ||
  form.expiry !== 'by-urgency' ||
  [form.section, form.source, form.edNote].some((text) => text.trim() !== '');
