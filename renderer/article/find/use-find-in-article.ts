/** Finding in the article on screen: made with its editor, fed with what changes, ended with it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { searchedFields, type SearchedField } from '../../../shared/find/article-texts';
import { useCommands, useDeskWindow } from '../../desk/desk-window';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import { fieldOn } from '../article-page';
import type { ArticleSession } from '../article-session';
import { createFindInArticle, type ArticleHit, type FindInArticle } from './find-in-article';
import { createSeeker } from './seeker';
import { beginThread } from './seeker-thread';

export type FindOnScreen = {
  /** Null until the editor is there. */
  readonly find: FindInArticle | null;
  /** Grows with each command that opens the bar. */
  readonly asked: number;
  readonly close: () => void;
  /** The text of the editor is another one now. */
  readonly textChanged: () => void;
};

type Given = {
  readonly session: ArticleSession;
  readonly editor: ArticleEditorHandle | null;
  /** What holds the page of this article. */
  readonly page: { readonly current: Element | null };
};

export function useFindInArticle({ session, editor, page }: Given): FindOnScreen {
  const { state: windowState } = useDeskWindow();
  const [asked, setAsked] = useState(0);
  const find = useMemo(() => {
    if (editor === null) return null;
    return createFindInArticle({
      finder: editor.find,
      seeker: createSeeker(beginThread),
      fields: () => fieldsOf(session),
      changeFields: session.changeFields,
      undo: () => void editor.runCommand('edit.undo'),
      wish: () => windowState.getState().find,
    });
  }, [editor, session, windowState]);

  useEffect(() => {
    if (find === null) return;
    const leave = find.state.subscribe(({ text, replacement, options, isUnionChosen }, before) => {
      if (text === before.text && replacement === before.replacement && options === before.options) return;
      windowState.setState({ find: { text, replacement, options, isUnionChosen } });
    });
    return () => {
      leave();
      find.stop();
    };
  }, [find, windowState]);

  useFollowedFields(session, find);
  useRepainting(find);
  useSought(session, find);

  const close = useCallback((): void => {
    const hit = find?.close() ?? null;
    if (hit === null || !selectInField(hit, page.current)) {
      if (hit?.place.kind === 'block') {
        const { node, field } = hit.place;
        editor?.find.select({ node, field, start: hit.start, end: hit.end });
      } else editor?.focus();
    }
  }, [find, editor, page]);

  const open = (mode: 'find' | 'replace'): void => {
    find?.open(mode);
    setAsked((count) => count + 1);
  };
  const step = (by: 1 | -1): void => {
    if (find === null) return;
    if (find.state.getState().mode === 'closed') return open('find');
    find.step(by);
  };
  useCommands({
    'find.inArticle': { run: () => open('find') },
    'find.replaceInArticle': { run: () => open('replace') },
    'find.next': { run: () => step(1) },
    'find.previous': { run: () => step(-1) },
  });
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  }, [find]);
  const textChanged = useCallback((): void => latest.current?.textChanged(), []);
  return { find, asked, close, textChanged };
}

function fieldsOf(session: ArticleSession): Readonly<Record<SearchedField, string>> {
  const article = session.opened.getState()?.article;
  return Object.fromEntries(searchedFields.map((field) => [field, article?.[field] ?? ''])) as Record<
    SearchedField,
    string
  >;
}

function useFollowedFields(session: ArticleSession, find: FindInArticle | null): void {
  useEffect(() => {
    if (find === null) return;
    let before = fieldsOf(session);
    return session.opened.subscribe(() => {
      const now = fieldsOf(session);
      if (searchedFields.every((field) => now[field] === before[field])) return;
      before = now;
      find.textChanged();
    });
  }, [session, find]);
}

/** What comes into sight is painted too. */
function useRepainting(find: FindInArticle | null): void {
  useEffect(() => {
    if (find === null) return;
    let frame = 0;
    const soon = (): void => {
      if (frame !== 0 || find.state.getState().mode === 'closed') return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        find.paint();
      });
    };
    addEventListener('scroll', soon, { capture: true, passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon, { capture: true });
      removeEventListener('resize', soon);
    };
  }, [find]);
}

/** A place that the finding in the workspace has sent somebody to. */
function useSought(session: ArticleSession, find: FindInArticle | null): void {
  const { state } = useDeskWindow();
  const sought = useStore(state, (value) => value.sought);
  useEffect(() => {
    if (find === null || sought?.id !== session.id) return;
    state.setState({ sought: null });
    void find.openAt(sought.request, sought.place, sought.start);
  }, [find, sought, session, state]);
}

/** False where the hit is in no field on screen. */
function selectInField({ place, start, end }: ArticleHit, page: Element | null): boolean {
  if (place.kind !== 'field') return false;
  const area = fieldOn(page, place.field);
  area?.focus();
  area?.setSelectionRange(start, end);
  return area !== null;
}
