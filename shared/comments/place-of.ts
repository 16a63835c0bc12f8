/** What a person has chosen of an article, as the place of the thread they begin there. */
import type { Body } from '../model/body';
import { anchoredText } from './anchor-words';
import { blocksByKey, cardTextOf, isText, wordsOfBlock } from './block-words';
import { mostStretches, type ThreadPlace } from './comment-event';
import type { WordsAt } from './placed-threads';
import { quoteOf, type TextSpan } from './quote';

export type Chosen =
  /** In reading order. */
  | { readonly kind: 'words'; readonly stretches: readonly WordsAt[] }
  | { readonly kind: 'block'; readonly key: string }
  /** An empty span means the whole text. */
  | ({ readonly kind: 'cardText'; readonly key: string; readonly field: string } & TextSpan);

/** Null where nothing of it stands in the body. */
export function placeOfChosen(body: Body, chosen: Chosen): ThreadPlace | null {
  const blocks = blocksByKey(body);
  if (chosen.kind === 'words') return placeOfWords(blocks, chosen.stretches);
  const block = blocks.get(chosen.key);
  if (block === undefined) return null;
  const { _type: type, _key: key } = block;
  if (chosen.kind === 'block')
    return { kind: 'block', key, type, quote: { text: wordsOfBlock(block), before: '', after: '' } };
  const quote = quoteOfField(cardTextOf(block, chosen.field), chosen);
  return { kind: 'cardText', key, field: chosen.field, type, quote };
}

/** Of a field what is selected, else all of it. */
export const quoteOfField = (text: string, { start, end }: TextSpan) =>
  quoteOf(text, start === end ? { start: 0, end: text.length } : { start, end });

function placeOfWords(blocks: ReturnType<typeof blocksByKey>, stretches: readonly WordsAt[]): ThreadPlace | null {
  const quoted = stretches.slice(0, mostStretches).flatMap(({ key, start, end }) => {
    const block = blocks.get(key);
    return block === undefined || !isText(block) ? [] : [{ key, quote: quoteOf(anchoredText(block), { start, end }) }];
  });
  const [first, ...further] = quoted;
  if (first === undefined) return null;
  return { kind: 'words', ...first, ...(further.length > 0 && { further }) };
}

const letterOfWord = /[\p{L}\p{M}\p{N}\p{Cf}ـ_]/u;

/** The word that a caret touches, as who presses the key there means it; null between words. */
export function wordAround(text: string, offset: number): TextSpan | null {
  let [start, end] = [offset, offset];
  while (start > 0 && letterOfWord.test(text[start - 1]!)) start -= 1;
  while (end < text.length && letterOfWord.test(text[end]!)) end += 1;
  return start === end ? null : { start, end };
}

/** What a thread quotes, as a person reads it. */
export function quotedWords(place: ThreadPlace): string {
  if (place.kind === 'article') return '';
  const further = place.kind === 'words' ? (place.further ?? []) : [];
  return [place, ...further].map(({ quote }) => quote.text).join(' … ');
}
