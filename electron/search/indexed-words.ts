/** The words of an article as the index keeps them: by column, folded, parted by spaces. */
import { foldedWords } from '../../shared/arabic/fold';
import type { Article } from '../../shared/model/article';
import { bodyText } from '../../shared/model/plain-text';
import { indexedForms } from '../../shared/search/word-forms';

/** Columns of the table `words` with their weight in the ranking: a word of the headline says more of an article than one of its body. */
export const columns = [
  { name: 'headline', weight: 12 },
  { name: 'deck', weight: 6 },
  { name: 'names', weight: 6 },
  { name: 'body', weight: 1 },
] as const;
/** A word found under another form than the one that was typed. */
export const formsWeight = 0.5;

/** For each column its words, then for each column their other forms. */
export function indexedWords(article: Article): string[] {
  const words = columns.map(({ name }) => foldedWords(columnText(article, name)));
  return [...words, ...words.map((column) => column.flatMap(otherForms))].map((column) => column.join(' '));
}

/** Text in which a hit is shown. */
export function shownText(article: Article): string {
  return [article.standfirst, bodyText(article.body)].filter(Boolean).join('\n');
}

function columnText(article: Article, column: (typeof columns)[number]['name']): string {
  switch (column) {
    case 'headline':
      return article.headline;
    case 'deck':
      return [article.kicker, article.subheadline, article.slugline].join('\n');
    case 'names': {
      const { people, agency, outlet } = article.byline;
      return [...people, agency, outlet, article.located, article.section, ...article.keywords].join('\n');
    }
    case 'body':
      return shownText(article);
  }
}

/** A news text uses few words often, so their forms are worked out once. */
const known = new Map<string, readonly string[]>();
const mostKnown = 50_000;

function otherForms(word: string): readonly string[] {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const forms = indexedForms(word)
    .slice(1)
    .map(({ form }) => form);
  known.set(word, forms);
  return forms;
}
