/** What is wrong with the pictures of a workspace: bytes that are not those the name says, pictures that an article shows and nobody has, and those that nobody shows. */
import { join } from 'node:path';
import { MediaName } from '../../../shared/model/object-blocks';
import { sha256 } from '../../ports/hash';
import type { Ports } from '../../ports/ports';
import { inTurns } from '../files/in-turns';

export type MediaProblem =
  /** Cut off or changed: its bytes are not those that its name says. */
  | { readonly kind: 'damaged-picture' }
  /** The article shows it, and `media/` has not got it. */
  | { readonly kind: 'missing-picture'; readonly asset: MediaName }
  /** No article shows it, in no version, and has not for a day. */
  | { readonly kind: 'orphaned-picture' };

/** What an article's file or one of its versions shows. */
export type Shown = { readonly path: string; readonly assets: readonly MediaName[] };

type MediaFinding = { readonly path: string; readonly problem: MediaProblem };

/** A picture comes before the text that shows it is saved, and on a synchronised folder long before. */
const youngMs = 24 * 3_600_000;

export const mediaFolder = 'media';

/** The picture that should lie at a path of the workspace, or null. */
export function pictureAt(path: string): MediaName | null {
  const [folder, name, below] = path.split('/');
  const picture = MediaName.safeParse(name);
  return folder === mediaFolder && below === undefined && picture.success ? picture.data : null;
}

/** Null where the bytes are those that the name says. Rejects with the system's error. */
export async function examinePicture(root: string, name: MediaName, { files }: Ports): Promise<MediaProblem | null> {
  return name.startsWith(sha256(await files.read(join(root, mediaFolder, name)))) ? null : { kind: 'damaged-picture' };
}

export function missingPictures(shown: readonly Shown[], there: ReadonlySet<MediaName>): MediaFinding[] {
  // A version may speak of a picture that went with it; the text that stands must have what it shows.
  const texts = shown.filter(({ path }) => path.endsWith('/article.json'));
  return texts.flatMap(({ path, assets }) =>
    assets
      .filter((asset) => !there.has(asset))
      .map((asset): MediaFinding => ({ path, problem: { kind: 'missing-picture', asset } })),
  );
}

export async function orphanedPictures(
  root: string,
  { shown, there }: { readonly shown: readonly Shown[]; readonly there: ReadonlySet<MediaName> },
  { files, clock }: Ports,
): Promise<MediaFinding[]> {
  const wanted = new Set(shown.flatMap(({ assets }) => assets));
  const unwanted = [...there].filter((name) => !wanted.has(name));
  const found = await inTurns(unwanted, 16, async (name): Promise<MediaFinding[]> => {
    const path = `${mediaFolder}/${name}`;
    const ageMs = Date.parse(clock.now()) - (await files.changedAt(join(root, path)));
    return ageMs < youngMs ? [] : [{ path, problem: { kind: 'orphaned-picture' } }];
  });
  return found.flat();
}
