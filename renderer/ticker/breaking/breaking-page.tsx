/** The page of the line for «عاجل»: joins main's copies to the line, and says what went wrong where nothing else can. */
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Settings } from '../../../shared/model/settings';
import type { TickerDraft } from '../../../shared/model/ticker-line';
import { tickerRules } from '../../../shared/ticker/rules';
import type { TickerState } from '../../../shared/ticker/apply-ticker-change';
import type { Desk } from '../../desk/desk';
import type { Held, HeldStore } from '../../desk/follow-workspace';
import type { Mirror } from '../../desk/mirror';
import { followUncaught } from '../../desk/report-fault';
import { useMirror } from '../../desk/use-mirror';
import { useReady } from '../../desk/use-ready';
import { LanguageProvider, useWords } from '../../i18n/language';
import { failureText } from '../../i18n/plain-words';
import { useTheme } from '../../settings/use-theme';
import { BreakingLine, type Sent } from './breaking-line';

type TickerAlone = { readonly ticker: Mirror<TickerState> };

export type BreakingPageProps = {
  readonly desk: Desk;
  readonly settings: Mirror<Settings>;
  readonly workspace: HeldStore<TickerAlone>;
};

export function BreakingPage({ desk, settings, workspace }: BreakingPageProps) {
  const { language, theme } = useMirror(settings, (value) => value);
  const held = useStore(workspace);
  useTheme(theme);
  useReady(true);
  return (
    <LanguageProvider language={language}>
      {held.kind === 'open' ? <Line desk={desk} held={held} /> : <NoTicker desk={desk} />}
    </LanguageProvider>
  );
}

function Line({ desk, held }: { readonly desk: Desk; readonly held: Extract<Held<TickerAlone>, { kind: 'open' }> }) {
  const { t } = useWords();
  const lines = useMirror(held.ticker, (state) => state.lines);
  const fault = useFault(desk);
  const send = useCallback(
    async (draft: TickerDraft, state: 'live' | 'ready'): Promise<Sent> => {
      const outcome = await desk.ticker.add({ lines: [draft], after: null, state });
      return outcome.kind === 'done' ? { kind: 'sent' } : { kind: 'kept', why: failureText(t, outcome.failure) };
    },
    [desk, t],
  );
  const close = useCallback(() => void desk.breaking.close(null), [desk]);
  return (
    <BreakingLine
      lines={lines}
      rules={tickerRules(held.newsroom)}
      newsroom={held.newsroom}
      fault={fault === null ? null : t('fault.numbered', { fault })}
      onOpened={desk.breaking.opened}
      onSend={send}
      onClose={close}
    />
  );
}

function NoTicker({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') void desk.breaking.close(null);
    };
    globalThis.addEventListener('keydown', leave);
    return () => globalThis.removeEventListener('keydown', leave);
  }, [desk]);
  return <main role="alert">{t('breaking.noWorkspace')}</main>;
}

/** The number of the last bug that nobody caught. */
function useFault(desk: Desk): string | null {
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => followUncaught(desk, setFault), [desk]);
  return fault;
}
