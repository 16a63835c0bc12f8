/** Lines on their way into the ticker, from a list or from a feed: with what had to be concluded about them, and what is there already. */
import { foldArabic } from '../../arabic/fold';
import type { Timestamp } from '../../model/ids';
import { TickerDraft, tickerDraft } from '../../model/ticker-line';
import { labelled, withLabelLifted } from '../../ticker/label-text';
import { likenessTo, type Alike, type Likeness } from '../../ticker/near-duplicates';
import { localTimestamp } from '../local-time';
import { readTimes, type TimeGuess } from '../ticker-times';
import { readFeedDate } from './feed-date';
import type { Feed, FeedEntry } from './feed';

export type IncomingLine = {
  readonly draft: TickerDraft;
  /** What of its moment is not said and had to be concluded. */
  readonly guesses: readonly (TimeGuess | 'undated')[];
  /** A line that says the same or nearly, in the ticker or further up in this list. */
  readonly twin: { readonly text: string; readonly likeness: Likeness; readonly in: 'ticker' | 'list' } | null;
};

export type IncomingFeed = {
  readonly title: string;
  readonly lines: readonly IncomingLine[];
  readonly leftOut: readonly FeedLeftOut[];
};

/** What of a feed has no place in a ticker. */
export type FeedLeftOut =
  /** An entry without words, or with more than a line may have. */
  | { readonly what: 'untitled' | 'too-long'; readonly text: string }
  /** An address that leads nowhere safe; the line is there. */
  | { readonly what: 'link'; readonly text: string }
  /** Summaries and texts below the titles. */
  | { readonly what: 'summary'; readonly count: number }
  /** Entries beyond the newest ones. */
  | { readonly what: 'older'; readonly count: number };

export type Desk = {
  /** When and where it is read: a moment with the place's offset. */
  readonly now: Timestamp;
  /** Those of the newsroom. */
  readonly labels: readonly string[];
  readonly sections: readonly string[];
  /** Lines that a new one may repeat. */
  readonly others: readonly { readonly text: string }[];
};

/** A page of a feed has some dozens; an archive is no ticker. */
export const mostEntries = 500;

/** Lines with printed times, newest first. What is printed stays what readers see. */
export function incomingLines(printed: readonly TickerDraft[], desk: Desk): readonly IncomingLine[] {
  const times = readTimes(
    printed.map(({ displayTime }) => displayTime),
    desk.now,
  );
  const timed = printed.map((line, index) => ({
    draft: withLabelLifted({ ...line, contentCreated: times[index]!.at }, desk.labels),
    guesses: times[index]!.guesses,
  }));
  return withTwins(timed, desk.others);
}

export function incomingFeed({ title, entries }: Feed, desk: Desk): IncomingFeed {
  const verdicts = entries.slice(0, mostEntries).map((entry) => lineOf(entry, desk));
  const summaries = entries.filter(({ hasSummary }) => hasSummary).length;
  const older = Math.max(0, entries.length - mostEntries);
  return {
    title,
    lines: withTwins(
      verdicts.flatMap(({ line }) => (line === null ? [] : [line])),
      desk.others,
    ),
    leftOut: [
      ...verdicts.flatMap(({ leftOut }) => leftOut),
      ...(summaries === 0 ? [] : [{ what: 'summary' as const, count: summaries }]),
      ...(older === 0 ? [] : [{ what: 'older' as const, count: older }]),
    ],
  };
}

type Timed = Omit<IncomingLine, 'twin'>;
type Verdict = { readonly line: Timed | null; readonly leftOut: readonly FeedLeftOut[] };

function lineOf(entry: FeedEntry, { now, labels, sections }: Desk): Verdict {
  const { title, href, lostHref, source } = entry;
  if (!/[\p{L}\p{N}]/u.test(title))
    return { line: null, leftOut: [{ what: 'untitled', text: href ?? lostHref ?? title }] };
  const written = readFeedDate(entry.date, now);
  const at = localTimestamp(written ?? Date.parse(now), now);
  const { label, section } = placed(entry.categories, { labels, sections });
  const draft = withLabelLifted(
    tickerDraft({
      displayTime: at.slice(11, 16),
      contentCreated: written === null ? null : at,
      text: title,
      section: section.slice(0, 200),
      source: source.slice(0, 200),
      link: href === null ? null : { kind: 'url', href },
      ...(label === null ? {} : labelled(label)),
    }),
    labels,
  );
  if (!TickerDraft.safeParse(draft).success)
    return { line: null, leftOut: [{ what: 'too-long', text: title.slice(0, 200) }] };
  return {
    line: { draft, guesses: written === null ? ['undated'] : [] },
    leftOut: lostHref === null ? [] : [{ what: 'link', text: lostHref.slice(0, 200) }],
  };
}

/** A category may be one of the newsroom's labels, as in our own feeds; the first other one is the section, by the newsroom's own name where it has one. */
function placed(categories: readonly string[], { labels, sections }: Pick<Desk, 'labels' | 'sections'>) {
  const label = labels.find((one) => categories.some((category) => isSameName(category, one))) ?? null;
  const others = categories.filter((category) => label === null || !isSameName(category, label));
  const own = sections.find((section) => others.some((category) => isSameName(category, section)));
  return { label, section: own ?? others[0] ?? '' };
}

const isSameName = (a: string, b: string): boolean => foldArabic(a) === foldArabic(b);

function withTwins(lines: readonly Timed[], others: Desk['others']): readonly IncomingLine[] {
  const inTicker = likenessTo(others);
  const inList = likenessTo(lines.map(({ draft }, index) => ({ text: draft.text, index })));
  return lines.map((line, index) => {
    const there = twinOf(inTicker(line.draft.text)[0], 'ticker');
    const above = twinOf(
      inList(line.draft.text).find((alike) => alike.line.index < index),
      'list',
    );
    return { ...line, twin: there?.likeness !== 'same' && above?.likeness === 'same' ? above : (there ?? above) };
  });
}

const twinOf = (alike: Alike<{ readonly text: string }> | undefined, place: 'ticker' | 'list'): IncomingLine['twin'] =>
  alike === undefined ? null : { text: alike.line.text, likeness: alike.likeness, in: place };
