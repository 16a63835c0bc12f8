/** `midad ticker`: what readers of the site see now; its files into a folder with `--to`, what happened to a line with `--record`. */
import { resolve } from 'node:path';
import { tickerExport } from '../../shared/export/ticker/ticker-json';
import { TickerLineId } from '../../shared/model/ids';
import type { TickerEvent } from '../../shared/model/ticker-event';
import type { Translate } from '../../shared/messages/translate';
import type { TickerState } from '../../shared/ticker/apply-ticker-change';
import { eventText } from '../../shared/ticker/event-text';
import { gateWords } from '../../shared/review/gate-words';
import { isInside } from '../handoff/is-inside';
import { toldTicker } from '../handoff/told-ticker';
import type { Withheld } from '../../shared/review/withheld';
import { writeTicker } from '../handoff/write-ticker';
import type { Workspace } from '../workspace/open-workspace';
import { failureAnswer, problemText, type Answer, type Context } from './answer';
import { insideWorkspace } from './handoff/export';
import { inWorkspace } from './in-workspace';

export const ticker = inWorkspace(async (workspace, context) => {
  const { call, t } = context;
  if (call.record !== null) return recordOf(workspace, call.record, t);
  const state = await workspace.ticker.state();
  return call.to === null ? shown(state, workspace, context) : written(state, workspace, context);
});

/** The same facts as in ticker.json, for who asks without a folder. */
async function shown(whole: TickerState, workspace: Workspace, { t, ports }: Context): Promise<Answer> {
  const { ticker: state, withheld } = await toldTicker(workspace, whole, ports.clock.now());
  const { language } = workspace.newsroom.read();
  const { format: _, ...facts } = tickerExport({ ticker: state, now: ports.clock.now(), language, hrefs: new Map() });
  const said = facts.lines.map(
    ({ id, time, label, text }) => `${id}  ${time}  ${label === null ? '' : `${label}: `}${text}`,
  );
  return withUntold(
    { state, withheld, t },
    {
      facts: { ...facts },
      said: said.length === 0 ? [t('cli.ticker.none')] : said,
    },
  );
}

async function written(state: TickerState, workspace: Workspace, { call, t, ports, cwd }: Context): Promise<Answer> {
  const folder = resolve(cwd, call.to!);
  if (isInside(folder, workspace.root)) return insideWorkspace(folder, t);
  const files = await writeTicker(workspace, { folder, ticker: state, now: ports.clock.now() }, ports);
  if (!files.ok) return failureAnswer(files.failure, t);
  return withUntold(
    { state, withheld: files.value.withheld, t },
    {
      facts: { folder, files: files.value.files },
      said: [t('cli.export.done', { count: files.value.files.length, folder })],
    },
  );
}

type Untold = { readonly state: TickerState; readonly withheld: readonly Withheld[]; readonly t: Translate };

/** A line that can't be read, or is withheld, is not on the site, which somebody must know; what is withheld is no fault. */
function withUntold({ state: { unreadable }, withheld, t }: Untold, answer: Pick<Answer, 'facts' | 'said'>): Answer {
  const why = ({ refusals }: Withheld): string =>
    refusals.map((one) => gateWords(one, { t, moment: (at) => at })).join(' ');
  return {
    exit: unreadable.length === 0 ? 0 : 1,
    facts: { ...answer.facts, unreadableTickerLines: unreadable, withheld },
    said: [...answer.said, ...withheld.map((one) => t('cli.ticker.withheld', { id: one.line, why: why(one) }))],
    complaints: unreadable.map(
      ({ id, problem }) => `${t('cli.export.tickerUnreadable', { id })} (${problemText(problem, t)})`,
    ),
  };
}

async function recordOf(workspace: Workspace, asked: string, t: Translate): Promise<Answer> {
  const id = TickerLineId.safeParse(asked);
  const events = id.success ? await workspace.ticker.record(id.data) : [];
  if (events.length === 0) {
    const message = t('cli.ticker.noRecord', { id: asked });
    return { exit: 1, facts: { id: asked, record: [], message }, said: [], complaints: [message] };
  }
  return {
    exit: 0,
    facts: { id: asked, record: events },
    said: events.map((event) => eventLine(event, t)),
    complaints: [],
  };
}

function eventLine(event: TickerEvent, t: Translate): string {
  const was = 'was' in event ? ` ${t('ticker.event.was')} ${event.was.text}` : '';
  return [event.at, event.by, `${eventText(t, event)}${was}`].filter((part) => part !== '').join('  ');
}
