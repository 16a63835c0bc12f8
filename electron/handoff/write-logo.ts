/** The newsroom's logo in a hand-off: the picture and its smaller forms, by names of its own. */
import { logoFiles, logoPicture } from '../../shared/export/site-logo';
import type { Failure } from '../../shared/model/failure';
import type { Theme } from '../../shared/model/theme';
import { succeeded, type Result } from '../../shared/result';
import type { Filling } from './fill-sink';
import { pictureFiles, type PictureSource } from './picture-bytes';

/** Names of the files that are there afterwards: none where the newsroom has no logo, or lacks its picture. */
export async function writeLogo(
  theme: Theme | undefined,
  source: PictureSource,
  { put }: Pick<Filling, 'put'>,
): Promise<Result<readonly string[], Failure>> {
  const picture = theme === undefined ? null : logoPicture(theme);
  if (theme === undefined || picture === null) return succeeded([]);
  const names = new Map(logoFiles(theme).map((file) => [file.picture, file.name]));
  const written: string[] = [];
  for (const { name: own, bytes } of await pictureFiles(picture, source, (one) => names.has(one))) {
    const name = names.get(own)!;
    const outcome = await put(name, bytes);
    if (!outcome.ok) return outcome;
    written.push(name);
  }
  return succeeded(written);
}
