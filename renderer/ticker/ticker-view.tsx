/** The ticker's room: its heading, a row to add, what is on the air, what waits and what has been. Joins main's copy to what is seen. */
import { ClipboardPaste, FileWarning, Megaphone, Radio, SearchX } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Timestamp, type TickerLineId } from '../../shared/model/ids';
import type { TickerDraft, TickerLine } from '../../shared/model/ticker-line';
import type { TickerList as ListName } from '../../shared/ticker/moves';
import { breakingOnAir, firstState } from '../../shared/ticker/breaking';
import { tickerRules } from '../../shared/ticker/rules';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
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
import { SegmentedControl } from '../ui/segmented-control';
import { AddRow } from './line/add-row';
import { ChannelSelect } from './list/channel-select';
import { HistoryList } from './list/history-list';
import { lineEntries, needsReason, type LineAct } from './list/line-acts';
import { DropFile } from './incoming/drop-file';
import { PasteDialog } from './incoming/paste-dialog';
import { LineDialogs, type LineQuestion } from './ask/line-dialogs';
import { linesOf } from './list/lists';
import { SiteStatus } from './site-status';
import { TickerList } from './list/ticker-list';
import { TickerPreview } from './preview/ticker-preview';
import { TickerTitle } from './ticker-title';
import styles from './ticker-view.module.css';
import { useTickerActs } from './use-ticker-acts';
import { useTickerCommands } from './use-ticker-commands';

const lists: readonly ListName[] = ['live', 'pool', 'history'];

export function TickerView() {
  const { desk, commands, settings, state: windowState } = useDeskWindow();
  const { ticker, tickerSite, newsroom } = useWorkspace();
  const { t } = useWords();
  const room = useRef<HTMLElement>(null);
  const done = useOutcome();
  const lines = useMirror(ticker, (state) => state.lines);
  const unreadable = useMirror(ticker, (state) => state.unreadable);
  const site = useMirror(tickerSite, (value) => value);
  const isPreviewed = useMirror(settings, (value) => value.tickerPreview);
  const dialog = useStore(windowState, (state) => state.dialog);
  // A line that comes or goes by the clock is told by main; this only catches up where that is late.
  const clock = useNow(5000);
  const now = useMemo(() => Timestamp.parse(clock.toISOString()), [clock]);
  const [list, setList] = useState<ListName>('live');
  const [channel, setChannel] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<TickerLineId>>(new Set());
  const [editing, setEditing] = useState<TickerLineId | null>(null);
  const [question, setQuestion] = useState<LineQuestion | null>(null);
  const rules = useMemo(() => tickerRules(newsroom), [newsroom]);
  const acts = useTickerActs();
  const shown = useMemo(
    () => (list === 'history' ? [] : linesOf(lines, { list, channel, query, now })),
    [lines, list, channel, query, now],
  );
  const isFiltered = query.trim() !== '' || channel !== null;
  const chosen = shown.filter(({ id }) => selected.has(id as TickerLineId));
  const breaking = breakingOnAir(lines, now);

  const run = (about: readonly TickerLine[], act: LineAct): void => {
    const [line] = about;
    if (line === undefined) return;
    const ids = about.map(({ id }) => id as TickerLineId);
    if (act.kind === 'correct' || act.kind === 'record') setQuestion({ kind: act.kind, line });
    else if (act.kind === 'pin') acts.pin(ids, act.to);
    else if (act.kind === 'remove') acts.remove(ids);
    else if ((act.to === 'held' || act.to === 'withdrawn') && about.some((one) => needsReason(one, act.to)))
      setQuestion({ kind: 'reason', lines: about, to: act.to });
    else acts.change(about, act.to, '');
  };
  const entriesOf = (line: TickerLine) => lineEntries(line, { t, rules, run: (act) => run([line], act) });
  useTickerCommands({ shown, chosen, isFiltered, isEditing: editing !== null, acts, run });
  const takeFile = useCallback(
    (file: File) => windowState.setState({ dialog: { kind: 'pasteLines', text: '', file } }),
    [windowState],
  );
  const pasteLines = (text: string): void => windowState.setState({ dialog: { kind: 'pasteLines', text } });
  return (
    <main className={styles.view} ref={room}>
      <div className={styles.scroll}>
        <div className={styles.column}>
          <header className={styles.header}>
            <TickerTitle
              title={newsroom.ticker.title}
              onChange={(tickerTitle) => void done(desk.workspace.changeNewsroom({ tickerTitle }))}
            />
            <LiveClock />
            <SiteStatus
              site={site}
              onChoose={() => void done(desk.handoff.keepTicker(null))}
              onLeave={() => void desk.handoff.leaveTicker(null)}
            />
          </header>
          <AddRow
            now={clock}
            first={firstState(rules)}
            channels={rules.channels}
            lines={lines}
            onAdd={(draft, state) => acts.add([draft], state)}
            onPasteLines={pasteLines}
            autoFocus
          />
          {breaking > rules.breakingLimit && (
            <Banner tone="warning" icon={<Megaphone />}>
              {t('ticker.breakingMany', { count: breaking, limit: rules.breakingLimit })}
            </Banner>
          )}
          {unreadable.map(({ id, problem }) => (
            <Banner key={id} tone="danger" icon={<FileWarning />}>
              {t('ticker.unreadable')} {unreadableText(t, problem)} {t('unreadable.untouched')}
            </Banner>
          ))}
          <div className={styles.tools}>
            <SegmentedControl
              label={t('ticker.list')}
              options={lists.map((id) => ({ id, label: t(`ticker.list.${id}`) }))}
              value={list}
              onChange={(next) => {
                setList(next);
                setSelected(new Set());
                setEditing(null);
              }}
            />
            {list !== 'history' && (
              <>
                <span className={styles.count}>{t('ticker.count', { count: shown.length })}</span>
                <ChannelSelect channels={rules.channels} value={channel} onChange={setChannel} />
                <div className={styles.search}>
                  <SearchField
                    label={t('ticker.search')}
                    clearLabel={t('library.clearSearch')}
                    value={query}
                    onChange={setQuery}
                  />
                </div>
              </>
            )}
            <Button icon={<ClipboardPaste />} onPress={() => void commands.run('ticker.pasteLines')}>
              {t('ticker.paste')}
            </Button>
          </div>
          {list === 'history' && <HistoryList turn={lines} entriesOf={entriesOf} />}
          {list !== 'history' && shown.length === 0 && <Nothing list={list} isSearch={isFiltered} />}
          {list !== 'history' && shown.length > 0 && (
            <TickerList
              lines={shown}
              selected={selected}
              onSelected={setSelected}
              editing={editing}
              onEdit={setEditing}
              onChange={acts.edit}
              onMove={isFiltered ? undefined : acts.move}
              entriesOf={entriesOf}
            />
          )}
        </div>
      </div>
      {isPreviewed && <TickerPreview newsroom={newsroom} lines={lines} now={now} chosen={chosen[0] ?? null} />}
      <LineDialogs question={question} acts={acts} onClose={() => setQuestion(null)} />
      {dialog.kind === 'pasteLines' && (
        <PasteDialog
          text={dialog.text}
          file={dialog.file ?? null}
          first={firstState(rules)}
          onAdd={(drafts: readonly TickerDraft[], state) => void acts.add(drafts, state)}
          onClose={() => windowState.setState({ dialog: noDialog })}
        />
      )}
      <DropFile on={room} onFile={takeFile} />
    </main>
  );
}

/** To the second: what goes on the air goes by this. */
function LiveClock() {
  const now = useNow(1000);
  return (
    <time className={styles.clock} dir="ltr">
      {now.toTimeString().slice(0, 8)}
    </time>
  );
}

function Nothing({ list, isSearch }: { readonly list: 'live' | 'pool'; readonly isSearch: boolean }) {
  const { t } = useWords();
  if (isSearch) return <EmptyState icon={<SearchX />} title={t('ticker.nothingFound')} />;
  return (
    <EmptyState icon={<Radio />} title={t(list === 'live' ? 'ticker.empty' : 'ticker.poolEmpty')}>
      {t(list === 'live' ? 'ticker.emptyHint' : 'ticker.poolEmptyHint')}
    </EmptyState>
  );
}
