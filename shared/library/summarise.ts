/** An article as a list shows it. */
import type { Article } from '../model/article';
import type { FileHash, Timestamp } from '../model/ids';
import { bylineText } from '../model/byline';
import { bodyWords } from '../model/plain-text';
import type { Dossier } from '../review/may-export';
import { notBegun, type Progress } from '../review/progress';
import type { ArticleSummary, ReadableSummary, ReviewState } from './summary';

type Known = {
  readonly file: FileHash;
  readonly dossier: Dossier;
  /** Where nothing has happened to it yet, absent. */
  readonly progress?: Progress;
};

export function summarise(article: Article, { file, dossier, progress = notBegun }: Known): ReadableSummary {
  const { scheduledFor, ...come } = progress;
  return {
    kind: 'article',
    id: article.id,
    headline: article.headline,
    slugline: article.slugline,
    section: article.section,
    byline: bylineText(article.byline),
    review: reviewState(dossier),
    ...come,
    desk: article.desk ?? '',
    urgency: article.urgency ?? null,
    plannedFor: (scheduledFor ?? article.plannedFor ?? null) as Timestamp | null,
    words: bodyWords(article.body),
    versionCreated: article.versionCreated,
    file,
  };
}

/** As a list shows it where nobody is trusted by the newsroom's roster: as if nothing had been said of it. */
export function withoutTrust(summary: ArticleSummary): ArticleSummary {
  if (summary.kind !== 'article') return summary;
  const { scheduledFor: _, ...come } = notBegun;
  return { ...summary, ...come, review: 'draft' };
}

/** Asks for the hash only where there is an approval to hold it against: whoever reads thousands of articles computes it then. */
function reviewState(dossier: Dossier): ReviewState {
  if (dossier.approvedHash === null) return 'draft';
  return dossier.approvedHash === dossier.hash ? 'approved' : 'changed';
}
