/** What readers would get of an article as it stands on screen: drawn by the export's own functions, kept in memory, handed to nobody. */
import { articlePageName } from '../../shared/export/export-context';
import { exportFiles } from '../../shared/export/export-files';
import { unpublished, type Publication } from '../../shared/export/publication';
import { logoFiles, logoPicture } from '../../shared/export/site-logo';
import { leavingOf } from '../../shared/handoff/leaving';
import type { Article } from '../../shared/model/article';
import type { ArticleId, Timestamp } from '../../shared/model/ids';
import type { Newsroom } from '../../shared/model/newsroom';
import type { ImageBlock } from '../../shared/model/object-blocks';
import { usualTheme } from '../../shared/model/theme';
import { ownTemplates } from '../handoff/own-templates';
import { shownIn } from '../handoff/picture-bytes';
import { toldTicker } from '../handoff/told-ticker';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';

export type PreviewFiles = {
  /** The article's page. */
  readonly page: string;
  /** The ticker's page. */
  readonly ticker: string;
  /** By name in the package. */
  readonly texts: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, PreviewPicture>;
};

/** `as`: what the file is called among those of its picture. */
export type PreviewPicture = { readonly image: ImageBlock; readonly as: string };

const readWidth = 8;

/** As an export of this article alone, into an empty folder. Rejects with the system's error, and with `BrokenTemplate`. */
export async function previewFiles(
  workspace: Pick<Workspace, 'articles' | 'newsroom' | 'ticker' | 'media' | 'templates'>,
  article: Article,
  now: Timestamp,
): Promise<PreviewFiles> {
  const there = await inTurns(shownIn(article), readWidth, async ({ image, names }) =>
    (await workspace.media.has(image.asset)) ? names.map((name) => [name, { image, as: name }] as const) : [],
  );
  const newsroom = workspace.newsroom.read();
  const pictures = new Map([...there.flat(), ...(await logoThere(newsroom, workspace))]);
  const files = exportFiles({
    newsroom,
    outgoing: [{ article, publication: await publicationOf(workspace, article.id) }],
    templates: (await ownTemplates(workspace))?.templates ?? null,
    ticker: (await toldTicker(workspace, await workspace.ticker.known(), now)).ticker,
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

async function logoThere(
  { theme = usualTheme }: Pick<Newsroom, 'theme'>,
  { media }: Pick<Workspace, 'media'>,
): Promise<readonly (readonly [string, PreviewPicture])[]> {
  const image = logoPicture(theme);
  if (image === null || !(await media.has(image.asset))) return [];
  return logoFiles(theme).map(({ name, picture }) => [name, { image, as: picture }] as const);
}

/** What the record says of its going out; of one that is new, or that can't be read just now, nothing. A killed one is shown as it is written. */
async function publicationOf({ articles }: Pick<Workspace, 'articles'>, id: ArticleId): Promise<Publication> {
  const read = await articles.dossier(id);
  if (read.kind !== 'read') return unpublished;
  const { dossier, embargoedUntil } = read.papers;
  const { publication } = leavingOf(read.events, { hash: dossier.hash, embargoedUntil });
  return { ...publication, status: 'usable' };
}
