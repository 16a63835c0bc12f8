/** A maker of pictures that makes each rendition once on this machine: what it has made lies in a cache, by what it was made from and how. Same bytes wherever it is made. */
import { renditionRecipe } from '../../shared/export/renditions';
import type { RenditionSize } from '../../shared/media/rendition';
import { succeeded } from '../../shared/result';
import { sha256 } from '../ports/hash';
import type { RenditionOptions } from './cut-picture';
import type { PictureMaker } from './picture-maker';
import type { PreviewCache } from './preview-cache';

/** Bytes: those of about two thousand pictures. */
export const renditionCacheBytes = 1_500_000_000;

type Renditions = Pick<PictureMaker, 'renditions'>;

export function keptRenditions<Maker extends Renditions>(maker: Maker, cache: PreviewCache): Maker {
  const renditions: PictureMaker['renditions'] = async (bytes, options) => {
    const source = sha256(bytes);
    const kept = await Promise.all(options.sizes.map((size) => cache.read(nameOf(source, size, options))));
    const lacking = options.sizes.filter((_, at) => kept[at] === null);
    if (lacking.length === 0) return succeeded(kept.flatMap((one) => one ?? []));
    const made = await maker.renditions(bytes, { ...options, sizes: lacking });
    if (!made.ok) return made;
    for (const [at, size] of lacking.entries()) await cache.keep(nameOf(source, size, options), made.value[at]!);
    let next = 0;
    return succeeded(kept.map((one) => one ?? made.value[next++]!));
  };
  return { ...maker, renditions };
}

function nameOf(source: string, { width, height, format }: RenditionSize, { box, focus }: RenditionOptions): string {
  const part = box === null ? '' : `-${box.left}x${box.top}-${box.width}x${box.height}`;
  const middle = focus === undefined ? '' : `-${focus.x}x${focus.y}`;
  return `${source}${part}-${width}x${height}${middle}-r${renditionRecipe}.${format}`;
}
