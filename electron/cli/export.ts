/** `midad export`: all articles that may leave, and the ticker, into a folder. */
import { resolve } from 'node:path';
import type { Translate } from '../../shared/messages/translate';
import { isInside } from '../handoff/is-inside';
import { writeExport, type ExportOutcome } from '../handoff/write-export';
import { pictureMakerHere } from '../media/picture-maker-here';
import type { Workspace } from '../workspace/open-workspace';
import { failureAnswer, problemText, type Answer } from './answer';
import { inWorkspace } from './in-workspace';

/** Drafts are an article's first state and no fault; a text that changed after its approval, or can't be read, is one. */
export const exportAll = inWorkspace(async (workspace, { call, t, ports, cwd }) => {
  const folder = resolve(cwd, call.to!);
  if (isInside(folder, workspace.root)) return insideWorkspace(folder, t);
  const articles = await workspace.articles.list('articles');
  const request = { folder, articles: articles.map(({ id }) => id), ticker: 'include' as const, drafts: call.drafts };
  const outcome = await writeExport(workspace, request, { ports, maker: pictureMakerHere });
  if (outcome.kind === 'failed') return failureAnswer(outcome.failure, t);
  return answerOf(outcome, { folder, t, unreadableLines: (await workspace.ticker.state()).unreadable });
});

type Told = {
  readonly folder: string;
  readonly t: Translate;
  readonly unreadableLines: Awaited<ReturnType<Workspace['ticker']['state']>>['unreadable'];
};

function answerOf(outcome: Extract<ExportOutcome, { kind: 'exported' }>, { folder, t, unreadableLines }: Told): Answer {
  const drafts = outcome.refused.filter(({ reason }) => reason === 'never-approved').map(({ id }) => id);
  const refused = outcome.refused.filter(({ reason }) => reason !== 'never-approved');
  return {
    exit: refused.length === 0 && unreadableLines.length === 0 ? 0 : 1,
    facts: {
      folder,
      files: outcome.files,
      drafts,
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
      ...refused.map(({ id, reason }) => t(`cli.export.${reason}`, { id })),
      ...unreadableLines.map(
        ({ id, problem }) => `${t('cli.export.tickerUnreadable', { id })} (${problemText(problem, t)})`,
      ),
    ],
  };
}

export function insideWorkspace(folder: string, t: Translate): Answer {
  const message = t('cli.export.insideWorkspace');
  return {
    exit: 1,
    facts: { folder, failure: { code: 'inside-workspace', message } },
    said: [],
    complaints: [message],
  };
}
