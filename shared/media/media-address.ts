/** Where the window finds a stored picture: `/media/card/<name>`, on the page's own origin. A name is all that stands in it; never a path. */
import { parseUrl } from '../model/href';
import { MediaName } from '../model/object-blocks';
import { previewSides, type PreviewKind } from './picture';

export const mediaAddress = (name: MediaName, kind: PreviewKind): string => `/media/${kind}/${name}`;

export type MediaAsked = { readonly name: MediaName; readonly kind: PreviewKind };

/** Null for everything that `mediaAddress` does not write, letter by letter. */
export function parseMediaAddress(address: string): MediaAsked | null {
  const url = parseUrl(address);
  if (url?.protocol !== 'midad:' || url.hostname !== 'app') return null;
  const [, kind = '', name = ''] = /^midad:\/\/app\/media\/([a-z]+)\/([0-9a-f]{64}\.[a-z]+)$/.exec(address) ?? [];
  const asked = MediaName.safeParse(name);
  return asked.success && isKind(kind) ? { name: asked.data, kind } : null;
}

const isKind = (kind: string): kind is PreviewKind => Object.keys(previewSides).includes(kind);
