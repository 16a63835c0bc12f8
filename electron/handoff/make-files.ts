/** Makes every file of a hand-off but its manifest, and gives it to the sink. */
import { exportFiles } from '../../shared/export/export-files';
import type { ExportFile } from '../../shared/export/export-file';
import { approvedTextName, type PackagedFile } from '../../shared/handoff/manifest';
import { canonicalArticle } from '../../shared/model/canonical';
import type { ExportProfile } from '../../shared/model/export-profile';
import type { Failure } from '../../shared/model/failure';
import type { ArticleId, Timestamp } from '../../shared/model/ids';
import type { Newsroom } from '../../shared/model/newsroom';
import { succeeded, type Result } from '../../shared/result';
import { settledAt } from '../../shared/ticker/on-air';
import type { PictureMaker } from '../media/picture-maker';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/open-workspace';
import type { Filling } from './fill-sink';
import { goingOut, type GoingOut } from './going-out';
import type { HandOffRequest } from './hand-off';
import { linkedPages } from './linked-pages';
import { writePictures } from './write-pictures';

type Making = HandOffRequest & { readonly going: readonly GoingOut[]; readonly now: Timestamp };
type Tools = {
  readonly ports: Ports;
  readonly maker: Pick<PictureMaker, 'crop' | 'renditions'>;
  readonly filling: Filling;
};

export type MadeFiles = {
  readonly files: Readonly<Record<string, PackagedFile>>;
  /** Names of the pictures that are there. */
  readonly pictures: ReadonlySet<string>;
};

export async function makeFiles(
  workspace: Workspace,
  { going, now, since, hasPage, ...request }: Making,
  { ports, maker, filling }: Tools,
): Promise<Result<MadeFiles, Failure>> {
  const isGoing = new Set(going.map(({ article }) => article.id));
  const others = request.beside.filter((id) => !isGoing.has(id));
  const beside = await goingOut(workspace, others, { drafts: 'refuse', now, ports });
  const ticker = request.ticker === 'include' ? await workspace.ticker.state() : null;
  const linked = ticker === null ? [] : await linkedPages(workspace, { lines: ticker.lines, hasPage });
  const shown = [...going, ...beside.going].filter(({ publication }) => publication.status === 'usable');
  // Before the pages, so that none ever shows a picture that is not there.
  const pictures = await writePictures(
    shown.map(({ article }) => article),
    { media: workspace.media, maker },
    filling,
  );
  if (!pictures.ok) return pictures;
  const files = exportFiles({
    newsroom: newsroomFor(workspace.newsroom.read(), request.profile),
    outgoing: going,
    listed: [...going, ...beside.going],
    outputs: request.outputs,
    ticker,
    already: [...new Set([...linked, ...usableIn(since)])],
    now: ticker === null ? now : settledAt(ticker.lines, now),
    pictures: pictures.value,
  });
  const written = await filling.putAll(withApproved(files, request.outputs.has('data') ? going : []));
  return written.ok ? succeeded({ files: filling.sorted(), pictures: pictures.value }) : written;
}

/** A profile may say that its site lies elsewhere. */
export const newsroomFor = (newsroom: Newsroom, profile: ExportProfile | null): Newsroom =>
  profile?.baseUrl === undefined ? newsroom : { ...newsroom, siteUrl: profile.baseUrl };

const usableIn = (since: HandOffRequest['since']): ArticleId[] =>
  Object.entries(since?.articles ?? {}).flatMap(([id, { status }]) => (status === 'usable' ? [id as ArticleId] : []));

function* withApproved(files: Iterable<ExportFile>, going: readonly GoingOut[]): Generator<ExportFile> {
  yield* files;
  for (const { article, leaving } of going)
    if (leaving.approval !== null) yield { name: approvedTextName(article.id), text: canonicalArticle(article) };
}
