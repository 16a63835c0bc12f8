/** Output `feeds`: the newest articles for readers of feeds, and what search engines ask for. */
import type { ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import { articlesAtom, atomName } from '../feeds/atom';
import { feedEntries } from '../feeds/feed-entries';
import { articlesJsonFeed, jsonFeedName } from '../feeds/json-feed';
import { articlesRss, rssName } from '../feeds/rss';
import { newsSiteMap, pageSiteMap } from '../feeds/site-maps';

/** A target that had feeds before has empty ones where nothing is listed any more. */
export function* feedFiles(context: ExportContext): Generator<ExportFile> {
  if (context.listed.length === 0 && context.target === 'empty') return;
  const entries = feedEntries(context);
  yield { name: rssName, text: articlesRss(entries, context) };
  yield { name: atomName, text: articlesAtom(entries, context) };
  yield { name: jsonFeedName, text: articlesJsonFeed(entries, context) };
  yield* newsSiteMap(context);
  yield* pageSiteMap(context);
}
