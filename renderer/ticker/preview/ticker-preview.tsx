/** The ticker as readers see it now, as a list and as a moving strip, at a width and in the font that the site sets headlines in. */
import { CircleSlash, MonitorPlay, Pause, Play, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Html } from '../../../shared/export/html';
import { shownLines, type TickerExportInput } from '../../../shared/export/ticker/ticker-export';
import { tickerHeading, tickerList } from '../../../shared/export/ticker/ticker-html';
import { join } from '../../../shared/export/html';
import { directionOf } from '../../../shared/export/words';
import type { ArticleId, TickerLineId, Timestamp } from '../../../shared/model/ids';
import type { Newsroom } from '../../../shared/model/newsroom';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { useDeskWindow } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useWords } from '../../i18n/language';
import { shortcutOf } from '../../i18n/shortcut-of';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { NumberField } from '../../ui/number-field';
import { SegmentedControl } from '../../ui/segmented-control';
import { LineMeter } from '../line/line-meter';
import type { WithheldLines } from '../withheld/use-withheld';
import { SiteFrame } from './site-frame';
import styles from './ticker-preview.module.css';

export type TickerPreviewProps = {
  readonly newsroom: Newsroom;
  readonly lines: readonly TickerLine[];
  /** What of them readers don't get. */
  readonly withheld: WithheldLines;
  readonly now: Timestamp;
  /** The line that the meter is about; null: the longest one shown. */
  readonly chosen: TickerLine | null;
};

const views = ['list', 'strip'] as const;

export function TickerPreview({ newsroom, lines: all, withheld, now, chosen }: TickerPreviewProps) {
  const { desk, settings } = useDeskWindow();
  const { t } = useWords();
  const { tickerPreviewView: view, tickerPreviewWidth: width } = useMirror(settings, (value) => value);
  const [isPaused, setPaused] = useState(false);
  const isStill = useStill();
  const lines = useMemo(() => all.filter(({ id }) => !withheld.has(id as TickerLineId)), [all, withheld]);
  const { shown, html } = useMemo(() => shownAs(view, { newsroom, lines, now }), [view, newsroom, lines, now]);
  const hidden =
    useMemo(() => shownAs(view, { newsroom, lines: all, now }).shown.length, [view, newsroom, all, now]) - shown.length;
  const measured = chosen ?? longest(shown);
  const moves = view === 'strip' && !isStill;
  return (
    <section className={styles.preview} aria-label={t('ticker.preview')}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{t('ticker.preview')}</h2>
        <SegmentedControl
          label={t('ticker.preview.view')}
          options={views.map((id) => ({ id, label: t(`ticker.preview.${id}`) }))}
          value={view}
          onChange={(tickerPreviewView) => void desk.settings.change({ tickerPreviewView })}
        />
        <div className={styles.width}>
          <NumberField
            label={t('ticker.preview.width')}
            value={width}
            onChange={(next) => {
              if (next !== null && next !== width) void desk.settings.change({ tickerPreviewWidth: next });
            }}
            min={240}
            max={3840}
          />
        </div>
        {moves && (
          <IconButton
            label={t(isPaused ? 'ticker.preview.play' : 'ticker.preview.pause')}
            icon={isPaused ? <Play data-mirror="" /> : <Pause />}
            look={isPaused ? 'on' : 'quiet'}
            onPress={() => setPaused(!isPaused)}
          />
        )}
        {measured !== null && (
          <div className={styles.meter}>
            <span>{t(chosen === null ? 'ticker.preview.longest' : 'ticker.preview.chosen')}</span>
            <LineMeter text={measured.text} width={width} />
          </div>
        )}
        <span className={styles.close}>
          <IconButton
            label={t('ticker.preview.close')}
            icon={<X />}
            shortcut={shortcutOf('view.tickerPreview')}
            onPress={() => void desk.settings.change({ tickerPreview: false })}
          />
        </span>
        {hidden > 0 && (
          <p className={styles.hidden} role="status">
            <CircleSlash aria-hidden="true" />
            {t('ticker.withheld.hidden', { count: hidden })}
          </p>
        )}
      </header>
      {shown.length === 0 ? (
        <EmptyState icon={<MonitorPlay />} title={t('ticker.preview.empty')} />
      ) : (
        <Stage name={t(`ticker.preview.${view}`)}>
          {(isHeld) => (
            <SiteFrame
              html={html}
              language={newsroom.language}
              direction={directionOf(newsroom.language)}
              view={view}
              width={width}
              font={newsroom.headlineFont ?? null}
              isPaused={isPaused || isHeld}
              isStill={isStill}
            />
          )}
        </Stage>
      )}
    </section>
  );
}

type Given = Pick<TickerPreviewProps, 'newsroom' | 'lines' | 'now'>;

/** Where «المزيد» leads is no matter here, only that there is one. */
function shownAs(view: 'list' | 'strip', { newsroom, lines, now }: Given) {
  const hrefs = new Map<ArticleId, string>(
    lines.flatMap(({ link }) => (link?.kind === 'article' ? [[link.id as ArticleId, '#']] : [])),
  );
  const input: TickerExportInput = {
    ticker: { title: newsroom.ticker.title, lines: [...lines] },
    now,
    language: newsroom.language,
    hrefs,
  };
  const html: Html = view === 'list' ? join([tickerHeading('h2', input), tickerList(input)]) : tickerList(input);
  return { shown: shownLines(input), html };
}

const longest = (lines: readonly TickerLine[]): TickerLine | null =>
  lines.reduce<TickerLine | null>(
    (most, line) => (most === null || line.text.length > most.text.length ? line : most),
    null,
  );

/** Where the page stands. A strip on it stands still under the pointer and under the focus. */
function Stage({ name, children }: { readonly name: string; readonly children: (isHeld: boolean) => ReactNode }) {
  const stage = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const look = (): void => setHeld(element.matches(':hover, :focus-within'));
    const events = ['pointerenter', 'pointerleave', 'focusin', 'focusout'] as const;
    for (const event of events) element.addEventListener(event, look);
    return () => {
      for (const event of events) element.removeEventListener(event, look);
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by key (WCAG 2.1.1)
    <div ref={stage} className={styles.stage} tabIndex={0} role="group" aria-label={name}>
      {children(isHeld)}
    </div>
  );
}

const wish = '(prefers-reduced-motion: reduce)';

const followWish = (listener: () => void): (() => void) => {
  const query = globalThis.matchMedia(wish);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

const useStill = (): boolean => useSyncExternalStore(followWish, () => globalThis.matchMedia(wish).matches);
