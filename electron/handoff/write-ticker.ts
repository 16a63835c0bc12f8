/** Writes the ticker's own files into a folder, and of them only those that say something else than what lies there. */
import { join } from 'node:path';
import { articlePageName } from '../../shared/export/export-files';
import { isSameOutput, tickerOutput } from '../../shared/export/ticker-output';
import type { Failure } from '../../shared/model/failure';
import type { ArticleId, Timestamp } from '../../shared/model/ids';
import type { Result } from '../../shared/result';
import type { TickerState } from '../../shared/ticker/apply-ticker-change';
import type { Ports } from '../ports/ports';
import { inTurns } from '../workspace/in-turns';
import type { Workspace } from '../workspace/open-workspace';
import { changedFiles, writeFiles } from './write-files';

export type TickerRequest = {
  /** Outside the workspace; made if it is not there. */
  readonly folder: string;
  readonly ticker: TickerState;
  readonly now: Timestamp;
};

/** Names of the files that had to be written. */
export async function writeTicker(
  workspace: Pick<Workspace, 'newsroom'>,
  { folder, ticker, now }: TickerRequest,
  { files }: Ports,
): Promise<Result<readonly string[], Failure>> {
  const { language, siteUrl: site = null } = workspace.newsroom.read();
  const pages = await pagesBefore(ticker, folder, files);
  const hrefs = new Map(pages.map((id) => [id, articlePageName(id)]));
  const wanted = tickerOutput({ ticker, now, language, hrefs, site });
  return writeFiles(files, folder, await changedFiles(files, { folder, wanted, isSame: isSameOutput }));
}

const readWidth = 32;

/** Articles that the ticker leads to and whose pages lie in the folder from an export. */
export async function pagesBefore(
  { lines }: Pick<TickerState, 'lines'>,
  folder: string,
  files: Ports['files'],
): Promise<ArticleId[]> {
  const linked = new Set(lines.flatMap(({ link }) => (link?.kind === 'article' ? [link.id as ArticleId] : [])));
  const found = await inTurns([...linked], readWidth, async (id) =>
    (await files.exists(join(folder, articlePageName(id)))) ? [id] : [],
  );
  return found.flat();
}
