/** An article as a list shows it. */
import type { Article } from '../model/article';
import type { FileHash } from '../model/ids';
import { bylineText } from '../model/byline';
import { bodyWords } from '../model/plain-text';
import type { Dossier } from '../review/may-export';
import type { ArticleSummary, ReviewState } from './summary';

export function summarise(article: Article, { file, dossier }: { file: FileHash; dossier: Dossier }): ArticleSummary {
  return {
    kind: 'article',
    id: article.id,
    headline: article.headline,
    slugline: article.slugline,
    section: article.section,
    byline: bylineText(article.byline),
    review: reviewState(dossier),
    words: bodyWords(article.body),
    versionCreated: article.versionCreated,
    file,
  };
}

function reviewState({ hash, approvedHash }: Dossier): ReviewState {
  if (approvedHash === null) return 'draft';
  return approvedHash === hash ? 'approved' : 'changed';
}
