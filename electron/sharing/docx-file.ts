/** An article of the workspace as a Word document, with its pictures and, where they are asked for, its comments. */
import { placeThreads } from '../../shared/comments/placed-threads';
import { isOpen } from '../../shared/comments/threads';
import { exportedPicture } from '../../shared/export/exported-picture';
import type { Article } from '../../shared/model/article';
import type { ImageBlock } from '../../shared/model/object-blocks';
import { picturesOf } from '../../shared/model/pictures-of';
import type { DocxPicture } from '../documents/docx/docx-place';
import type { PictureMaker } from '../media/picture-maker';
import { sha256 } from '../ports/hash';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';

type Given = {
  readonly workspace: Pick<Workspace, 'media' | 'comments'>;
  readonly maker: Pick<PictureMaker, 'renditions'>;
  readonly comments: 'with' | 'without';
};

/** Pixels: sharp on paper at the width of a page. */
const widest = 1600;
/** Each may be some megabytes in memory. */
const atOnce = 2;

export async function docxFile(article: Article, { workspace, maker, comments }: Given): Promise<Uint8Array> {
  const threads = comments === 'with' ? (await workspace.comments.list(article.id)).threads.filter(isOpen) : [];
  const wanted = new Map(picturesOf(article.body).map((image) => [exportedPicture(image).name, image]));
  const read = await inTurns([...wanted], atOnce, async ([name, image]) => {
    const picture = await pictureOf(image, { workspace, maker });
    return picture === null ? [] : [[name, picture] as const];
  });
  const pictures = new Map(read.flat());
  // A megabyte of code that most days nobody needs.
  const { articleDocx } = await import('../documents/docx/article-docx');
  return articleDocx({
    article,
    threads: placeThreads(article, threads),
    picture: (image) => pictures.get(exportedPicture(image).name) ?? null,
  });
}

/** As JPEG, which every word processor reads; word processors know no WebP and no AVIF. */
async function pictureOf(
  image: ImageBlock,
  { workspace, maker }: Pick<Given, 'workspace' | 'maker'>,
): Promise<DocxPicture | null> {
  const bytes = await workspace.media.read(image.asset);
  if (bytes === null || !image.asset.startsWith(sha256(bytes))) return null;
  const { box, width: whole, height: tall } = exportedPicture(image);
  const width = Math.min(widest, whole);
  const height = Math.max(1, Math.round((tall * width) / whole));
  const made = await maker.renditions(bytes, { box, sizes: [{ width, height, format: 'jpg' }] });
  const [jpeg] = made.ok ? made.value : [];
  return jpeg === undefined ? null : { bytes: jpeg, kind: 'jpg', width, height };
}
