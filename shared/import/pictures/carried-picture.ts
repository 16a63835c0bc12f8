/**
 * A picture that a document or a page brings along within itself. Among the blocks that were read it holds the place of its image until whoever
 * reads has stored it (electron/documents/settle-carried.ts, renderer/editor/pictures/arrivals.ts). No document holds one.
 */
import type { Block, UnknownBlock } from '../../model/body';

/** A picture's file, or what stands for one: nothing is known of its bytes yet. */
export type PictureFile = {
  /** As whoever wrote the document's file called it (`image1.emf`); '' where it has no name. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

export type CarriedPicture = UnknownBlock & {
  readonly _type: typeof carriedType;
  readonly file: PictureFile;
  /** '' where the document says nothing. */
  readonly alt: string;
  readonly caption: string;
};

const carriedType = 'midad-carried';

export const carriedPicture = (picture: Omit<CarriedPicture, '_type'>): CarriedPicture =>
  ({ _type: carriedType, ...picture }) as CarriedPicture;

export const isCarried = (block: Block): block is CarriedPicture => block._type === carriedType;

/** Stands for a document's picture in the HTML that is made of it. No address of the web, so that nothing in a text is taken for one. */
export const pictureAddress = (number: number): string => `midad-picture:${number}`;

/** Bytes. Sites put a dot of some forty where a picture will be once a reader scrolls to it. */
const leastBytes = 200;

/** The picture in a `data:` address; null where it is none, or only holds a place. */
export function pictureInAddress(source: string): PictureFile | null {
  const base64 = /^data:image\/[a-z0-9.+-]+(?:;[a-z0-9=-]+)*;base64,/i.exec(source);
  if (base64 === null) return null;
  const letters = source.slice(base64[0].length).replace(/[\s]|%0[ad]|%20/gi, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(letters) || letters.replaceAll('=', '').length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(letters), (char) => char.charCodeAt(0));
  return bytes.byteLength < leastBytes ? null : { name: '', bytes };
}

/** What programs write by themselves where nobody has described a picture: its file's name, or a guess that says so. */
export function writtenAlt(alt: string): string {
  const words = alt.trim();
  const isMachines =
    /description automatically generated|AI-generated content|إنشاء الوصف تلقائي|^\S+\.(png|jpe?g|gif|bmp|tiff?|webp|emf|wmf)$/i.test(
      words,
    ) || /^[A-Za-z]:\\/.test(words);
  return isMachines ? '' : words.slice(0, 2000);
}
