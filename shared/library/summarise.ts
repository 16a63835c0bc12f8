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

/** Asks for the hash only where there is an approval to hold it against: whoever reads thousands of articles computes it then. */
function reviewState(dossier: Dossier): ReviewState {
  if (dossier.approvedHash === null) return 'draft';
  return dossier.approvedHash === dossier.hash ? 'approved' : 'changed';
}
