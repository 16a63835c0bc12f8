/** What may be asked of a finding through all articles of a workspace, and what it answers. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleSummary } from '../library/summary';
import { Failure } from '../model/failure';
import { ArticleId, FileHash } from '../model/ids';
import { snippetOf } from '../search/snippet';
import { VersionId } from '../versions/version';
import { articleTexts, TextPlace } from './article-texts';
import type { FindHit, FindIn } from './compile-find';
import type { Article } from '../model/article';
import { patternFaults } from './pattern-fault';

const Range = { start: z.int().min(0), end: z.int().min(0) };

/** `written`: the letters of the hit. The snippet's range is the hit in it. */
export const FoundHit = z.strictObject({
  place: TextPlace,
  ...Range,
  written: z.string(),
  groups: z.array(z.string().nullable()),
  snippet: z.strictObject({ text: z.string(), ...Range }),
});
export type FoundHit = Data<typeof FoundHit>;

/** Hits in the order of the page. `summary` tells the file they were found in. */
export const FoundArticle = z.strictObject({ summary: ArticleSummary, hits: z.array(FoundHit) });
export type FoundArticle = Data<typeof FoundArticle>;

/** A stretch of a finding under way: what has come since the last one, and how far it is. `run` is the asker's number for it. */
export const FindProgress = z.strictObject({
  run: z.int(),
  done: z.int(),
  total: z.int(),
  found: z.array(FoundArticle),
  unreadable: z.array(ArticleId),
});
export type FindProgress = Data<typeof FindProgress>;

export const FindEnd = z.discriminatedUnion('kind', [
  /** Every article was looked at. */
  z.strictObject({ kind: z.literal('complete') }),
  /** There are more hits than anybody will read. */
  z.strictObject({ kind: z.literal('cut') }),
  /** Somebody has stopped it, or asked for another. */
  z.strictObject({ kind: z.literal('stopped') }),
  /** A pattern takes too long. */
  z.strictObject({ kind: z.literal('slow') }),
  z.strictObject({ kind: z.literal('nothing-asked') }),
  z.strictObject({ kind: z.literal('bad-pattern'), why: z.enum(patternFaults) }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
  /** The process that searches has ended. */
  z.strictObject({ kind: z.literal('broken') }),
]);
export type FindEnd = Data<typeof FindEnd>;

/** Hits after which a finding ends: who has more must ask more narrowly. */
export const mostHits = 2000;

/** Letters round a hit in a list. */
const snippetSize = 110;

export function hitsInArticle(article: Article, findIn: FindIn): FoundHit[] {
  return articleTexts(article).flatMap(({ place, text }) => findIn(text).map((hit) => foundHit(place, text, hit)));
}

function foundHit(place: TextPlace, text: string, { start, end, groups }: FindHit): FoundHit {
  const { text: shown, marks } = snippetOf(text, [{ start, end, term: 0 }], snippetSize);
  const mark = marks[0] ?? { start: 0, end: 0 };
  return { place, start, end, groups: [...groups], written: text.slice(start, end), snippet: { text: shown, ...mark } };
}

export const EditRequest = z.strictObject({
  id: ArticleId,
  /** The file the places were found in. */
  base: FileHash,
  edits: z
    .array(z.strictObject({ place: TextPlace, ...Range, words: z.string().max(20_000) }))
    .min(1)
    .max(mostHits),
});
export type EditRequest = Data<typeof EditRequest>;

/** What became of one article. All but `replaced` have left it as it was. */
export const EditOutcome = z.discriminatedUnion('kind', [
  /** `version`: what it was before; `file`: what is written now. */
  z.strictObject({ kind: z.literal('replaced'), version: VersionId, file: FileHash }),
  /** Another desk works on it. */
  z.strictObject({ kind: z.literal('leased') }),
  /** It is no longer the file that was searched, or gone. */
  z.strictObject({ kind: z.literal('changed') }),
  z.strictObject({ kind: z.literal('unreadable') }),
  /** A line would grow beyond what an article holds. */
  z.strictObject({ kind: z.literal('too-long') }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
]);
export type EditOutcome = Data<typeof EditOutcome>;
