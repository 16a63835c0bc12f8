/** Every file of the ticker, by name; each says the same lines in the way its readers want them. */
import midadTicker from '../site/midad-ticker.js?raw';
import { jsonFile } from '../article-json';
import type { ExportFile } from '../export-file';
import { usualTheme } from '../../model/theme';
import { siteCssFor, stylesheet } from '../site-css';
import { tickerJsonFeed, tickerPlainText, tickerRss, type FeedInput } from './ticker-feeds';
import { tickerFragment, tickerPage } from './ticker-html';
import { tickerExport } from './ticker-json';

export function tickerOutput(input: FeedInput): readonly ExportFile[] {
  return [
    { name: 'ticker.json', text: jsonFile(tickerExport(input)) },
    { name: 'ticker.html', text: tickerPage(input, stylesheet) },
    { name: 'ticker-fragment.html', text: `${tickerFragment(input)}\n` },
    { name: 'ticker.rss', text: tickerRss(input) },
    { name: 'ticker.feed.json', text: tickerJsonFeed(input) },
    { name: 'ticker.txt', text: tickerPlainText(input) },
    { name: 'midad-ticker.js', text: midadTicker },
    { name: stylesheet, text: siteCssFor(input.theme ?? usualTheme) },
  ];
}

/** Whether two texts of the same file say the same, but for when that was found out: then the older may stay, and whoever keeps a copy of it need not fetch it. */
export const isSameOutput = (one: string, other: string): boolean => withoutMoment(one) === withoutMoment(other);

const withoutMoment = (text: string): string => text.replace(/^ {2}"asOf": ".*",$/m, '');
