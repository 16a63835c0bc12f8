/** When an article came out and when it was last put right, from its text and its record alone. */
import { shownCorrections } from '../../model/correction';
import type { Timestamp } from '../../model/ids';
import type { Outgoing } from '../publication';

/** Nobody has had it before: it comes out with this version. */
export const publishedAt = ({ article, publication }: Outgoing): Timestamp =>
  publication.firstPublished ?? (article.versionCreated as Timestamp);

/** Never before it came out. */
export function modifiedAt(outgoing: Outgoing): Timestamp {
  const { article } = outgoing;
  const corrected = shownCorrections(article)[0]?.at;
  const moments = [
    publishedAt(outgoing),
    article.versionCreated as Timestamp,
    ...(corrected ? [corrected as Timestamp] : []),
  ];
  return moments.reduce((latest, moment) => (Date.parse(moment) > Date.parse(latest) ? moment : latest));
}

/** Whether readers are told of a change: within a minute nobody could tell the two apart. */
export const isModified = (outgoing: Outgoing): boolean =>
  Date.parse(modifiedAt(outgoing)) - Date.parse(publishedAt(outgoing)) >= 60_000;
