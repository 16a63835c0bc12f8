/** Lines that a file holds, on their way into the ticker: a page's go on the air as they are there, a feed's wait in the pool. */
import {
  incomingFeed,
  incomingLines,
  type FeedLeftOut,
  type IncomingLine,
} from '../../../shared/import/feed/incoming-lines';
import type { Feed } from '../../../shared/import/feed/feed';
import type { ImportedTicker } from '../../../shared/import/imported';
import type { Failure } from '../../../shared/model/failure';
import type { TickerLineId, Timestamp } from '../../../shared/model/ids';
import type { Translate } from '../../../shared/messages/translate';
import { failed, succeeded, type Result } from '../../../shared/result';
import { tickerRules } from '../../../shared/ticker/rules';
import type { Workspace } from '../../workspace/open-workspace';

export type Into = { readonly workspace: Workspace; readonly now: Timestamp };

/** A line whose moment is not the printed time of today, or is not said at all. */
type Guessed = {
  readonly displayTime: string;
  readonly text: string;
  readonly at: Timestamp;
  readonly guesses: IncomingLine['guesses'];
};
/** A line that is in although another says nearly the same. */
type Alike = { readonly text: string; readonly like: string };
type Added = {
  readonly ids: readonly TickerLineId[];
  readonly guessed: readonly Guessed[];
  readonly alike: readonly Alike[];
};

/** `title`: the ticker's new one, null where it stays. */
export type KeptTicker = Added & { readonly title: string | null };
/** `repeated`: what the ticker or its history has already, left out. */
export type KeptFeed = Added & { readonly repeated: readonly string[]; readonly leftOut: readonly FeedLeftOut[] };

/** Lines stand above those that are there, in the page's order; the page's heading becomes the ticker's. */
export async function keepTicker(
  ticker: ImportedTicker | null,
  into: Into,
): Promise<Result<KeptTicker | null, Failure>> {
  if (ticker === null) return succeeded(null);
  const { workspace } = into;
  const added = await add(incomingLines(ticker.lines, await deskOf(into)), 'live', into);
  if (!added.ok) return added;
  const title = ticker.title === workspace.newsroom.read().ticker.title ? null : ticker.title;
  if (title !== null) {
    const titled = await workspace.newsroom.change({ tickerTitle: title });
    if (titled.kind === 'failed') return failed(titled.failure);
  }
  return succeeded({ ...added.value, title });
}

/** A feed is read again and again, so what it said before is not told twice. */
export async function keepFeed(feed: Feed | null, into: Into): Promise<Result<KeptFeed | null, Failure>> {
  if (feed === null) return succeeded(null);
  const { lines, leftOut } = incomingFeed(feed, await deskOf(into));
  const isRepeated = ({ twin }: IncomingLine): boolean => twin?.likeness === 'same';
  const added = await add(
    lines.filter((line) => !isRepeated(line)),
    'ready',
    into,
  );
  if (!added.ok) return added;
  return succeeded({ ...added.value, repeated: lines.filter(isRepeated).map(({ draft }) => draft.text), leftOut });
}

/** What has left the air lately may stand in a feed still. */
const recentHistory = 200;

async function deskOf({ workspace, now }: Into) {
  const newsroom = workspace.newsroom.read();
  const { lines } = await workspace.ticker.known();
  const past = await workspace.ticker.history({ from: 0, count: recentHistory });
  return { now, labels: tickerRules(newsroom).labels, sections: newsroom.sections, others: [...lines, ...past.lines] };
}

async function add(
  lines: readonly IncomingLine[],
  state: 'live' | 'ready',
  { workspace, now }: Into,
): Promise<Result<Added, Failure>> {
  const ids: TickerLineId[] = [];
  const stop = workspace.onTickerChange((change) => {
    if (change.kind === 'put') ids.push(...change.lines.map(({ id }) => id as TickerLineId));
  });
  const drafts = lines.map(({ draft }) => draft);
  const added = drafts.length === 0 ? null : await workspace.ticker.add(drafts, { after: null, state });
  stop();
  if (added?.kind === 'failed') return failed(added.failure);
  return succeeded({
    // A place may have had to be made for them by numbering the others anew, which is told before.
    ids: drafts.length === 0 ? [] : ids.slice(-drafts.length),
    guessed: lines.flatMap(({ draft: { displayTime, text, contentCreated }, guesses }) =>
      guesses.length === 0 ? [] : [{ displayTime, text, at: contentCreated ?? now, guesses }],
    ),
    alike: lines.flatMap(({ draft, twin }) => (twin === null ? [] : [{ text: draft.text, like: twin.text }])),
  });
}

export function tickerLines(file: string, ticker: KeptTicker, t: Translate): string[] {
  return [
    t('cli.import.ticker', { file, count: ticker.ids.length }),
    ...addedLines(file, ticker, t),
    ...(ticker.title === null ? [] : [t('cli.import.tickerTitle', { file, title: ticker.title })]),
  ];
}

export function feedLines(file: string, feed: KeptFeed, t: Translate): string[] {
  return [
    t('cli.import.feed', { file, count: feed.ids.length }),
    ...addedLines(file, feed, t),
    ...feed.repeated.map((text) => t('cli.import.repeated', { file, text })),
    ...feed.leftOut.map((left) => `${file}: ${t(`feed.leftOut.${left.what}`, left)}`),
  ];
}

function addedLines(file: string, { ids, guessed, alike }: Added, t: Translate): string[] {
  return [
    ...ids.map((id) => `  ${id}`),
    ...guessed.map(({ displayTime, text, at, guesses }) =>
      t(`cli.import.guessed.${guesses[0]!}`, { file, displayTime, text, day: at.slice(0, 10), time: at.slice(11, 16) }),
    ),
    ...alike.map(({ text, like }) => t('cli.import.alike', { file, text, like })),
  ];
}
