import { useRef, useState, type MouseEvent } from 'react';
import { Collection, ListBox, ListBoxItem, ListBoxLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { ArticleSummary } from '../../shared/library/summary';
import { titleOf } from '../../shared/library/title';
import type { ArticleId } from '../../shared/model/ids';
import type { Found } from '../../shared/search/search-request';
import { useNow } from '../i18n/use-now';
import { useWords } from '../i18n/language';
import { unreadableText } from '../i18n/plain-words';
import { ContextMenu, type MenuEntry } from '../ui/menu';
import { ArticleRow } from './article-row';
import styles from './article-list.module.css';

export type ArticleListProps = {
  readonly label: string;
  readonly found: readonly Found[];
  readonly openId: ArticleId | null;
  /** An arrow key, or a click. */
  readonly onOpen: (id: ArticleId) => void;
  /** Enter or a double click: the person wants to write. */
  readonly onEnter: (id: ArticleId) => void;
  /** The person has come near the end; absent where there is no more. */
  readonly onEnd?: () => void;
  readonly entriesFor: (summary: ArticleSummary) => readonly MenuEntry[];
};

/** Only the rows in sight are built; more are asked for as the end comes near. */
export function ArticleList({ label, found, openId, onOpen, onEnter, onEnd, entriesFor }: ArticleListProps) {
  const now = useNow(30_000);
  const { t } = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const [menu, setMenu] = useState<{ summary: ArticleSummary; x: number; y: number } | null>(null);
  const find = (key: unknown) => found.find(({ summary }) => summary.id === key)?.summary;

  const spoken = (summary: ArticleSummary): string =>
    summary.kind === 'article' ? (titleOf(summary) ?? t('library.untitled')) : unreadableText(t, summary.problem);

  const openMenu = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    const summary = find(row?.dataset['key']);
    if (row === null || summary === undefined) return;
    event.preventDefault();
    const { x, y } = placeOf(event, row);
    setMenu({ summary, x, y });
  };

  return (
    <div className={styles.frame} onContextMenu={openMenu}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 82, padding: 6, gap: 1 }}>
        <ListBox
          aria-label={label}
          className={styles.list!}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={openId === null ? [] : [openId]}
          onSelectionChange={(keys) => {
            const chosen = keys === 'all' ? undefined : find([...keys][0]);
            if (chosen !== undefined) onOpen(chosen.id);
          }}
          onAction={(key) => {
            const chosen = find(key);
            if (chosen !== undefined) onEnter(chosen.id);
          }}
        >
          <Collection items={found} dependencies={[now, t]}>
            {(one) => (
              <ListBoxItem id={one.summary.id} className={styles.item!} textValue={spoken(one.summary)}>
                <ArticleRow found={one} now={now} />
              </ListBoxItem>
            )}
          </Collection>
          {onEnd !== undefined && <ListBoxLoadMoreItem onLoadMore={onEnd} />}
        </ListBox>
      </Virtualizer>
      <span ref={anchor} className={styles.anchor} style={{ top: menu?.y ?? 0, left: menu?.x ?? 0 }} />
      {menu !== null && (
        <ContextMenu
          label={t('library.menu')}
          entries={entriesFor(menu.summary)}
          at={anchor}
          isOpen
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}

/** The menu key gives no place: then the row's own. */
function placeOf({ clientX, clientY }: MouseEvent, row: HTMLElement): { x: number; y: number } {
  if (clientX !== 0 || clientY !== 0) return { x: clientX, y: clientY };
  const { left, width, top, height } = row.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
