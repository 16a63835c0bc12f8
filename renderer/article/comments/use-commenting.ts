/** Beginning a comment on what is selected, and the ways between words and threads. */
import { useCallback, useState, type RefObject } from 'react';
import { anchoredText } from '../../../shared/comments/anchor-words';
import { ThreadId, type ThreadPlace } from '../../../shared/comments/comment-event';
import type { PlacedThread } from '../../../shared/comments/placed-threads';
import { quoteOf } from '../../../shared/comments/quote';
import { isOpen } from '../../../shared/comments/threads';
import { isTextBlock, textBlocksIn } from '../../../shared/model/body';
import { useCommands } from '../../desk/desk-window';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import { useShowSide } from '../side/show-side';
import type { Comments } from './use-comments';

type Given = {
  readonly comments: Comments;
  readonly editor: ArticleEditorHandle | null;
  readonly page: RefObject<HTMLElement | null>;
};

export function useCommenting({ comments, editor, page }: Given) {
  const [begun, onBegin] = useState<ThreadPlace | null>(null);
  const showSide = useShowSide();
  const { activate, placed, active } = comments;
  const begin = (): void => {
    onBegin(fieldSelected(page.current) ?? wordsSelected(editor) ?? { kind: 'article' });
    showSide('comments');
  };
  const jump = ({ thread, now }: PlacedThread): void => {
    activate(thread.id);
    if (now.kind === 'words') editor?.select(now.key, now);
    if (now.kind === 'field') page.current?.querySelector<HTMLElement>(`[data-field="${now.field}"]`)?.focus();
  };
  const step = (by: 1 | -1): void => {
    const open = placed.filter(({ thread }) => isOpen(thread));
    const at = open.findIndex(({ thread }) => thread.id === active);
    const next = open[at < 0 ? (by === 1 ? 0 : open.length - 1) : (at + by + open.length) % open.length];
    if (next === undefined) return;
    showSide('comments');
    jump(next);
  };
  const canStep = (): boolean => placed.some(({ thread }) => isOpen(thread));
  useCommands({
    'comments.add': { run: begin },
    'comments.next': { run: () => step(1), canRun: canStep },
    'comments.previous': { run: () => step(-1), canRun: canStep },
    'view.comments': { run: () => showSide('comments') },
  });
  const onThread = useCallback(
    (thread: string): void => {
      activate(ThreadId.parse(thread));
      showSide('comments');
    },
    [activate, showSide],
  );
  return { page: { begun, onBegin, onJump: jump }, onThread };
}

/** Null where only a caret stands. */
function wordsSelected(editor: ArticleEditorHandle | null): ThreadPlace | null {
  const span = editor?.selectedSpan() ?? null;
  if (editor === null || span === null || span.start >= span.end) return null;
  const block = editor
    .body()
    .flatMap((one) => (isTextBlock(one) ? [one] : textBlocksIn(one)))
    .find(({ _key }) => _key === span.key);
  return block === undefined ? null : { kind: 'words', key: span.key, quote: quoteOf(anchoredText(block), span) };
}

/** The field that is written in; what is selected of it, else all of it. */
function fieldSelected(page: HTMLElement | null): ThreadPlace | null {
  const area = document.activeElement;
  const isField = area instanceof HTMLTextAreaElement && page?.contains(area) === true;
  const field = isField ? area.dataset['field'] : undefined;
  if (!isField || field === undefined) return null;
  const { selectionStart: start, selectionEnd: end, value } = area;
  return {
    kind: 'field',
    field,
    quote: quoteOf(value, start === end ? { start: 0, end: value.length } : { start, end }),
  };
}
