/** The texts of an article that are searched, each with its place, and how others are put there. */
import { z } from 'zod';
import type { Data } from '../data';
import type { Article } from '../model/article';
import { isSpan, type TextBlock } from '../model/text-block';
import { objectLetter, replaceInBlock, type Edit } from './replace-in-block';

/** Those that stand on the page above the text, in their order there. */
export const searchedFields = ['kicker', 'headline', 'subheadline', 'standfirst'] as const;
export type SearchedField = (typeof searchedFields)[number];

/**
 * `path`: from the body to a text block, also one within a table or a box; names and numbers, parted by slashes. `key`: that block's own.
 */
export const TextPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('field'), field: z.enum(searchedFields) }),
  z.strictObject({ kind: z.literal('block'), path: z.string().max(1000), key: z.string() }),
]);
export type TextPlace = Data<typeof TextPlace>;

export type PlacedText = { readonly place: TextPlace; readonly text: string };

/** In the order of the page. Tables, boxes and kinds of blocks not known yet are looked through for blocks of text. */
export function articleTexts(article: Article): PlacedText[] {
  const fields = searchedFields.map((field): PlacedText => ({ place: { kind: 'field', field }, text: article[field] }));
  return [...fields.filter(({ text }) => text !== ''), ...blocksIn(article.body, '')];
}

function* blocksIn(value: unknown, path: string): Generator<PlacedText> {
  if (typeof value !== 'object' || value === null) return;
  const block = textBlockIn(value);
  if (block !== null) {
    const text = block.children.map((child) => (isSpan(child) ? child.text : objectLetter)).join('');
    if (text !== '') yield { place: { kind: 'block', path, key: block._key }, text };
    return;
  }
  for (const [name, inner] of Object.entries(value)) yield* blocksIn(inner, path === '' ? name : `${path}/${name}`);
}

/** What lies within blocks of other kinds nobody has checked yet. */
function textBlockIn(value: object): TextBlock | null {
  if (!('_type' in value) || value._type !== 'block') return null;
  const { children, markDefs } = value as Partial<TextBlock>;
  const isBlock = Array.isArray(children) && Array.isArray(markDefs) && children.every(isChild);
  return isBlock ? (value as TextBlock) : null;
}

const isChild = (child: unknown): boolean =>
  typeof child === 'object' &&
  child !== null &&
  '_type' in child &&
  (child._type !== 'span' || ('text' in child && typeof child.text === 'string' && 'marks' in child));

export type PlacedEdit = Edit & { readonly place: TextPlace };

/** All but the edited texts are the very same objects. Edits of one text must not overlap; a place that is not there throws. */
export function editArticle(article: Article, edits: readonly PlacedEdit[]): Article {
  const byPlace = new Map<string, PlacedEdit[]>();
  for (const edit of edits) {
    const own = byPlace.get(placeName(edit.place)) ?? [];
    own.push(edit);
    byPlace.set(placeName(edit.place), own);
  }
  let edited = article;
  for (const own of byPlace.values()) edited = editPlace(edited, own[0]!.place, own);
  return edited;
}

export const placeName = (place: TextPlace): string => (place.kind === 'field' ? place.field : place.path);

function editPlace(article: Article, place: TextPlace, edits: readonly Edit[]): Article {
  if (place.kind === 'field') return { ...article, [place.field]: editText(article[place.field], edits) };
  const body = editAt(article.body, place.path.split('/'), (value) => {
    const block = typeof value === 'object' && value !== null ? textBlockIn(value) : null;
    if (block === null) throw new TypeError(`no block of text at ${place.path}`);
    return replaceInBlock(block, edits);
  });
  return { ...article, body: body as Article['body'] };
}

function editAt(value: unknown, [name, ...rest]: readonly string[], edit: (value: unknown) => unknown): unknown {
  if (name === undefined) return edit(value);
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === name ? editAt(item, rest, edit) : item));
  const object = value as Record<string, unknown>;
  return { ...object, [name]: editAt(object[name], rest, edit) };
}

/** From the end to the beginning, so that places before stay what they are. */
export function editText(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((edited, { start, end, words }) => edited.slice(0, start) + words + edited.slice(end), text);
}
