/** What stands above an article's text, as lines in reading order, for forms that know no fields. */
import { bylineText } from '../../model/byline';
import type { Article } from '../../model/article';
import { exportWords } from '../words';

export type HeadLine = {
  readonly kind: 'kicker' | 'headline' | 'subheadline' | 'standfirst' | 'byline' | 'located' | 'newsDate';
  readonly text: string;
};

/** Fields that are empty leave nothing behind. */
export function headLines(article: Article): readonly HeadLine[] {
  const { kicker, headline, subheadline, standfirst, byline, located, newsDate, language } = article;
  const day = newsDate === null ? '' : newsDate.split('-').reverse().join('-');
  const lines: readonly HeadLine[] = [
    { kind: 'kicker', text: kicker },
    { kind: 'headline', text: headline },
    { kind: 'subheadline', text: subheadline },
    { kind: 'standfirst', text: standfirst },
    { kind: 'byline', text: bylineText(byline) },
    { kind: 'located', text: located },
    { kind: 'newsDate', text: day === '' ? '' : `${exportWords(language)('export.newsDate')} ${day}` },
  ];
  return lines.filter(({ text }) => text.trim() !== '');
}
