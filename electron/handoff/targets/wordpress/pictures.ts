/** Pictures in a WordPress: each is uploaded once, with its alternative text, and found again. */
import { basename, extname } from 'node:path';
import { knownMediaFormat, type KnownMedia } from '../../../../shared/handoff/wordpress-state';
import { exportedPicture } from '../../../../shared/export/exported-picture';
import type { ImageBlock } from '../../../../shared/model/object-blocks';
import { succeeded, type Result } from '../../../../shared/result';
import { bytesBody } from '../http';
import { Media, MediaList } from './answers';
import type { Objection, WordPressRest } from './rest';

const types: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
};

/** The bytes of a picture as an export has it, by its name there; null where this newsroom lacks it. */
export type PictureBytes = (image: ImageBlock) => Promise<Uint8Array | null>;

type Given = { readonly rest: WordPressRest; readonly bytes: PictureBytes; readonly known: KnownMedia | null };

/** Null where there are no bytes of it. What is known of it and still right is taken as it is. */
export async function pictureInWordPress(
  image: ImageBlock,
  { rest, bytes, known }: Given,
): Promise<Result<KnownMedia | null, Objection>> {
  if (known !== null && known.alt === image.alt) return succeeded(known);
  const again = known === null ? null : await told(rest, image, known.media);
  // Somebody has deleted it there.
  if (again !== null && (again.ok || again.failure.code !== 'rest_post_invalid_id')) return again;
  const name = fileName(image);
  const slug = name.slice(0, -extname(name).length);
  // A hand-off that was cut off after the upload left it there.
  const found = await rest.call(MediaList, { method: 'GET', path: 'media', query: { slug, context: 'edit' } });
  if (!found.ok) return found;
  const there = found.value[0];
  if (there !== undefined) return told(rest, image, there.id);
  const content = await bytes(image);
  if (content === null) return succeeded(null);
  const file = { name, type: types[extname(name)] ?? 'application/octet-stream', body: bytesBody(content) };
  const made = await rest.call(Media, { method: 'POST', path: 'media', query: { slug }, file });
  return made.ok ? told(rest, image, made.value.id) : made;
}

/** Letters and digits alone, so that the slug WordPress makes of it is known beforehand. */
function fileName(image: ImageBlock): string {
  const name = basename(exportedPicture(image).name);
  const ending = extname(name);
  const stem = name.slice(0, -ending.length);
  return `midad-${stem.slice(0, 40)}${stem.slice(64)}${ending}`;
}

/** Gives it what goes with it; the answer has its address. */
async function told(
  rest: WordPressRest,
  { alt, caption, credit }: ImageBlock,
  id: number,
): Promise<Result<KnownMedia, Objection>> {
  const fields = { alt_text: alt, caption, description: credit };
  const saved = await rest.call(Media, { method: 'POST', path: `media/${id}`, fields });
  return saved.ok ? succeeded({ format: knownMediaFormat, media: id, url: saved.value.source_url, alt }) : saved;
}
