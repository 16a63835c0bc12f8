/** What the parts of a document share while it is written as a .docx. */
import type { Direction } from '../../../shared/arabic/direction';
import type { TextSpan } from '../../../shared/comments/quote';
import type { ImageBlock } from '../../../shared/model/object-blocks';

/** A picture in a format that every word processor reads. Pixels. */
export type DocxPicture = {
  readonly bytes: Uint8Array;
  readonly kind: 'jpg' | 'png';
  readonly width: number;
  readonly height: number;
};

/** A comment of the document and the letters of a block that it is about. */
export type DocxAnchor = { readonly id: number; readonly span: TextSpan };

export type DocxPlace = {
  /** The article's. */
  readonly direction: Direction;
  /** BCP 47, of the few words that a document adds. */
  readonly language: string;
  /** Null for one that is not there, or that can't be read. */
  readonly picture: (image: ImageBlock) => DocxPicture | null;
  /** By block. */
  readonly anchors: ReadonlyMap<string, readonly DocxAnchor[]>;
  /** Takes a note in, and gives its number. */
  readonly note: (text: string, direction: Direction) => number;
  /** A number for a list of its own. */
  readonly newList: () => number;
};
