/** The pictures of a hand-off: only those that its articles show, cropped as they are cropped there. */
import { exportedPicture } from '../../shared/export/exported-picture';
import type { Article } from '../../shared/model/article';
import type { Failure } from '../../shared/model/failure';
import { picturesOf } from '../../shared/model/pictures-of';
import { failed, succeeded, type Result } from '../../shared/result';
import { inTurns } from '../workspace/files/in-turns';
import type { Filling } from './fill-sink';
import { pictureBytes, type PictureSource } from './picture-bytes';

/** Each may be some megabytes in memory. */
const atOnce = 4;

/** Names of the files that are there afterwards. A picture that the workspace lacks, that can't be read, or that is not the one it is called is not among them. */
export async function writePictures(
  articles: readonly Article[],
  source: PictureSource,
  { put }: Pick<Filling, 'put'>,
): Promise<Result<ReadonlySet<string>, Failure>> {
  const wanted = new Map(
    articles.flatMap(({ body }) => picturesOf(body).map(exportedPicture)).map((picture) => [picture.name, picture]),
  );
  const written = await inTurns([...wanted.values()], atOnce, async (picture) => {
    const bytes = await pictureBytes(picture, source);
    if (bytes === null) return succeeded([]);
    const outcome = await put(picture.name, bytes);
    return outcome.ok ? succeeded([picture.name]) : outcome;
  });
  const names: string[] = [];
  for (const outcome of written) {
    if (!outcome.ok) return failed(outcome.failure);
    names.push(...outcome.value);
  }
  return succeeded(new Set(names));
}

/** Whether the page of an article lacks one of its pictures. */
export const lacksPicture = ({ body }: Article, there: ReadonlySet<string>): boolean =>
  picturesOf(body).some((image) => !there.has(exportedPicture(image).name));
