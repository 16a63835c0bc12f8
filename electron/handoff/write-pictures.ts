/** Puts the pictures of an export into its folder: only those that its articles show, cropped as they are cropped there. */
import { join } from 'node:path';
import { exportedPicture, type ExportedPicture } from '../../shared/export/exported-picture';
import type { Article } from '../../shared/model/article';
import { picturesOf } from '../../shared/model/pictures-of';
import type { Ports } from '../ports/ports';
import { inTurns } from '../workspace/files/in-turns';
import { pictureBytes, type PictureSource } from './picture-bytes';
import { writeWholeFile } from './write-files';

export type PictureTools = PictureSource & { readonly ports: Ports };

/** Each may be some megabytes in memory. */
const atOnce = 4;

/** Names of the files that lie in the folder afterwards. A picture that the workspace lacks, that can't be read, or that is not the one it is called is not among them. */
export async function writePictures(
  folder: string,
  articles: readonly Article[],
  tools: PictureTools,
): Promise<ReadonlySet<string>> {
  const wanted = new Map(
    articles.flatMap(({ body }) => picturesOf(body).map(exportedPicture)).map((picture) => [picture.name, picture]),
  );
  if (wanted.size === 0) return new Set();
  await tools.ports.files.makeFolder(join(folder, 'media'));
  const written = await inTurns([...wanted.values()], atOnce, async (picture) =>
    (await writePicture(folder, picture, tools)) ? [picture.name] : [],
  );
  return new Set(written.flat());
}

/** A name says all of what is in the file, so one that is there from an earlier export stays. */
async function writePicture(folder: string, picture: ExportedPicture, tools: PictureTools): Promise<boolean> {
  const { ports } = tools;
  const path = join(folder, picture.name);
  if (await ports.files.exists(path)) return true;
  const bytes = await pictureBytes(picture, tools);
  if (bytes === null) return false;
  await writeWholeFile(ports.files, path, bytes);
  return true;
}

/** Whether the page of an article lacks one of its pictures. */
export const lacksPicture = ({ body }: Article, there: ReadonlySet<string>): boolean =>
  picturesOf(body).some((image) => !there.has(exportedPicture(image).name));
