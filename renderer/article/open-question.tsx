import { useStore } from 'zustand';
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
  const state = useStore(session.state);
  return <LeaveDialog state={state} onAnswer={onAnswer} onSaveElsewhere={() => void acts.saveElsewhere(session)} />;
}
