/** Where each thread's words stand now, and in which order a reader meets them. Rules: shared/review/RULES.md, C. */
import type { Article } from '../model/article';
import type { Block, Body } from '../model/body';
import { objectTexts } from '../model/object-texts';
import type { TextBlock } from '../model/text-block';
import { anchorSpansIn } from './anchor-words';
import { blocksByKey, cardTextOf, foldedBlock, notesIn, textBlocksOf, wordsOfBlock, type Keyed } from './block-words';
import type { ThreadPlace } from './comment-event';
import { findQuote, findQuoteIn, type Quote, type TextSpan } from './quote';
import type { Thread } from './threads';

export type WordsAt = TextSpan & { readonly key: string };

export type NowAt =
  /** `further`: where the thread reaches over several blocks. */
  | ({ readonly kind: 'words'; readonly further: readonly WordsAt[] } & WordsAt)
  | { readonly kind: 'block'; readonly key: string }
  /** `words`: null where the card or the field is there, and what was quoted of it is not. */
  | { readonly kind: 'cardText'; readonly key: string; readonly field: string; readonly words: TextSpan | null }
  | { readonly kind: 'field'; readonly field: string; readonly words: TextSpan | null }
  | { readonly kind: 'article' }
  /** It is no longer there; the thread still has its quotation. */
  | { readonly kind: 'gone' };

export type PlacedThread = { readonly thread: Thread; readonly now: NowAt };

/** What the thread was about is not there any more, be it the words alone or all that held them. */
export const hasLostItsPlace = (now: NowAt): boolean => now.kind === 'gone' || ('words' in now && now.words === null);

/** In a block that is not its own, words must have this much beside them as it was to be taken for the same; so long must a block's own words be. */
const surely = 12;

/** In the order of the document: the article's own, its fields', its words' and blocks', then those whose place is gone. */
export function placeThreads(
  { body, ...fields }: Pick<Article, 'body'> & Readonly<Record<string, unknown>>,
  threads: readonly Thread[],
): readonly PlacedThread[] {
  if (threads.length === 0) return [];
  const blocks = textBlocksOf(body);
  const given: Given = { body, blocks, byKey: blocksByKey(body), anchors: anchorsOf(blocks), fields };
  const order = orderOf(body, fields);
  const placed = threads.map((thread) => ({ thread, now: placeOf(thread, given) }));
  return placed
    .map((one, at) => ({ one, rank: rankOf(one.now, order), at }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2] || a.at - b.at)
    .map(({ one }) => one);
}

type Given = {
  readonly body: Body;
  readonly blocks: readonly TextBlock[];
  readonly byKey: ReadonlyMap<string, Keyed>;
  readonly anchors: ReadonlyMap<string, readonly WordsAt[]>;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** In reading order. A paragraph that was parted within the words bears its thread twice, and so does a thread over several blocks. */
function anchorsOf(blocks: readonly TextBlock[]): ReadonlyMap<string, readonly WordsAt[]> {
  const found = new Map<string, WordsAt[]>();
  for (const block of blocks)
    for (const { def, span } of anchorSpansIn(block))
      found.set(def.thread, [...(found.get(def.thread) ?? []), { key: block._key, ...span }]);
  return found;
}

function placeOf({ id, place }: Thread, given: Given): NowAt {
  switch (place.kind) {
    case 'article':
      return { kind: 'article' };
    case 'field':
      return fieldPlace(place, given);
    case 'cardText':
      return cardTextPlace(place, given);
    case 'block':
      return blockPlace(place, given);
    case 'words':
      return wordsPlace(id, place, given);
  }
}

type PlaceOf<Kind extends ThreadPlace['kind']> = Extract<ThreadPlace, { kind: Kind }>;

function wordsPlace(id: string, place: PlaceOf<'words'>, { blocks, anchors }: Given): NowAt {
  const quoted = [place, ...(place.further ?? [])];
  const [first, ...further] = anchors.get(id) ?? quoted.flatMap((one) => wordsAsQuoted(one, blocks) ?? []);
  return first === undefined ? { kind: 'gone' } : { kind: 'words', ...first, further };
}

type Quoted = { readonly key: string; readonly quote: Quote };

function wordsAsQuoted({ key, quote }: Quoted, blocks: readonly TextBlock[]): WordsAt | null {
  for (const block of [...blocks.filter(({ _key }) => _key === key), ...blocks]) {
    const found = findQuoteIn(foldedBlock(block), quote);
    const isSure = block._key === key || (found !== null && found.likeness >= surely);
    if (found !== null && isSure) return { key: block._key, start: found.start, end: found.end };
  }
  return null;
}

/** A block whose key is gone may stand there under another one: pasted, or come back from a version. */
function blockPlace({ key, quote, type }: PlaceOf<'block'>, { body, blocks, byKey }: Given): NowAt {
  const own = byKey.get(key);
  if (own !== undefined) return { kind: 'block', key: own._key };
  if (quote.text.length < surely) return { kind: 'gone' };
  const candidates: readonly Block[] = type === undefined || type === 'block' ? blocks : body;
  const twin = candidates.find(
    (block) => (type === undefined || block._type === type) && wordsOfBlock(block) === quote.text,
  );
  return twin === undefined ? { kind: 'gone' } : { kind: 'block', key: twin._key };
}

function cardTextPlace({ key, field, type, quote }: PlaceOf<'cardText'>, { body, byKey }: Given): NowAt {
  const own = byKey.get(key);
  if (own !== undefined && own._type === type) {
    const words = quotedIn(cardTextOf(own, field), quote);
    return words === null
      ? (elsewhereIn(own, quote) ?? { kind: 'cardText', key, field, words })
      : { kind: 'cardText', key, field, words };
  }
  for (const block of own === undefined ? body : [own]) {
    const found = elsewhereIn(block, quote);
    if (found !== null && (own !== undefined || quote.text.length >= surely)) return found;
  }
  return own === undefined ? { kind: 'gone' } : { kind: 'cardText', key: own._key, field, words: null };
}

/** In another text of the same card: the pictures of a gallery change places, a picture joins a gallery. */
function elsewhereIn(block: Keyed, quote: Quote): NowAt | null {
  if (block._type === 'block' || quote.text === '') return null;
  for (const { field, text } of objectTexts(block)) {
    const words = quotedIn(text, quote);
    if (words !== null) return { kind: 'cardText', key: block._key, field, words };
  }
  return null;
}

function fieldPlace({ field, quote }: PlaceOf<'field'>, { fields }: Given): NowAt {
  const text = fields[field];
  return typeof text === 'string' ? { kind: 'field', field, words: quotedIn(text, quote) } : { kind: 'gone' };
}

/** Who comments on an empty field misses words there: nothing of what was quoted can go. */
export function quotedIn(text: string, quote: Quote): TextSpan | null {
  if (quote.text.trim() === '') return { start: 0, end: 0 };
  const found = findQuote(text, quote);
  return found === null ? null : { start: found.start, end: found.end };
}

/** Every block's and field's number on the page. */
function orderOf(body: Body, fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  const order = new Map(Object.keys(fields).map((name) => [`field ${name}`, pageFields.indexOf(name)]));
  const keyed = body.flatMap((block) => [block, ...textBlocksOf([block]).flatMap((text) => [text, ...notesIn(text)])]);
  for (const { _key: key } of keyed) if (!order.has(key)) order.set(key, order.size);
  return order;
}

/** From top to bottom; others come before them. */
const pageFields: readonly string[] = ['kicker', 'headline', 'subheadline', 'standfirst'];

function rankOf(now: NowAt, order: ReadonlyMap<string, number>): readonly [number, number, number] {
  if (now.kind === 'article') return [0, 0, 0];
  if (now.kind === 'field') return [1, order.get(`field ${now.field}`) ?? 0, now.words?.start ?? 0];
  if (now.kind === 'gone') return [3, 0, 0];
  const start = now.kind === 'words' ? now.start : now.kind === 'block' ? -1 : (now.words?.start ?? 0);
  return [2, order.get(now.key) ?? 0, start];
}
