/** Which articles are «عاجل». */
import type { Article } from '../model/article';
import { breakingUrgency } from '../model/ticker-line';

export const isBreakingNews = ({ urgency }: Pick<Article, 'urgency'>): boolean =>
  typeof urgency === 'number' && urgency <= breakingUrgency;
