/** An article as its file holds it. Field names follow ninjs 3.1 and schema.org where they have one. */
import { z } from 'zod';
import type { Data } from '../data';
import { Body } from './body';
import { Correction } from './correction';
import { Suggestions } from './suggestions';
import { ArticleId, Day, Timestamp } from './ids';

export const articleFormat = 'midad/article@1';

const Line = z.string().max(2000);

/**
 * Who reports, printed as «people – agency – outlet», e.g. «وكالات – العربي الجديد».
 * `separator` stands between the parts and is ` – ` where absent; an imported page keeps its own.
 */
export const Byline = z.looseObject({
  people: z.array(Line).max(50),
  agency: Line,
  outlet: Line,
  separator: z.string().max(8).optional(),
});
export type Byline = Data<typeof Byline>;

export const Article = z.looseObject({
  format: z.literal(articleFormat),
  id: ArticleId,
  /** BCP 47; the direction of everything in it that does not say otherwise. */
  language: z.string().min(2).max(35),
  direction: z.enum(['rtl', 'ltr']),
  /** The desk's working name for the story; not published. */
  slugline: Line,
  kicker: Line,
  headline: Line,
  subheadline: Line,
  standfirst: z.string().max(10_000),
  byline: Byline,
  /** Where the report was written. */
  located: Line,
  newsDate: Day.nullable(),
  section: Line,
  /** The desk that works on the story; not published. Articles of before had none. */
  desk: Line.optional(),
  /** ninjs 3.1: 1 is the most urgent, 9 the least. */
  urgency: z.int().min(1).max(9).nullable().optional(),
  /** When the desk means it to leave: a place in the day's plan, no promise and no part of what is approved. NewsML-G2: `planning/scheduled`. */
  plannedFor: Timestamp.nullable().optional(),
  keywords: z.array(Line).max(100),
  /** ninjs 3.1: nothing of it leaves before; not published. Articles of before had none. */
  embargoedUntil: Timestamp.nullable().optional(),
  /** What readers are told was wrong in it, in the order of time. Absent where there is nothing to tell. */
  corrections: z.array(Correction).max(100).optional(),
  body: Body,
  /** Absent where nothing is suggested. */
  suggestions: Suggestions.optional(),
  firstCreated: Timestamp,
  versionCreated: Timestamp,
});
export type Article = Data<typeof Article>;

/** What a person writes; the rest is kept by the program. */
export type ArticleFields = Pick<
  Article,
  | 'slugline'
  | 'kicker'
  | 'headline'
  | 'subheadline'
  | 'standfirst'
  | 'byline'
  | 'located'
  | 'newsDate'
  | 'section'
  | 'desk'
  | 'urgency'
  | 'plannedFor'
  | 'keywords'
  | 'embargoedUntil'
  | 'corrections'
>;

/** An article with nothing in it yet. The body's first paragraph needs a key, since keys never change afterwards. */
export function emptyArticle(given: { id: ArticleId; now: Timestamp; blockKey: string; spanKey: string }): Article {
  return {
    format: articleFormat,
    id: given.id,
    language: 'ar',
    direction: 'rtl',
    slugline: '',
    kicker: '',
    headline: '',
    subheadline: '',
    standfirst: '',
    byline: { people: [], agency: '', outlet: '' },
    located: '',
    newsDate: null,
    section: '',
    keywords: [],
    body: [
      {
        _type: 'block',
        _key: given.blockKey,
        style: 'normal',
        children: [{ _type: 'span', _key: given.spanKey, text: '', marks: [] }],
        markDefs: [],
      },
    ],
    firstCreated: given.now,
    versionCreated: given.now,
  };
}
