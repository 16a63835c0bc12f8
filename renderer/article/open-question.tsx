import { useStore } from 'zustand';
import { titleOf } from '../../shared/library/title';
import { useWords } from '../i18n/language';
import type { ArticleSession } from './article-session';
import { LeaveDialog } from './leave-dialog';
import type { LeaveAnswer, OpenArticle } from './open-article';
import type { ArticleActs } from './use-article-acts';

/** The question that stands while unsaved text is about to be left. */
export function OpenQuestion({ opened, acts }: { readonly opened: OpenArticle; readonly acts: ArticleActs }) {
  const { question, session } = useStore(opened.state);
  if (question === null || session === null) return null;
  return <Question session={session} onAnswer={question.answer} acts={acts} />;
}

type QuestionProps = {
  readonly session: ArticleSession;
  readonly onAnswer: (answer: LeaveAnswer) => void;
  readonly acts: ArticleActs;
};

function Question({ session, onAnswer, acts }: QuestionProps) {
  const { t } = useWords();
  const state = useStore(session.state);
  const article = useStore(session.opened, (held) => held?.article ?? null);
  const headline = (article === null ? null : titleOf(article)) ?? t('library.untitled');
  return (
    <LeaveDialog
      headline={headline}
      state={state}
      onAnswer={onAnswer}
      onSaveElsewhere={() => void acts.saveElsewhere(session)}
    />
  );
}
