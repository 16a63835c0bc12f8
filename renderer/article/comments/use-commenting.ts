/** Beginning a comment on what is chosen, and the ways between words, blocks and threads. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { ThreadId, type ThreadPlace } from '../../../shared/comments/comment-event';
import { placeOfChosen, quoteOfField, type Chosen } from '../../../shared/comments/place-of';
import type { PlacedThread } from '../../../shared/comments/placed-threads';
import { isOpen, type Thread } from '../../../shared/comments/threads';
import { useCommands } from '../../desk/desk-window';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import { useShowSide } from '../side/show-side';
import type { Comments } from './use-comments';
import { useFieldClicks } from '../find/use-field-clicks';
import { useThreadsInField } from './use-field-comments';

type Given = {
  readonly comments: Comments;
  readonly editor: ArticleEditorHandle | null;
  readonly page: RefObject<HTMLElement | null>;
};

export function useCommenting({ comments, editor, page }: Given) {
  const [begun, onBegin] = useState<ThreadPlace | null>(null);
  const showSide = useShowSide();
  const { activate, placed, active, unread } = comments;
  // The editor is given this function: made anew with each handle of the editor's, it would make another handle.
  const written = useRef(editor);
  useEffect(() => {
    written.current = editor;
  }, [editor]);
  const beginOn = useCallback(
    (chosen: Chosen | null): void => {
      const body = written.current?.body() ?? [];
      onBegin((chosen === null ? null : placeOfChosen(body, chosen)) ?? { kind: 'article' });
      showSide('comments');
    },
    [showSide],
  );
  const begin = (): void => {
    const field = fieldInUse(page.current, editor);
    if (field === null) return beginOn(editor?.chosen() ?? null);
    onBegin(field);
    showSide('comments');
  };
  const jump = useCallback(
    (to: PlacedThread): void => {
      activate(to.thread.id);
      show(to, { editor: written.current, page: page.current });
    },
    [activate, page],
  );
  const step = useCallback(
    (by: 1 | -1, isStop: (thread: Thread) => boolean): void => {
      const next = stepFrom(placed, { active, by, isStop });
      if (next === null) return;
      showSide('comments');
      jump(next);
    },
    [placed, active, showSide, jump],
  );
  const canStep = (): boolean => placed.some(({ thread }) => isOpen(thread));
  const nextUnread = useCallback(
    (): void => step(1, ({ remarks }) => remarks.some(({ id }) => unread.has(id))),
    [step, unread],
  );
  useCommands({
    'comments.add': { run: begin },
    'comments.next': { run: () => step(1, isOpen), canRun: canStep },
    'comments.previous': { run: () => step(-1, isOpen), canRun: canStep },
    'comments.nextUnread': { run: nextUnread, canRun: () => unread.size > 0 },
    'view.comments': { run: () => showSide('comments') },
  });
  const onThread = useCallback(
    (thread: string): void => {
      activate(ThreadId.parse(thread));
      showSide('comments');
    },
    [activate, showSide],
  );
  const chosen = useCallback(({ thread }: { readonly thread: string }): void => onThread(thread), [onThread]);
  useFieldClicks({ page, stretchesIn: useThreadsInField(comments), chosen });
  return { page: { begun, onBegin, onJump: jump, onNextUnread: nextUnread }, onThread, onComment: beginOn };
}

type Step = {
  readonly active: ThreadId | null;
  readonly by: 1 | -1;
  readonly isStop: (thread: Thread) => boolean;
};

/** From the thread that is spoken of to the next one, round the end; from none to the first or the last. */
function stepFrom(placed: readonly PlacedThread[], { active, by, isStop }: Step): PlacedThread | null {
  const { length } = placed;
  const from = placed.findIndex(({ thread }) => thread.id === active);
  const start = from < 0 && by === -1 ? length : from;
  for (let steps = 1; steps <= length; steps += 1) {
    const at = placed[(start + by * steps + length * 2) % length];
    if (at !== undefined && isStop(at.thread)) return at;
  }
  return null;
}

type Places = { readonly editor: ArticleEditorHandle | null; readonly page: HTMLElement | null };

/** What is gone is shown beside the text alone. */
function show({ now }: PlacedThread, { editor, page }: Places): void {
  if (now.kind === 'words') editor?.select(now.key, now);
  if (now.kind === 'block') editor?.showBlock(now.key);
  if (now.kind === 'cardText') {
    const { key, field, words } = now;
    if (words === null || editor?.selectInCard(key, field, words) !== true) editor?.showBlock(key);
  }
  if (now.kind !== 'field') return;
  const area = page?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${now.field}"]`);
  area?.focus();
  if (now.words !== null) area?.setSelectionRange(now.words.start, now.words.end);
}

/** The field above the text that is written in; what is selected of it, else all of it. */
function fieldInUse(page: HTMLElement | null, editor: ArticleEditorHandle | null): ThreadPlace | null {
  const area = document.activeElement;
  const isField = area instanceof HTMLTextAreaElement && page?.contains(area) === true && editor?.holds(area) !== true;
  const field = isField ? area.dataset['field'] : undefined;
  if (!isField || field === undefined) return null;
  const { selectionStart: start, selectionEnd: end, value } = area;
  return { kind: 'field', field, quote: quoteOfField(value, { start, end }) };
}
