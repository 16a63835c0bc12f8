/** `midad export`: all articles that may leave, and the ticker, into a folder. */
import { join, resolve } from 'node:path';
import type { Translate } from '../../shared/messages/translate';
import { gateWords, wayOutWords } from '../../shared/review/gate-words';
import { isInside } from '../handoff/is-inside';
import { writeExport, type ExportOutcome } from '../handoff/write-export';
import { keptRenditions, renditionCacheBytes } from '../media/kept-renditions';
import { pictureMakerHere } from '../media/picture-maker-here';
import { previewCache } from '../media/preview-cache';
import { userCache } from '../ports/user-cache';
import type { Workspace } from '../workspace/open-workspace';
import { failureAnswer, problemText, type Answer } from './answer';
import { inWorkspace } from './in-workspace';
import { setAsideFor } from './people/waive';

/** Drafts, killed and spiked articles stay at home as they should; what else the gate refuses, or what can't be read, is a fault. */
export const exportAll = inWorkspace(async (workspace, context) => {
  const { call, t, ports, cwd, env } = context;
  const folder = resolve(cwd, call.to!);
  if (isInside(folder, workspace.root)) return insideWorkspace(folder, t);
  const articles = await workspace.articles.list('articles');
  const ids = articles.map(({ id }) => id);
  const stopped = await setAsideFor(workspace, ids, context);
  if (stopped !== null) return stopped;
  const request = { folder, articles: ids, ticker: 'include' as const, drafts: call.drafts };
  // A cache that can't be written costs time and nothing else; it is told once.
  const faults: string[] = [];
  const log = { fault: (cause: unknown) => (faults.push(String(cause)), '') };
  const cache = previewCache({
    ports,
    folder: join(userCache(env), 'renditions'),
    log,
    limitBytes: renditionCacheBytes,
  });
  const maker = keptRenditions(pictureMakerHere, cache);
  const outcome = await writeExport(workspace, request, { ports, maker });
  if (outcome.kind === 'failed') return failureAnswer(outcome.failure, t);
  const answer = answerOf(outcome, { folder, t, unreadableLines: (await workspace.ticker.state()).unreadable });
  const unkept = faults.slice(0, 1).map((reason) => t('cli.export.unkept', { reason }));
  return { ...answer, complaints: [...answer.complaints, ...unkept] };
});

type Told = {
  readonly folder: string;
  readonly t: Translate;
  readonly unreadableLines: Awaited<ReturnType<Workspace['ticker']['state']>>['unreadable'];
};

type Refused = Extract<ExportOutcome, { kind: 'exported' }>['refused'][number];

function answerOf(outcome: Extract<ExportOutcome, { kind: 'exported' }>, { folder, t, unreadableLines }: Told): Answer {
  const is = (one: Refused, ...reasons: readonly Refused['refusals'][number]['reason'][]): boolean =>
    one.refusals.some(({ reason }) => reasons.includes(reason));
  const ended = outcome.refused.filter((one) => is(one, 'killed', 'spiked')).map(({ id }) => id);
  const drafts = outcome.refused.filter((one) => is(one, 'never-approved')).map(({ id }) => id);
  const refused = outcome.refused.filter(({ id }) => !ended.includes(id) && !drafts.includes(id));
  return {
    exit: refused.length === 0 && unreadableLines.length === 0 ? 0 : 1,
    facts: {
      folder,
      files: outcome.files,
      drafts,
      ended,
      refused,
      leftOut: outcome.leftOut,
      unreadableTickerLines: unreadableLines,
    },
    said: [
      t('cli.export.done', { count: outcome.files.length, folder }),
      ...drafts.map((id) => t('cli.export.draft', { id })),
      ...outcome.leftOut.map(({ id, types }) => t('cli.export.leftOut', { id, type: types.join(', ') })),
    ],
    complaints: [
      ...refused.flatMap((one) => refusedLines(one, t)),
      ...unreadableLines.map(
        ({ id, problem }) => `${t('cli.export.tickerUnreadable', { id })} (${problemText(problem, t)})`,
      ),
    ],
  };
}

/** A line for each reason, with the way out. */
const refusedLines = ({ id, refusals }: Refused, t: Translate): string[] =>
  refusals.map((refusal) => {
    const why = gateWords(refusal, { t, moment: (at) => at });
    return t('cli.export.refused', { id, why: `${why} ${wayOutWords(refusal, t)}` });
  });

export function insideWorkspace(folder: string, t: Translate): Answer {
  const message = t('cli.export.insideWorkspace');
  return {
    exit: 1,
    facts: { folder, failure: { code: 'inside-workspace', message } },
    said: [],
    complaints: [message],
  };
}
