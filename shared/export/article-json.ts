/** An article as data for the website: what is published, and nothing of the desk's own. */
import { z } from 'zod';
import type { Data } from '../data';
import { bareBody } from '../model/anchors';
import { Article } from '../model/article';
import { bylineText } from '../model/byline';
import { shownCorrections } from '../model/correction';
import { Timestamp } from '../model/ids';
import { bodyWords } from '../model/plain-text';
import { jsonText } from './json-text';
import { unpublished, type Publication } from './publication';

export const articleExportFormat = 'midad/article-export@1';

export const ArticleExport = z.looseObject({
  format: z.literal(articleExportFormat),
  ...Article.pick({
    id: true,
    language: true,
    direction: true,
    kicker: true,
    headline: true,
    subheadline: true,
    standfirst: true,
    located: true,
    newsDate: true,
    section: true,
    urgency: true,
    keywords: true,
    corrections: true,
    firstCreated: true,
    versionCreated: true,
    body: true,
  }).shape,
  /** Of what readers get: 1 the first time, one more with each text that replaces it. Absent in files of before, as is the next. */
  version: z.int().min(1).optional().describe('1 the first time, one more with each text that replaces it'),
  firstPublished: Timestamp.nullable().optional().describe('When it first went out; null: with this text'),
  /** The parts, and `text`: the line as readers see it. */
  byline: z.looseObject({ ...Article.shape.byline.shape, text: z.string() }),
  /** Words of the body. */
  wordCount: z.int().min(0),
});
export type ArticleExport = Data<typeof ArticleExport>;

/** Fields that are empty stay, as '' or null or [], so that a reader finds the same names in every file. */
export function articleExport(article: Article, publication: Publication = unpublished): ArticleExport {
  return {
    format: articleExportFormat,
    id: article.id,
    language: article.language,
    direction: article.direction,
    kicker: article.kicker,
    headline: article.headline,
    subheadline: article.subheadline,
    standfirst: article.standfirst,
    byline: { ...article.byline, text: bylineText(article.byline) },
    located: article.located,
    newsDate: article.newsDate,
    section: article.section,
    ...(article.urgency !== undefined && { urgency: article.urgency }),
    keywords: article.keywords,
    corrections: shownCorrections(article),
    firstCreated: article.firstCreated,
    versionCreated: article.versionCreated,
    version: publication.version,
    firstPublished: publication.firstPublished,
    wordCount: bodyWords(article.body),
    body: bareBody(article),
  };
}

/** JSON as files hold it: two spaces, a line feed at the end. */
export const jsonFile = (value: object): string => `${jsonText(value)}\n`;
