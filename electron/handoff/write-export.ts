/** Hands articles and ticker over to the website: reads them, asks the gate, writes pages and data into a folder. */
import type { Data } from '../../shared/data';
import { exportFiles } from '../../shared/export/export-files';
import { unpublished } from '../../shared/export/publication';
import { leftOutOf } from '../../shared/export/left-out';
import type { ExportOutcome as ExportOutcomeSchema } from '../../shared/ipc/contract';
import type { Article } from '../../shared/model/article';
import type { ArticleId, Timestamp } from '../../shared/model/ids';
import { mayExport } from '../../shared/review/may-export';
import type { PictureMaker } from '../media/picture-maker';
import type { Ports } from '../ports/ports';
import { failureOf } from '../ports/errno';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';
import { linkedPages } from './linked-pages';
import { writeFiles } from './write-files';
import { lacksPicture, writePictures } from './write-pictures';

export type ExportOutcome = Data<typeof ExportOutcomeSchema>;
type Refused = Extract<ExportOutcome, { kind: 'exported' }>['refused'][number];

export type ExportRequest = {
  /** Outside the workspace; made if it is not there. */
  readonly folder: string;
  readonly articles: readonly ArticleId[];
  readonly ticker: 'include' | 'leave-out';
  /** `include` lets out what nobody approved, also what has changed since. */
  readonly drafts: 'refuse' | 'include';
};

const readWidth = 32;

export type ExportTools = { readonly ports: Ports; readonly maker: Pick<PictureMaker, 'crop'> };

/** Refused articles are named and do not hold up the others. */
export async function writeExport(
  workspace: Workspace,
  request: ExportRequest,
  { ports, maker }: ExportTools,
): Promise<ExportOutcome> {
  const now = ports.clock.now();
  const asked = await inTurns([...new Set(request.articles)], readWidth, (id) =>
    admit(workspace, id, { drafts: request.drafts, now }),
  );
  const articles = asked.flatMap((one) => (one.kind === 'admitted' ? [one.article] : []));
  const refused = asked.flatMap((one) => (one.kind === 'refused' ? [one.refused] : []));
  try {
    const ticker = request.ticker === 'include' ? await workspace.ticker.state() : null;
    const { folder } = request;
    const already =
      ticker === null ? [] : await linkedPages(workspace, { folder, lines: ticker.lines, files: ports.files });
    // Before the pages, so that none ever shows a picture that is not there.
    const pictures = await writePictures(request.folder, articles, { ports, maker, media: workspace.media });
    const outgoing = articles.map((article) => ({ article, publication: unpublished }));
    const files = exportFiles({ newsroom: workspace.newsroom.read(), outgoing, ticker, already, now, pictures });
    const written = await writeFiles(ports.files, request.folder, files);
    if (!written.ok) return { kind: 'failed', failure: written.failure };
    // What went out is out: a workspace that takes no version, as one that may only be read, makes no export fail.
    await inTurns(articles, readWidth, (article) => workspace.articles.keepVersion(article, 'exported'));
    return {
      kind: 'exported',
      files: [...[...pictures].sort(), ...written.value],
      refused,
      leftOut: articles.flatMap((article) => leftOutEntry(article, pictures)),
    };
  } catch (cause) {
    return { kind: 'failed', failure: failureOf(cause) };
  }
}

type Admission =
  { readonly kind: 'admitted'; readonly article: Article } | { readonly kind: 'refused'; readonly refused: Refused };

type Admitting = { readonly drafts: ExportRequest['drafts']; readonly now: Timestamp };

async function admit(workspace: Workspace, id: ArticleId, { drafts, now }: Admitting): Promise<Admission> {
  const read = await workspace.articles.dossier(id);
  if (read.kind !== 'read') return { kind: 'refused', refused: { id, refusals: [{ reason: 'unreadable' }] } };
  const verdict = mayExport(read.papers, { drafts, now: Date.parse(now) });
  if (verdict.kind === 'allowed') return { kind: 'admitted', article: read.article };
  const refusals = verdict.kind === 'refused' ? verdict.refusals : [{ reason: 'killed' } as const];
  return { kind: 'refused', refused: { id, refusals: [...refusals] } };
}

function leftOutEntry(article: Article, pictures: ReadonlySet<string>): { id: ArticleId; types: string[] }[] {
  const { id, body } = article;
  const missing = lacksPicture(article, pictures) ? ['image'] : [];
  const types = [...new Set([...missing, ...leftOutOf(body).map(({ type }) => type)])];
  return types.length === 0 ? [] : [{ id, types }];
}
