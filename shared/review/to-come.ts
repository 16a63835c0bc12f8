/**
 * The mark for a fact that is still to come: `[يُستكمل]`, with or without vowel signs, and with what is missing inside where somebody says so
 * (`[يُستكمل: عدد الضحايا]`). An article that bears one is not approved (RULES.md, G3).
 */
import { z } from 'zod';
import type { Data } from '../data';
import type { Article } from '../model/article';
import { isTextBlock, textBlocksIn, type Block } from '../model/body';
import { objectTextNames, objectTexts } from '../model/object-texts';
import { textOf } from '../model/plain-text';
import { isSpan, Key } from '../model/text-block';

export const toComeWord = 'يُستكمل';

/** The letters of the word, each with the signs that may hang on it. */
const word = 'يستكمل'.replace(/./gu, (letter) => `${letter}[\\p{M}ـ]*`);
const mark = new RegExp(`\\[\\s*${word}\\s*(?:[:：]([^\\[\\]\\n]*))?\\]`, 'gu');

const markSpan = {
  /** In UTF-16 units of the field's or block's text. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** What is missing; '' where nobody said. */
  note: z.string(),
};
const MarkSpan = z.strictObject(markSpan);
export type MarkSpan = Data<typeof MarkSpan>;

export function toComeIn(text: string): MarkSpan[] {
  // Most texts have none, and most of them no bracket either.
  if (!text.includes('[')) return [];
  return [...text.matchAll(mark)].map(({ 0: found, 1: note = '', index }) => ({
    start: index,
    end: index + found.length,
    note: note.trim(),
  }));
}

/** The fields of an article that readers see as text, in their order on the page. */
export const markedFields = ['kicker', 'headline', 'subheadline', 'standfirst', 'located'] as const;
export type MarkedField = (typeof markedFields)[number];

export const MarkPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('field'), field: z.enum(markedFields) }),
  z.strictObject({ kind: z.literal('block'), key: Key }),
  /** A text of a card, the title of a box, a note on a word (shared/model/object-texts.ts). */
  z.strictObject({ kind: z.literal('card'), key: Key, field: z.string(), name: z.enum(objectTextNames) }),
]);
export type MarkPlace = Data<typeof MarkPlace>;

export const ToComeMark = z.strictObject({ ...markSpan, place: MarkPlace });
export type ToComeMark = Data<typeof ToComeMark>;

type MarkedText = { readonly place: MarkPlace; readonly text: string };

/** In the order of the page. */
export function toComeMarks(article: Article): ToComeMark[] {
  return markedTexts(article).flatMap(({ place, text }) => toComeIn(text).map((span) => ({ ...span, place })));
}

/** How many marks a reader would meet in a block. */
export const toComeCount = (block: Block): number =>
  textsIn(block).reduce((count, { text }) => count + toComeIn(text).length, 0);

const markedTexts = (article: Article): MarkedText[] => [
  ...markedFields.map((field) => ({ place: { kind: 'field' as const, field }, text: article[field] })),
  ...article.body.flatMap(textsIn),
];

function textsIn(block: Block): MarkedText[] {
  const inside = textBlocksIn(block).flatMap((text) => [
    { place: { kind: 'block' as const, key: text._key }, text: textOf(text) },
    ...text.children.flatMap((child) => (isSpan(child) ? [] : ownTexts(child))),
  ]);
  return isTextBlock(block) ? inside : [...ownTexts(block), ...inside];
}

const ownTexts = (object: { readonly _type: string; readonly _key: string }): MarkedText[] =>
  objectTexts(object).map(({ field, name, text }) => ({
    place: { kind: 'card', key: object._key, field, name },
    text,
  }));

/** As it is typed: with the words that were selected as its note. */
export const toComeText = (note: string): string => (note === '' ? `[${toComeWord}]` : `[${toComeWord}: ${note}]`);

/** Where somebody is in an article: the caret, or the two ends of what is selected. */
export type Standing = { readonly place: MarkPlace; readonly start: number; readonly end: number };

/** The next mark from there in the order of the page, or the one before; round the end it goes on from the other. Null where there is none. */
export function markFrom(article: Article, at: Standing | null, step: 'next' | 'previous'): ToComeMark | null {
  const marks = toComeMarks(article);
  const order = markedTexts(article).map(({ place }) => markPlaceName(place));
  const rankOf = (place: MarkPlace): number => order.indexOf(markPlaceName(place));
  const own = at === null ? -1 : rankOf(at.place);
  if (step === 'next') {
    const isBehind = (mark: ToComeMark): boolean => {
      const rank = rankOf(mark.place);
      return rank > own || (rank === own && at !== null && mark.start >= at.end);
    };
    return marks.find(isBehind) ?? marks[0] ?? null;
  }
  const isBefore = (mark: ToComeMark): boolean => {
    const rank = rankOf(mark.place);
    return rank < own || (rank === own && at !== null && mark.end <= at.start);
  };
  return marks.findLast(isBefore) ?? marks.at(-1) ?? null;
}

/** One for each text of an article. */
export function markPlaceName(place: MarkPlace): string {
  if (place.kind === 'field') return place.field;
  return place.kind === 'block' ? place.key : `${place.key}/${place.field}`;
}
