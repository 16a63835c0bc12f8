/** Makes pictures in this process and keeps their sizes in the user's cache folder, so that the next export copies them. */
import { join } from 'node:path';
import { keptRenditions, renditionCacheBytes } from '../media/kept-renditions';
import type { PictureMaker } from '../media/picture-maker';
import { pictureMakerHere } from '../media/picture-maker-here';
import { previewCache } from '../media/preview-cache';
import { userCache } from '../ports/user-cache';
import type { Context } from './answer';

export type KeptPictures = {
  readonly maker: PictureMaker;
  /** A cache that can't be written costs time and nothing else: it is told, once. */
  readonly complaints: () => readonly string[];
};

export function keptPictures({ ports, env, t }: Pick<Context, 'ports' | 'env' | 't'>): KeptPictures {
  const faults: string[] = [];
  const cache = previewCache({
    ports,
    folder: join(userCache(env), 'renditions'),
    log: {
      fault: (cause) => {
        faults.push(String(cause));
        return '';
      },
    },
    limitBytes: renditionCacheBytes,
  });
  return {
    maker: keptRenditions(pictureMakerHere, cache),
    complaints: () => faults.slice(0, 1).map((reason) => t('cli.export.unkept', { reason })),
  };
}
