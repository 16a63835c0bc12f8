/** Makes every file of a hand-off but its manifest, and gives it to the sink. */
import { exportFiles } from '../../shared/export/export-files';
import type { ExportFile } from '../../shared/export/export-file';
import { approvedTextName, type PackagedFile } from '../../shared/handoff/manifest';
import type { TargetState } from '../../shared/handoff/target-state';
import { canonicalArticle } from '../../shared/model/canonical';
import type { Failure } from '../../shared/model/failure';
import type { ArticleId, FileHash, Timestamp } from '../../shared/model/ids';
import { succeeded, type Result } from '../../shared/result';
import { settledAt } from '../../shared/ticker/on-air';
import type { PictureMaker } from '../media/picture-maker';
import type { Workspace } from '../workspace/open-workspace';
import type { Filling } from './fill-sink';
import type { GoingOut } from './going-out';
import type { HandOffRequest } from './hand-off';
import { listingOf, type Beside } from './listing-of';
import type { OwnTemplates } from './own-templates';
import { linkedPages } from './linked-pages';
import { newsroomFor } from './recipe-of';
import { toldTicker } from './told-ticker';
import type { PictureSource } from './picture-bytes';
import { writeLogo } from './write-logo';
import { writePictures } from './write-pictures';

type Making = HandOffRequest & {
  readonly going: readonly GoingOut[];
  readonly now: Timestamp;
  readonly own: OwnTemplates | null;
  readonly recipe: FileHash;
};
type Tools = {
  readonly maker: Pick<PictureMaker, 'crop' | 'renditions'>;
  readonly filling: Filling;
};

export type MadeFiles = {
  readonly files: Readonly<Record<string, PackagedFile>>;
  /** Names of the pictures that are there. */
  readonly pictures: ReadonlySet<string>;
  /** All pages of sections that the target has now, with what stands on each (shared/handoff/lists.ts). */
  readonly pages: NonNullable<TargetState['pages']>;
};

/** Made by every hand-off of a ticker. */
const tickerPage = 'ticker.html';

export async function makeFiles(
  workspace: Workspace,
  making: Making,
  { maker, filling }: Tools,
): Promise<Result<MadeFiles, Failure>> {
  const { going, now, since, hasPage, outputs, profile, own } = making;
  const newsroom = newsroomFor(workspace.newsroom.read(), profile);
  const listing = await listingOf(workspace, { ...making, newsroom });
  const isTickerThere = since?.files[tickerPage] !== undefined;
  // The front page of a target that has the ticker shows it, whatever goes this time.
  const ticker =
    making.ticker === 'include' || isTickerThere
      ? (await toldTicker(workspace, await workspace.ticker.state(), making.now)).ticker
      : null;
  const linked = ticker === null ? [] : await linkedPages(workspace, { lines: ticker.lines, hasPage });
  const source = { media: workspace.media, maker };
  const pictures = await picturesOfPages({ going, beside: listing.beside }, source, filling);
  if (!pictures.ok) return pictures;
  const isPaged = outputs.has('pages') || outputs.has('sections');
  const logo = await writeLogo(isPaged ? newsroom.theme : undefined, source, filling);
  if (!logo.ok) return logo;
  const files = exportFiles({
    newsroom,
    outgoing: going,
    listed: [...going, ...listing.beside.map(({ outgoing }) => outgoing)],
    stretches: listing.stretches,
    modified: listing.modified,
    outputs,
    templates: own?.templates ?? null,
    ticker,
    target: since === null ? 'empty' : 'filled',
    tickerFiles: making.ticker === 'include' ? 'make' : 'leave',
    already: [...new Set([...linked, ...usableIn(since)])],
    now: ticker === null ? now : settledAt(ticker.lines, now),
    pictures: new Set([...pictures.value, ...logo.value]),
  });
  const written = await filling.putAll(withApproved(files, outputs.has('data') ? going : []));
  if (!written.ok) return written;
  return succeeded({ files: filling.sorted(), pictures: pictures.value, pages: listing.pages });
}

type Shown = { readonly going: readonly GoingOut[]; readonly beside: readonly Beside[] };

/** Names of all that pages may show. Written before the pages, so that none ever shows a picture that is not there; what the target holds is not sent again. */
async function picturesOfPages(
  { going, beside }: Shown,
  source: PictureSource,
  filling: Filling,
): Promise<Result<ReadonlySet<string>, Failure>> {
  const wanted = [
    ...going.filter(({ publication }) => publication.status === 'usable').map(({ article }) => article),
    ...beside.filter(({ pictures }) => pictures === 'unknown').map(({ outgoing }) => outgoing.article),
  ];
  const written = await writePictures(wanted, source, filling);
  if (!written.ok) return written;
  const held = beside.flatMap(({ pictures }) => (pictures === 'unknown' ? [] : pictures));
  return succeeded(new Set([...written.value, ...held]));
}

/** There may be fifty thousand. */
function usableIn(since: HandOffRequest['since']): ArticleId[] {
  const held = since?.articles ?? {};
  return (Object.keys(held) as ArticleId[]).filter((id) => held[id]!.status === 'usable');
}

function* withApproved(files: Iterable<ExportFile>, going: readonly GoingOut[]): Generator<ExportFile> {
  yield* files;
  for (const { article, leaving } of going)
    if (leaving.approval !== null) yield { name: approvedTextName(article.id), text: canonicalArticle(article) };
}
