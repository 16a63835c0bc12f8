/** The article a chief reads: its text, what it is held against, and what may be done with it. */
import { useEffect, useState } from 'react';
import type { Article } from '../../shared/model/article';
import type { ArticleId, FileHash } from '../../shared/model/ids';
import type { ReadableSummary } from '../../shared/library/summary';
import type { StandingAnswer } from '../../shared/review/article-standing';
import { useDeskWindow } from '../desk/desk-window';
import type { Desk } from '../desk/desk';
import { useWords } from '../i18n/language';
import { failureText, unreadableText } from '../i18n/plain-words';

/** What the text is held against: as this person read it last, else as it was last approved, else as it was submitted the time before. */
export type Base = { readonly kind: 'read' | 'approved' | 'submitted'; readonly at: string; readonly article: Article };

export type ArticleRead =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly id: ArticleId; readonly text: string }
  | {
      readonly kind: 'read';
      readonly id: ArticleId;
      readonly article: Article;
      readonly file: FileHash;
      readonly base: Base | null;
      readonly standing: StandingAnswer;
    };

/** Reads anew where the file or its standing is another. What was read stays until the next is there, so that nothing flickers. */
export function useArticleRead(shown: ReadableSummary | null): ArticleRead {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const [read, setRead] = useState<ArticleRead>({ kind: 'nothing' });
  const id = shown?.id ?? null;
  const moment = shown === null ? '' : `${shown.file} ${shown.state} ${shown.since} ${shown.assignee}`;
  useEffect(() => {
    if (id === null) return;
    let isCurrent = true;
    void readOf(desk, id).then((answer) => {
      if (!isCurrent) return;
      if (answer.kind === 'read') setRead(answer);
      else
        setRead({
          kind: 'problem',
          id,
          text: answer.kind === 'failed' ? failureText(t, answer.failure) : unreadableText(t, answer.problem),
        });
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, id, moment, t]);
  return id === null ? { kind: 'nothing' } : read;
}

async function readOf(desk: Desk, id: ArticleId) {
  const [opened, reading, versions, standing] = await Promise.all([
    desk.article.open({ id }),
    desk.readings.last({ id }),
    desk.versions.list({ id }),
    desk.review.standing({ id }),
  ]);
  if (opened.kind !== 'opened') return opened;
  const { article, hash: file } = opened;
  const rest = { kind: 'read', id, article, file, standing } as const;
  if (reading !== null)
    return { ...rest, base: { kind: 'read', at: reading.readAt, article: reading.article } as const };
  const approved = versions.find(({ reason }) => reason === 'approved');
  // The newest is the text as it was submitted now.
  const version = approved ?? versions.filter(({ reason }) => reason === 'submitted')[1];
  if (version === undefined) return { ...rest, base: null };
  const text = await desk.versions.read({ id, version: version.id });
  if (text.kind !== 'read') return { ...rest, base: null };
  const kind = version === approved ? 'approved' : 'submitted';
  return { ...rest, base: { kind, at: version.at, article: text.article } as const };
}
