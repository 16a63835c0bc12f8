/** What an index knows of articles that have left, may leave or were taken back: enough to say which a hand-off must make anew, and on which pages they stand. */
import { dayInLists, inListOrder } from '../export/page/listing';
import { modifiedAt, publishedAt } from '../export/page/publication-times';
import type { Outgoing, Publication } from '../export/publication';
import type { ArticleId, FileHash, Timestamp } from '../model/ids';
import type { TargetState } from './target-state';

/** Of which a target may have to be told. */
export type Candidate = {
  readonly id: ArticleId;
  /** Null where its text is not the approved one, or nobody knows: then it must be looked at. */
  readonly fingerprint: FileHash | null;
};

export type Leaver = Candidate & {
  readonly publication: Publication;
  /** When readers first got it. Milliseconds since 1970. */
  readonly published: number;
  readonly modified: Timestamp;
  /** By which lists order it before all else. */
  readonly day: string;
  readonly section: string;
};

export const leaverOf = (outgoing: Outgoing, fingerprint: FileHash | null): Leaver => ({
  id: outgoing.article.id,
  publication: outgoing.publication,
  fingerprint,
  published: Date.parse(publishedAt(outgoing)),
  modified: modifiedAt(outgoing),
  day: dayInLists(outgoing),
  section: outgoing.article.section,
});

/** As lists have them. */
export function leaversInOrder(leavers: readonly Leaver[]): Leaver[] {
  return [...leavers].sort(inListOrder);
}

/** All but its id, as one line of text: fifty thousand of them leave an index as one. */
export function leaverLine(outgoing: Outgoing, fingerprint: string): string {
  const { status, version, firstPublished } = outgoing.publication;
  const section = JSON.stringify(outgoing.article.section);
  const said = [
    fingerprint || '-',
    status,
    version,
    firstPublished ?? '-',
    publishedAt(outgoing),
    modifiedAt(outgoing),
    dayInLists(outgoing),
  ];
  return [...said, section].join(' ');
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
    const parts = line.split(' ', 8);
    const [id = '', fingerprint = '', status = '', version = '', first = ''] = parts;
    const [published = '', modified = '', day = ''] = parts.slice(5);
    const before = parts.reduce((sum, { length }) => sum + length + 1, 0);
    return {
      id: id as ArticleId,
      fingerprint: fingerprint === '-' ? null : (fingerprint as FileHash),
      publication: {
        status: status === 'canceled' ? 'canceled' : 'usable',
        version: Number(version),
        firstPublished: first === '-' ? null : (first as Timestamp),
      },
      published: Date.parse(published),
      modified: modified as Timestamp,
      day,
      section: sectionOf(line.slice(before)),
    };
  });
}

/** Those that a target does not hold as they are. `recipe`: of this hand-off; where it is another than the target's, all of them. */
export function changedSince(
  candidates: readonly Candidate[],
  { since, recipe }: { readonly since: TargetState | null; readonly recipe: string },
): ArticleId[] {
  const isHeld = ({ id, fingerprint }: Candidate): boolean =>
    since?.recipe === recipe && fingerprint !== null && since.articles[id]?.fingerprint === fingerprint;
  return candidates.filter((one) => !isHeld(one)).map(({ id }) => id);
}

/** Whom a hand-off asks about. `leavers`: null where there is no index, so that every article is a candidate. */
export type Candidates = { readonly all: readonly Candidate[]; readonly leavers: readonly Leaver[] | null };
