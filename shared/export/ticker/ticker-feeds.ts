/** The ticker as feeds: RSS 2.0 (https://www.rssboard.org/rss-specification) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import type { Theme } from '../../model/theme';
import { isBreaking, type TickerLine } from '../../model/ticker-line';
import { directedText, runsIsolated } from '../directed-text';
import { jsonFile } from '../article-json';
import { hrefOf, shownLines, type TickerExportInput } from './ticker-export';
import { directionOf, exportWords } from '../words';
import { rfc822, xmlElement, xmlFile, xmlText, xmlWords, type Xml } from '../xml';

export type FeedInput = TickerExportInput & {
  /** Of the style sheet beside the ticker's page; the usual one where absent. */
  readonly theme?: Theme | undefined;
  /** The website's own address, ending in a slash; null where the newsroom has named none: then articles of ours have no link. */
  readonly site: string | null;
};

const rssName = 'ticker.rss';
const jsonName = 'ticker.feed.json';

/** Stable for as long as the line lives. */
const urnOf = ({ id }: Pick<TickerLine, 'id'>): string => `urn:ulid:${id}`;

/** Absolute, percent-encoded ASCII, as feeds want it; null where the line leads nowhere a reader of a feed could go. */
function addressOf(line: TickerLine, { hrefs, site }: FeedInput): string | null {
  const href = hrefOf(line, hrefs);
  if (href === null) return null;
  if (line.link?.kind === 'url') return new URL(href).href;
  return site === null ? null : new URL(href, site).href;
}

/** `ticker.rss`. A channel must lead somewhere: without a website it is named by a URN. */
export function tickerRss(input: FeedInput): string {
  const { ticker, language, site } = input;
  const lines = shownLines(input);
  const newest = lines.map(({ versionCreated }) => Date.parse(versionCreated)).reduce((a, b) => Math.max(a, b), 0);
  const channel = [
    xmlWords('title', directed(ticker.title, input)),
    xmlWords('link', site ?? 'urn:midad:ticker'),
    xmlWords('description', directed(ticker.title, input)),
    xmlWords('language', language),
    ...(newest === 0 ? [] : [xmlWords('lastBuildDate', rfc822(newest))]),
    ...(site === null ? [] : [selfLink(new URL(rssName, site).href)]),
    ...lines.map((line) => rssItem(line, input)),
  ];
  const namespace = { 'xmlns:atom': 'http://www.w3.org/2005/Atom' };
  return xmlFile(xmlElement('rss', { version: '2.0', ...namespace }, xmlElement('channel', {}, ...channel)));
}

/** Where it lies itself, as https://www.rssboard.org/rss-profile#namespace-elements-atom-link asks. */
const selfLink = (href: string): Xml => xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href });

function rssItem(line: TickerLine, input: FeedInput): Xml {
  const address = addressOf(line, input);
  const { correction } = line;
  return xmlElement(
    'item',
    {},
    xmlWords('title', directed(line.text, input)),
    ...(address === null ? [] : [xmlWords('link', address)]),
    ...(correction === null ? [] : [xmlWords('description', directed(correction.note, input))]),
    xmlElement('guid', { isPermaLink: 'false' }, xmlText(urnOf(line))),
    xmlWords('pubDate', rfc822(Date.parse(line.firstCreated))),
    ...[labelOf(line, input), line.section].flatMap((category) =>
      category === null || category === '' ? [] : [xmlWords('category', category)],
    ),
  );
}

const directed = (text: string, { language }: FeedInput): string => directedText(text, directionOf(language));

/** A breaking line has a label whether or not somebody has written one. */
const labelOf = (line: TickerLine, { language }: FeedInput): string | null =>
  line.label ?? (isBreaking(line) ? exportWords(language)('export.breaking') : null);

/** `ticker.feed.json`. */
export function tickerJsonFeed(input: FeedInput): string {
  const { ticker, language, site } = input;
  return jsonFile({
    version: 'https://jsonfeed.org/version/1.1',
    title: ticker.title,
    ...(site === null ? {} : { home_page_url: site, feed_url: new URL(jsonName, site).href }),
    language,
    items: shownLines(input).map((line) => jsonItem(line, input)),
  });
}

function jsonItem(line: TickerLine, input: FeedInput) {
  const address = addressOf(line, input);
  const tags = [labelOf(line, input), line.section].filter((tag) => tag !== null && tag !== '');
  return {
    id: urnOf(line),
    ...(address === null ? {} : { url: address }),
    content_text: directed(line.text, input),
    ...(line.correction === null ? {} : { summary: directed(line.correction.note, input) }),
    date_published: line.firstCreated,
    date_modified: line.versionCreated,
    ...(tags.length === 0 ? {} : { tags }),
    _midad: { time: line.displayTime, label: line.label, urgency: line.urgency, expires: line.expires },
  };
}

/** `ticker.txt`: the title, then a line each, for chats and mails; what each part is keeps its own direction. */
export function tickerPlainText(input: FeedInput): string {
  const direction = directionOf(input.language);
  const mark = direction === 'rtl' ? '\u200F' : '\u200E';
  const rows = shownLines(input).map((line) => {
    const label = labelOf(line, input);
    const words = [label === null ? '' : `${label}: `, isolatedText(line.text, direction)].join('');
    return `${mark}${line.displayTime} – ${words}`;
  });
  return [directed(input.ticker.title, input), ...rows].map((row) => `${row}\n`).join('');
}

/** Whatever stands beside it. */
const isolatedText = (text: string, direction: 'rtl' | 'ltr'): string =>
  direction === 'rtl' ? `\u2067${runsIsolated(text)}\u2069` : `\u2066${text}\u2069`;
