/** The ticker's room: its heading, a row to add, the lines. Joins main's copy to what is seen. */
import { ClipboardPaste, FileWarning, Radio, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { TickerLineId } from '../../shared/model/ids';
import type { TickerDraft } from '../../shared/model/ticker-line';
import { useCommands, useDeskWindow, useWorkspace } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useOutcome } from '../desk/use-outcome';
import { noDialog } from '../desk/window-state';
import { useWords } from '../i18n/language';
import { unreadableText } from '../i18n/plain-words';
import { useNow } from '../i18n/use-now';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { SearchField } from '../ui/search-field';
import { AddRow } from './add-row';
import { PasteDialog } from './paste-dialog';
import { afterStep, filterLines } from './reorder';
import { TickerList } from './ticker-list';
import { TickerTitle } from './ticker-title';
import { useTickerActs } from './use-ticker-acts';
import styles from './ticker-view.module.css';

export function TickerView() {
  const { desk, commands, state: windowState } = useDeskWindow();
  const { ticker, newsroom } = useWorkspace();
  const { t } = useWords();
  const done = useOutcome();
  const lines = useMirror(ticker, (state) => state.lines);
  const unreadable = useMirror(ticker, (state) => state.unreadable);
  const dialog = useStore(windowState, (state) => state.dialog);
  const now = useNow(5000);
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState<TickerLineId | null>(null);
  const [editing, setEditing] = useState<TickerLineId | null>(null);
  const found = useMemo(() => filterLines(lines, query), [lines, query]);
  const acts = useTickerActs();
  const isFiltered = query.trim() !== '';
  const step = (direction: 'up' | 'down') => {
    const after = current === null || isFiltered ? undefined : afterStep(lines, current, direction);
    return {
      canRun: () => after !== undefined && editing === null,
      run: () => {
        if (current !== null && after !== undefined) acts.move(current, after);
      },
    };
  };
  useCommands({
    'ticker.moveUp': step('up'),
    'ticker.moveDown': step('down'),
    'ticker.remove': {
      canRun: () => current !== null && editing === null,
      run: () => current !== null && acts.remove(current),
    },
    'ticker.pasteLines': { run: () => windowState.setState({ dialog: { kind: 'pasteLines', text: '' } }) },
  });
  const changeTitle = (tickerTitle: string): void => void done(desk.workspace.changeNewsroom({ tickerTitle }));
  return (
    <main className={styles.view}>
      <div className={styles.column}>
        <header className={styles.header}>
          <TickerTitle title={newsroom.ticker.title} onChange={changeTitle} />
          <span className={styles.count}>{t('ticker.count', { count: lines.length })}</span>
          <div className={styles.search}>
            <SearchField
              label={t('ticker.search')}
              clearLabel={t('library.clearSearch')}
              value={query}
              onChange={setQuery}
            />
          </div>
          <Button icon={<ClipboardPaste />} onPress={() => void commands.run('ticker.pasteLines')}>
            {t('command.ticker.pasteLines')}
          </Button>
        </header>
        <AddRow
          now={now}
          onAdd={(draft) => acts.add([draft])}
          onPasteLines={(text) => windowState.setState({ dialog: { kind: 'pasteLines', text } })}
          autoFocus
        />
        {unreadable.map(({ id, problem }) => (
          <Banner key={id} tone="danger" icon={<FileWarning />}>
            {t('ticker.unreadable')} {unreadableText(t, problem)} {t('unreadable.untouched')}
          </Banner>
        ))}
        {found.length > 0 ? (
          <TickerList
            lines={found}
            current={current}
            onCurrent={setCurrent}
            editing={editing}
            onEdit={setEditing}
            onChange={acts.edit}
            onMove={isFiltered ? undefined : acts.move}
            onRemove={acts.remove}
          />
        ) : (
          <Nothing isSearch={isFiltered} />
        )}
      </div>
      {dialog.kind === 'pasteLines' && (
        <PasteDialog
          text={dialog.text}
          onAdd={(drafts: readonly TickerDraft[]) => void acts.add(drafts)}
          onClose={() => windowState.setState({ dialog: noDialog })}
        />
      )}
    </main>
  );
}

function Nothing({ isSearch }: { readonly isSearch: boolean }) {
  const { t } = useWords();
  return isSearch ? (
    <EmptyState icon={<SearchX />} title={t('ticker.nothingFound')} />
  ) : (
    <EmptyState icon={<Radio />} title={t('ticker.empty')}>
      {t('ticker.emptyHint')}
    </EmptyState>
  );
}
