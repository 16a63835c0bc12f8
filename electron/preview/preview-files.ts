/** What readers would get of an article as it stands on screen: drawn by the export's own functions, kept in memory, handed to nobody. */
import { articlePageName } from '../../shared/export/export-context';
import { exportFiles } from '../../shared/export/export-files';
import { exportedPicture, type ExportedPicture } from '../../shared/export/exported-picture';
import type { Output } from '../../shared/export/outputs';
import { unpublished } from '../../shared/export/publication';
import type { Article } from '../../shared/model/article';
import type { Timestamp } from '../../shared/model/ids';
import { picturesOf } from '../../shared/model/pictures-of';
import { ownTemplates } from '../handoff/own-templates';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';

export type PreviewFiles = {
  /** The article's page. */
  readonly page: string;
  /** The ticker's page. */
  readonly ticker: string;
  /** By name in the package. */
  readonly texts: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, ExportedPicture>;
};

/** Sections, because a page that knows of them leads there. */
const outputs: ReadonlySet<Output> = new Set<Output>(['pages', 'sections', 'ticker']);
const readWidth = 8;

/** As an export of this article alone, into an empty folder. Rejects with the system's error, and with `BrokenTemplate`. */
export async function previewFiles(
  workspace: Pick<Workspace, 'newsroom' | 'ticker' | 'media' | 'templates'>,
  article: Article,
  now: Timestamp,
): Promise<PreviewFiles> {
  const wanted = new Map(
    picturesOf(article.body)
      .map(exportedPicture)
      .map((picture) => [picture.name, picture]),
  );
  const there = await inTurns([...wanted], readWidth, async ([name, picture]) =>
    (await workspace.media.has(picture.asset)) ? [[name, picture] as const] : [],
  );
  const pictures = new Map(there.flat());
  const files = exportFiles({
    newsroom: workspace.newsroom.read(),
    outgoing: [{ article, publication: unpublished }],
    outputs,
    templates: (await ownTemplates(workspace))?.templates ?? null,
    ticker: await workspace.ticker.known(),
    already: [],
    now,
    pictures: new Set(pictures.keys()),
  });
  return {
    page: articlePageName(article.id),
    ticker: 'ticker.html',
    texts: new Map([...files].map(({ name, text }) => [name, text])),
    pictures,
  };
}
