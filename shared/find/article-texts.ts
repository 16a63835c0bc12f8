/** The texts of an article that are searched, each with its place, and how others are put there. */
import { z } from 'zod';
import type { Data } from '../data';
import type { Article } from '../model/article';
import { changedAt, objectTextNames, objectTexts } from '../model/object-texts';
import { isSpan, type TextBlock } from '../model/text-block';
import { objectLetter, replaceInBlock, type Edit } from './replace-in-block';

/** Those that stand on the page above the text, in their order there. */
export const searchedFields = ['kicker', 'headline', 'subheadline', 'standfirst'] as const;
export type SearchedField = (typeof searchedFields)[number];

/**
 * `path`: from the body to a text block or an object, also one within a table or a box; names and numbers, parted by slashes. `key`: its own.
 */
export const TextPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('field'), field: z.enum(searchedFields) }),
  z.strictObject({ kind: z.literal('block'), path: z.string().max(1000), key: z.string() }),
  /** A text of a card, a title or a note: `field` leads to it within its object. */
  z.strictObject({
    kind: z.literal('card'),
    path: z.string().max(1000),
    key: z.string(),
    field: z.string().max(200),
    name: z.enum(objectTextNames),
  }),
]);
export type TextPlace = Data<typeof TextPlace>;

export type PlacedText = { readonly place: TextPlace; readonly text: string };

/** In the order of the page. Tables, boxes and kinds of blocks not known yet are looked through for blocks of text; of cards their own words. */
export function articleTexts(article: Article): PlacedText[] {
  const fields = searchedFields.map((field): PlacedText => ({ place: { kind: 'field', field }, text: article[field] }));
  const inBody = article.body.flatMap((block, at) => [...ownTexts(block, String(at)), ...blocksIn(block, String(at))]);
  return [...fields.filter(({ text }) => text !== ''), ...inBody];
}

const ownTexts = (object: { readonly _type: string; readonly _key: string }, path: string): PlacedText[] =>
  objectTexts(object).map(({ name, field, text }) => ({
    place: { kind: 'card', path, key: object._key, field, name },
    text,
  }));

function* blocksIn(value: unknown, path: string): Generator<PlacedText> {
  if (typeof value !== 'object' || value === null) return;
  const block = textBlockIn(value);
  if (block !== null) {
    const text = block.children.map((child) => (isSpan(child) ? child.text : objectLetter)).join('');
    if (text !== '') yield { place: { kind: 'block', path, key: block._key }, text };
    for (const [at, child] of block.children.entries())
      if (!isSpan(child)) yield* ownTexts(child, `${path}/children/${at}`);
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

export function placeName(place: TextPlace): string {
  if (place.kind === 'field') return place.field;
  return place.kind === 'block' ? place.path : `${place.path}/${place.field}`;
}

function editPlace(article: Article, place: TextPlace, edits: readonly Edit[]): Article {
  if (place.kind === 'field') return { ...article, [place.field]: editText(article[place.field], edits) };
  const body = changedAt(article.body, placeName(place), (value) => {
    if (place.kind === 'card') {
      if (typeof value !== 'string') throw new TypeError(`no text at ${placeName(place)}`);
      return editText(value, edits);
    }
    const block = typeof value === 'object' && value !== null ? textBlockIn(value) : null;
    if (block === null) throw new TypeError(`no block of text at ${place.path}`);
    return replaceInBlock(block, edits);
  });
  return { ...article, body: body as Article['body'] };
}

/** From the end to the beginning, so that places before stay what they are. */
export function editText(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((edited, { start, end, words }) => edited.slice(0, start) + words + edited.slice(end), text);
}
