/** Lines of the ticker and articles that tell the same news: one made of the other, and what follows for the one from the other. */
import { createTranslate } from '../messages/translate';
import type { Article, ArticleFields } from '../model/article';
import { Day, type ArticleId, type TickerLineId } from '../model/ids';
import {
  asBreaking,
  breakingUrgency,
  normalUrgency,
  tickerDraft,
  type TickerDraft,
  type TickerLine,
} from '../model/ticker-line';

type Told = Pick<Article, 'id' | 'headline' | 'section' | 'urgency' | 'byline'>;

/** A line that says what the article says, and leads to it. Its text is '' while the article has no headline. */
export function lineFromArticle(article: Told, displayTime: string): TickerDraft {
  const urgency = article.urgency ?? normalUrgency;
  return tickerDraft({
    displayTime,
    text: article.headline.replace(/\s+/g, ' ').trim(),
    section: article.section.slice(0, 200),
    source: article.byline.agency.slice(0, 200),
    link: { kind: 'article', id: article.id },
    ...(urgency <= breakingUrgency ? asBreaking : {}),
    urgency,
  });
}

type Written = Pick<TickerLine, 'text' | 'urgency' | 'section' | 'source' | 'contentCreated' | 'firstCreated'>;

/** A brief with the facts of the line; its news date is the day on which the line was written, where it was written. */
export function articleFromLine(line: Written, outlet: string): Partial<ArticleFields> {
  return {
    headline: line.text,
    urgency: line.urgency,
    section: line.section,
    byline: { people: [], agency: line.source, outlet },
    newsDate: Day.parse((line.contentCreated ?? line.firstCreated).slice(0, 10)),
  };
}

/** Those that lead to the article, in their order. */
export const linesAbout = <Line extends Pick<TickerLine, 'link'>>(lines: readonly Line[], id: ArticleId): Line[] =>
  lines.filter(({ link }) => link?.kind === 'article' && link.id === id);

/** Lines that readers see, or will by the clock: they go with an article that is taken away. */
export const withdrawnWith = (lines: readonly TickerLine[], id: ArticleId): TickerLineId[] =>
  linesAbout(lines, id)
    .filter(({ state }) => state === 'live')
    .map((line) => line.id as TickerLineId);

/** What the record of a line says then, in the newsroom's language. */
export function becauseTrashed(
  { headline, slugline }: Pick<Article, 'headline' | 'slugline'>,
  language: string,
): string {
  const t = createTranslate(language.startsWith('en') ? 'en' : 'ar');
  const title = (headline || slugline || t('library.untitled')).slice(0, 300);
  return t('ticker.because.articleTrashed', { title });
}

/** `page`: whether the site's folder holds the article's page, from an export that let it out. */
export type LinkedArticle = {
  readonly place: 'articles' | 'trash' | 'gone';
  readonly page: 'written' | 'absent';
};

/** Whether «المزيد» leads to the article: never to a page that is not there, never to an article that was taken away. */
export const moreLeadsTo = ({ place, page }: LinkedArticle): boolean => place === 'articles' && page === 'written';
