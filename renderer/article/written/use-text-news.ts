/** Joins the editor to the session, and tells of every change of the text whoever looks at it. */
import { useCallback, useEffect } from 'react';
import type { Body } from '../../../shared/model/body';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import type { ArticleSession } from '../article-session';
import type { OpenArticle } from '../open-article';

export type TextListeners = {
  readonly counts: { readonly bodyChanged: () => void; readonly bodyShown: (body: Body) => void };
  readonly finding: { readonly textChanged: () => void };
  readonly comments: { readonly textChanged: () => void };
  readonly pasteNote: { readonly close: () => void };
};

type Given = TextListeners & {
  readonly opened: OpenArticle;
  readonly session: ArticleSession;
  readonly editor: ArticleEditorHandle | null;
};

/** Gives what the editor calls after each change; cheap. */
export function useTextNews(given: Given): (by: 'person' | 'arrival') => void {
  const { opened, session, editor, pasteNote } = given;
  const { bodyChanged, bodyShown } = given.counts;
  const { textChanged: foundChanged } = given.finding;
  const { textChanged: commentedChanged } = given.comments;
  const looked = useCallback((): void => {
    foundChanged();
    commentedChanged();
  }, [foundChanged, commentedChanged]);
  useEffect(() => (editor === null ? undefined : opened.beforeLeaving(editor.settled)), [editor, opened]);
  useEffect(() => {
    if (editor === null) return;
    const show = (body: Body): void => {
      editor.show(body);
      bodyShown(body);
      looked();
    };
    return session.readBodyFrom(editor.body, show, editor.edit);
  }, [editor, session, bodyShown, looked]);
  return useCallback(
    (by) => {
      if (by === 'person') pasteNote.close();
      bodyChanged();
      looked();
    },
    [pasteNote, bodyChanged, looked],
  );
}
