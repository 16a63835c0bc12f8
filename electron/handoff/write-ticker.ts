/** Writes the ticker's own files into a folder, and of them only those that say something else than what lies there. */
import { join } from 'node:path';
import { articlePageName } from '../../shared/export/export-context';
import { isSameOutput, tickerOutput } from '../../shared/export/ticker/ticker-output';
import type { Failure } from '../../shared/model/failure';
import type { Timestamp } from '../../shared/model/ids';
import { succeeded, type Result } from '../../shared/result';
import type { TickerState } from '../../shared/ticker/apply-ticker-change';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/open-workspace';
import { linkedPages } from './linked-pages';
import { toldTicker } from './told-ticker';
import type { Withheld } from '../../shared/review/withheld';
import { changedFiles, writeFiles } from './write-files';

export type TickerRequest = {
  /** Outside the workspace; made if it is not there. */
  readonly folder: string;
  readonly ticker: TickerState;
  readonly now: Timestamp;
};

export type WrittenTicker = {
  /** Names of the files that had to be written. */
  readonly files: readonly string[];
  readonly withheld: readonly Withheld[];
};

export async function writeTicker(
  workspace: Pick<Workspace, 'newsroom' | 'articles'>,
  { folder, ticker: whole, now }: TickerRequest,
  { files }: Ports,
): Promise<Result<WrittenTicker, Failure>> {
  const { language, theme, siteUrl: site = null } = workspace.newsroom.read();
  const { ticker, withheld } = await toldTicker(workspace, whole, now);
  const pages = await linkedPages(workspace, {
    lines: ticker.lines,
    hasPage: (id) => files.exists(join(folder, articlePageName(id))),
  });
  const hrefs = new Map(pages.map((id) => [id, articlePageName(id)]));
  const wanted = tickerOutput({ ticker, now, language, hrefs, site, theme });
  const written = await writeFiles(files, folder, await changedFiles(files, { folder, wanted, isSame: isSameOutput }));
  return written.ok ? succeeded({ files: written.value, withheld }) : written;
}
