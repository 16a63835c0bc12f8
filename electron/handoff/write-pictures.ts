/** The pictures of a hand-off: only those that its articles show, cropped as they are cropped there. */
import { exportedPicture } from '../../shared/export/exported-picture';
import type { Article } from '../../shared/model/article';
import type { Failure } from '../../shared/model/failure';
import { picturesOf } from '../../shared/model/pictures-of';
import { failed, succeeded, type Result } from '../../shared/result';
import { inTurns } from '../workspace/files/in-turns';
import type { Filling } from './fill-sink';
import { pictureFiles, shownIn, type PictureSource } from './picture-bytes';

/** Each may be some megabytes in memory. */
const atOnce = 4;

/** Names of the files that are there afterwards. A picture that the workspace lacks, that can't be read, or that is not the one it is called is not among them. */
export async function writePictures(
  articles: readonly Article[],
  source: PictureSource,
  { put }: Pick<Filling, 'put'>,
): Promise<Result<ReadonlySet<string>, Failure>> {
  // Two articles may show one picture, each with what it says of it, and one of them first.
  const wanted = new Map(articles.flatMap(shownIn).map((one) => [one.names.join(' '), one]));
  const taken = new Set<string>();
  const take = (name: string): boolean => !taken.has(name) && taken.add(name).has(name);
  const written = await inTurns([...wanted.values()], atOnce, async ({ image, names: all }) => {
    const mine = new Set(all.filter(take));
    const names: string[] = [];
    for (const { name, bytes } of await pictureFiles(image, source, (one) => mine.has(one))) {
      const outcome = await put(name, bytes);
      if (!outcome.ok) return outcome;
      names.push(name);
    }
    return succeeded(names);
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
