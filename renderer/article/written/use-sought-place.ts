/** Goes to the place that an article was opened at, once there is an editor. */
import { useEffect, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useDeskWindow } from '../../desk/desk-window';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import type { DetailsField } from '../details-panel';
import { goToWanting } from '../moves/go-to-wanting';
import type { OpenArticle } from '../open-article';
import type { ToComeSteps } from '../use-to-come';

type Given = {
  readonly editor: ArticleEditorHandle | null;
  readonly page: RefObject<HTMLElement | null>;
  readonly goTo: ToComeSteps['goTo'];
  readonly editDetails: (field: DetailsField) => void;
};

export function useSoughtPlace(opened: OpenArticle, { editor, page, goTo, editDetails }: Given): void {
  const { state } = useDeskWindow();
  const focus = useStore(opened.state, (open) => open.focus);
  useEffect(() => {
    if (focus === null || focus === 'headline' || editor === null) return;
    if (focus === 'changes') state.setState({ dialog: { kind: 'compare', from: 'approved' } });
    else if (focus === 'text') editor.focus();
    else if ('place' in focus) goTo(focus);
    else goToWanting(focus, { editor, page: page.current, editDetails });
    opened.focused();
  }, [state, editor, page, focus, opened, goTo, editDetails]);
}
