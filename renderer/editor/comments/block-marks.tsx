/** The quiet marks beside blocks, cards and pictures that somebody commented on, in the margin where reading ends. */
import { MessageSquareText } from 'lucide-react';
import type { LexicalEditor } from 'lexical';
import { useLayoutEffect, useState, type CSSProperties, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../i18n/language';
import { $blocksOfKeys } from '../document-key';
import { useEditorRoom } from '../editor-context';
import styles from './block-marks.module.css';
import type { ShownBlock } from './shown-comments';

/** `page` is what they are placed in. */
export function BlockMarks({ page }: { readonly page: RefObject<HTMLElement | null> }) {
  const { t } = useWords();
  const { comments } = useEditorRoom();
  const active = useStore(comments.state, (shown) => shown.active);
  const marks = useMarks(page);
  return marks.map(({ key, threads, top }) => (
    <button
      key={key}
      type="button"
      tabIndex={-1}
      className={styles.mark}
      style={{ '--top': `${top}px` } as CSSProperties}
      data-current={threads.includes(active ?? '') || undefined}
      aria-label={t('comments.mark', { count: threads.length })}
      title={t('comments.mark', { count: threads.length })}
      // Pressed again, it goes on to the next thread of this block.
      onClick={() => comments.choose(threads[(threads.indexOf(active ?? '') + 1) % threads.length]!)}
    >
      <MessageSquareText aria-hidden="true" />
      {threads.length > 1 && <span>{threads.length}</span>}
    </button>
  ));
}

type Mark = { readonly key: string; readonly threads: readonly string[]; readonly top: number };

/** Milliseconds after a key: what a block moved past does not have to follow within one. */
const rest = 150;

function useMarks(page: RefObject<HTMLElement | null>): readonly Mark[] {
  const { editor, comments } = useEditorRoom();
  const blocks = useStore(comments.state, (shown) => shown.blocks);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [seen, setSeen] = useState(blocks);
  if (seen !== blocks) {
    setSeen(blocks);
    if (blocks.length === 0) setMarks([]);
  }
  useLayoutEffect(() => {
    const root = editor.getRootElement();
    if (blocks.length === 0 || root === null) return;
    const look = (): void => setMarks((before) => same(before, marksOf(editor, blocks, page.current)));
    look();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(look, rest);
    });
    const watch = new ResizeObserver(look);
    watch.observe(root);
    return () => {
      stop();
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [editor, blocks, page]);
  return marks;
}

function marksOf(editor: LexicalEditor, blocks: readonly ShownBlock[], page: HTMLElement | null): readonly Mark[] {
  const origin = page?.getBoundingClientRect().top ?? 0;
  const threads = new Map<string, string[]>();
  for (const { key, thread } of blocks) threads.set(key, [...(threads.get(key) ?? []), thread]);
  const nodes = editor.read(() =>
    [...$blocksOfKeys(new Set(threads.keys()))].map(([key, node]) => [key, node.getKey()]),
  );
  return nodes.flatMap(([key, node]) => {
    const element = editor.getElementByKey(node!);
    const top = element === null ? null : Math.round(element.getBoundingClientRect().top - origin);
    return top === null ? [] : [{ key: key!, threads: threads.get(key!) ?? [], top }];
  });
}

const same = (before: readonly Mark[], next: readonly Mark[]): readonly Mark[] =>
  JSON.stringify(before) === JSON.stringify(next) ? before : next;
