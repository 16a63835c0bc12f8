/** What an `img` is to a reader: a letter, nothing, a picture that came with the page, or one that did not. */
import type { NewKey } from '../imported';
import { carriedPicture, writtenAlt, type CarriedPicture, type PictureFile } from '../pictures/carried-picture';
import { attribute, type Element } from './html-nodes';
import { captionAttribute } from './midad-tags';

/** The file that a picture's address leads to within what is read; null where it is not there. */
export type PictureFiles = (source: string) => PictureFile | null;

export type PictureReading =
  | { readonly kind: 'letters'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'carried'; readonly picture: CarriedPicture }
  | { readonly kind: 'missing'; readonly words: string };

export function pictureOf(element: Element, files: PictureFiles, newKey: NewKey): PictureReading {
  const words = attribute(element, 'alt')?.trim() ?? '';
  // Sites draw emojis as pictures.
  if (/^\p{Emoji_Presentation}|^\p{Emoji}\uFE0F/u.test(words) && words.length <= 14)
    return { kind: 'letters', text: words };
  // A picture of a dot only counts readers.
  const isDot = ['width', 'height'].some((name) => /^[01](px)?$/.test(attribute(element, name) ?? ''));
  if (isDot || attribute(element, 'role') === 'presentation') return { kind: 'nothing' };
  const file = files(attribute(element, 'src') ?? '');
  if (file === null) return { kind: 'missing', words };
  const caption = attribute(element, captionAttribute) ?? '';
  return { kind: 'carried', picture: carriedPicture({ _key: newKey(), file, alt: writtenAlt(words), caption }) };
}
