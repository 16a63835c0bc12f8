/** The ticker's room: its heading, a row to add, what is on the air, what waits and what has been. Joins main's copy to what is seen. */
import { FileWarning, Megaphone } from 'lucide-react';
import { useCallback, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { Timestamp } from '../../shared/model/ids';
import type { TickerLine } from '../../shared/model/ticker-line';
import { breakingOnAir, firstState } from '../../shared/ticker/breaking';
import { tickerRules, type TickerRules } from '../../shared/ticker/rules';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useOutcome } from '../desk/use-outcome';
import { noDialog } from '../desk/window-state';
import { useWords } from '../i18n/language';
import { unreadableText } from '../i18n/plain-words';
import { useNow } from '../i18n/use-now';
import { Banner } from '../ui/banner';
import { LineDialogs } from './ask/line-dialogs';
import { useLineQuestions } from './ask/use-line-questions';
import { DropFile } from './incoming/drop-file';
import { PasteDialog } from './incoming/paste-dialog';
import { AddRow } from './line/add-row';
import { lineEntries } from './row/line-acts';
import { ListTools } from './list/list-tools';
import { ShownList } from './list/shown-list';
import { useLineLists } from './list/use-line-lists';
import { TickerPreview } from './preview/ticker-preview';
import { SiteStatus } from './site-status';
import { TickerTitle } from './ticker-title';
import styles from './ticker-view.module.css';
import { useTickerActs } from './use-ticker-acts';
import { useSoughtLine } from './use-sought-line';
import { useTickerCommands } from './use-ticker-commands';
import { useWithheld, WithheldContext } from './withheld/use-withheld';

export function TickerView() {
  const { commands, settings, state: windowState } = useDeskWindow();
  const { ticker, newsroom } = useWorkspace();
  const { t } = useWords();
  const room = useRef<HTMLElement>(null);
  const lines = useMirror(ticker, (state) => state.lines);
  const isPreviewed = useMirror(settings, (value) => value.tickerPreview);
  const dialog = useStore(windowState, (state) => state.dialog);
  // A line that comes or goes by the clock is told by main; this only catches up where that is late.
  const clock = useNow(5000);
  const now = useMemo(() => Timestamp.parse(clock.toISOString()), [clock]);
  const rules = useMemo(() => tickerRules(newsroom), [newsroom]);
  const lists = useLineLists(lines, now);
  const acts = useTickerActs();
  const withheld = useWithheld(lines);
  const { question, close, run } = useLineQuestions(acts, withheld);
  useTickerCommands({ lists, acts, run });
  useSoughtLine(lines, (line) => (line === null ? lists.goTo('history') : lists.show(line)));
  const entriesOf = (line: TickerLine) => lineEntries(line, { t, rules, run: (act) => run([line], act) });
  const takeFile = useCallback(
    (file: File) => windowState.setState({ dialog: { kind: 'pasteLines', text: '', file } }),
    [windowState],
  );
  return (
    <main className={styles.view} ref={room}>
      <div className={styles.scroll}>
        <div className={styles.column}>
          <Heading />
          <AddRow
            now={clock}
            first={firstState(rules)}
            labels={rules.labels}
            channels={rules.channels}
            lines={lines}
            onAdd={(draft, state) => acts.add([draft], state)}
            onPasteLines={(text) => windowState.setState({ dialog: { kind: 'pasteLines', text } })}
            autoFocus
          />
          <Warnings lines={lines} rules={rules} now={now} />
          <ListTools
            lists={lists}
            channels={rules.channels}
            onPasteLines={() => void commands.run('ticker.pasteLines')}
          />
          <WithheldContext value={withheld}>
            <ShownList lists={lists} lines={lines} acts={acts} entriesOf={entriesOf} />
          </WithheldContext>
        </div>
      </div>
      {isPreviewed && (
        <TickerPreview
          newsroom={newsroom}
          lines={lines}
          withheld={withheld}
          now={now}
          chosen={lists.chosen[0] ?? null}
        />
      )}
      <LineDialogs question={question} acts={acts} withheld={withheld} onClose={close} />
      {dialog.kind === 'pasteLines' && (
        <PasteDialog
          text={dialog.text}
          file={dialog.file ?? null}
          first={firstState(rules)}
          onAdd={(drafts, state) => void acts.add(drafts, state)}
          onClose={() => windowState.setState({ dialog: noDialog })}
        />
      )}
      <DropFile on={room} onFile={takeFile} />
    </main>
  );
}

/** What readers see above the lines, the time by which they come and go, and whether the website has them. */
function Heading() {
  const { desk } = useDeskWindow();
  const { tickerSite, newsroom } = useWorkspace();
  const done = useOutcome();
  const site = useMirror(tickerSite, (value) => value);
  return (
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
  );
}

type WarningsProps = {
  readonly lines: readonly TickerLine[];
  readonly rules: TickerRules;
  readonly now: Timestamp;
};

/** More «عاجل» at once than the newsroom wants, and files that can't be read. */
function Warnings({ lines, rules, now }: WarningsProps) {
  const { ticker } = useWorkspace();
  const { t } = useWords();
  const unreadable = useMirror(ticker, (state) => state.unreadable);
  const breaking = breakingOnAir(lines, now);
  return (
    <>
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
    </>
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
