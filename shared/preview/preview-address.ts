/** Where the window finds a file of the preview: `midad://preview/<look>/<name in the package>`, an origin of its own. Whatever stands beside it on the site lies beside it here. */
import { parseUrl } from '../model/href';

/** As the reader's machine has it, the bytes untouched; or as if it had another wish, which changes the style sheet alone (looked-at.ts). */
export const previewLooks = ['own', 'light', 'dark', 'print'] as const;
export type PreviewLook = (typeof previewLooks)[number];

export const previewOrigin = 'midad://preview';

export const previewAddress = (name: string, look: PreviewLook): string => `${previewOrigin}/${look}/${name}`;

export type PreviewAsked = { readonly name: string; readonly look: PreviewLook };

/** Null for everything that `previewAddress` does not write, letter by letter. Which names there are, the preview knows. */
export function parsePreviewAddress(address: string): PreviewAsked | null {
  const url = parseUrl(address);
  if (url?.protocol !== 'midad:' || url.hostname !== 'preview' || url.href !== address) return null;
  const [, look = '', name = ''] = /^midad:\/\/preview\/([a-z]+)\/([\w./-]+)$/.exec(address) ?? [];
  const known = previewLooks.find((one) => one === look);
  return known === undefined || name === '' ? null : { name, look: known };
}
