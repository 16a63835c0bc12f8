/** What an index knows of articles that have left, may leave or were taken back: enough to say which a hand-off must make anew, and on which pages they stand. */
import { modifiedAt, publishedAt } from '../export/page/publication-times';
import type { Outgoing } from '../export/publication';
import type { ArticleId, FileHash, Timestamp } from '../model/ids';
import type { TargetState } from './target-state';

export type Leaver = {
  readonly id: ArticleId;
  /** Null where its text is not the approved one, so that somebody must be told. */
  readonly fingerprint: FileHash | null;
  /** When readers first got it. Milliseconds since 1970. */
  readonly published: number;
  readonly modified: Timestamp;
  readonly section: string;
};

/** All but its id, as one line of text: fifty thousand of them leave an index as one. */
export function leaverLine(outgoing: Outgoing, fingerprint: string): string {
  const published = Date.parse(publishedAt(outgoing));
  return [fingerprint || '-', published, modifiedAt(outgoing), JSON.stringify(outgoing.article.section)].join(' ');
}

/** `lines`: each an id, a space and what `leaverLine` gave. */
export function leaversIn(lines: string): Leaver[] {
  if (lines === '') return [];
  const sections = new Map<string, string>();
  const sectionOf = (json: string): string => {
    const known = sections.get(json) ?? (JSON.parse(json) as string);
    sections.set(json, known);
    return known;
  };
  return lines.split('\n').map((line) => {
    const [id = '', fingerprint = '', published = '', modified = ''] = line.split(' ', 4);
    const rest = id.length + fingerprint.length + published.length + modified.length + 4;
    return {
      id: id as ArticleId,
      fingerprint: fingerprint === '-' ? null : (fingerprint as FileHash),
      published: Number(published),
      modified: modified as Timestamp,
      section: sectionOf(line.slice(rest)),
    };
  });
}

/** Those that a target does not hold as they are. `recipe`: of this hand-off; where it is another than the target's, all of them. */
export function changedSince(
  leavers: readonly Leaver[],
  { since, recipe }: { readonly since: TargetState | null; readonly recipe: string },
): ArticleId[] {
  const isHeld = ({ id, fingerprint }: Leaver): boolean =>
    since?.recipe === recipe && fingerprint !== null && since.articles[id]?.fingerprint === fingerprint;
  return leavers.filter((one) => !isHeld(one)).map(({ id }) => id);
}
