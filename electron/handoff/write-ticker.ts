/** Writes the ticker's own files into a folder, and of them only those that say something else than what lies there. */
import { join } from 'node:path';
import { articlePageName } from '../../shared/export/export-context';
import { isSameOutput, tickerOutput } from '../../shared/export/ticker/ticker-output';
import type { Failure } from '../../shared/model/failure';
import type { Timestamp } from '../../shared/model/ids';
import type { Result } from '../../shared/result';
import type { TickerState } from '../../shared/ticker/apply-ticker-change';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/open-workspace';
import { linkedPages } from './linked-pages';
import { changedFiles, writeFiles } from './write-files';

export type TickerRequest = {
  /** Outside the workspace; made if it is not there. */
  readonly folder: string;
  readonly ticker: TickerState;
  readonly now: Timestamp;
};

/** Names of the files that had to be written. */
export async function writeTicker(
  workspace: Pick<Workspace, 'newsroom' | 'articles'>,
  { folder, ticker, now }: TickerRequest,
  { files }: Ports,
): Promise<Result<readonly string[], Failure>> {
  const { language, theme, siteUrl: site = null } = workspace.newsroom.read();
  const pages = await linkedPages(workspace, {
    lines: ticker.lines,
    hasPage: (id) => files.exists(join(folder, articlePageName(id))),
  });
  const hrefs = new Map(pages.map((id) => [id, articlePageName(id)]));
  const wanted = tickerOutput({ ticker, now, language, hrefs, site, theme });
  return writeFiles(files, folder, await changedFiles(files, { folder, wanted, isSame: isSameOutput }));
}
