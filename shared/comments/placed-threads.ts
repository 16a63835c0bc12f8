/** Where each thread's words stand now, and in which order a reader meets them. */
import type { Article } from '../model/article';
import { isTextBlock, textBlocksIn, type Body } from '../model/body';
import type { TextBlock } from '../model/text-block';
import { anchoredText, anchorSpansIn } from './anchor-words';
import { findQuote, type TextSpan } from './quote';
import type { Thread } from './threads';

export type NowAt =
  | ({ readonly kind: 'words'; readonly key: string } & TextSpan)
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'article' }
  /** The words are no longer there; the thread still has its quotation. */
  | { readonly kind: 'gone' };

export type PlacedThread = { readonly thread: Thread; readonly now: NowAt };

/** In a block that is not its own, words must have this much beside them as it was to be taken for the same. */
const surely = 12;

/** In the order of the document: the article's own, its fields', its words', then those whose words are gone. */
export function placeThreads(
  { body, ...fields }: Pick<Article, 'body'> & Readonly<Record<string, unknown>>,
  threads: readonly Thread[],
): readonly PlacedThread[] {
  const blocks = textBlocksOf(body);
  const anchors = anchorsOf(blocks);
  const order = new Map(blocks.map(({ _key }, at) => [_key, at]));
  const placed = threads.map((thread) => ({ thread, now: placeOf(thread, { blocks, anchors, fields }) }));
  return placed
    .map((one, at) => ({ one, rank: rankOf(one.now, order), at }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2] || a.at - b.at)
    .map(({ one }) => one);
}

const textBlocksOf = (body: Body): readonly TextBlock[] =>
  body.flatMap((block) => (isTextBlock(block) ? [block] : textBlocksIn(block)));

type Anchors = ReadonlyMap<string, { readonly key: string } & TextSpan>;

/** Words that were copied may bear a thread twice: the first place is its place. */
function anchorsOf(blocks: readonly TextBlock[]): Anchors {
  const found = new Map<string, { readonly key: string } & TextSpan>();
  for (const block of blocks)
    for (const { def, span } of anchorSpansIn(block))
      if (!found.has(def.thread)) found.set(def.thread, { key: block._key, ...span });
  return found;
}

type Given = {
  readonly blocks: readonly TextBlock[];
  readonly anchors: Anchors;
  readonly fields: Readonly<Record<string, unknown>>;
};

function placeOf({ id, place }: Thread, { blocks, anchors, fields }: Given): NowAt {
  if (place.kind === 'article') return { kind: 'article' };
  if (place.kind === 'field') return place.field in fields ? { kind: 'field', field: place.field } : { kind: 'gone' };
  const anchor = anchors.get(id);
  if (anchor !== undefined) return { kind: 'words', ...anchor };
  for (const block of [...blocks.filter(({ _key }) => _key === place.key), ...blocks]) {
    const found = findQuote(anchoredText(block), place.quote);
    const isSure = block._key === place.key || (found !== null && found.likeness >= surely);
    if (found !== null && isSure) return { kind: 'words', key: block._key, start: found.start, end: found.end };
  }
  return { kind: 'gone' };
}

function rankOf(now: NowAt, order: ReadonlyMap<string, number>): readonly [number, number, number] {
  if (now.kind === 'article') return [0, 0, 0];
  if (now.kind === 'field') return [1, 0, 0];
  return now.kind === 'words' ? [2, order.get(now.key) ?? 0, now.start] : [3, 0, 0];
}
