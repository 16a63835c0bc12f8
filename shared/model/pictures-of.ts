/** Which pictures a body shows. */
import type { Body } from './body';
import type { ImageBlock } from './object-blocks';

/** Every picture of a body, those of galleries as well, in the order of the text. */
export function picturesOf(body: Body): ImageBlock[] {
  return body.flatMap((block): readonly ImageBlock[] => {
    if (block._type === 'image') return [block as ImageBlock];
    return block._type === 'gallery' ? (block as { readonly images: readonly ImageBlock[] }).images : [];
  });
}
