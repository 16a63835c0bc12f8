/** What is known of a picture once it lies in the workspace, and the shapes in which the window shows one. */
import { z } from 'zod';
import type { Data } from '../data';
import { MediaName } from '../model/object-blocks';

/** What a file holds. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const PictureSize = z.strictObject({ width: z.int().min(1), height: z.int().min(1) });

/** What the file itself said of the picture before it was taken out; '' where it said nothing. */
export const PictureWords = z.strictObject({ caption: z.string(), credit: z.string(), alt: z.string() });
export type PictureWords = Data<typeof PictureWords>;

/** A picture as it lies in `media/`. */
export const StoredPicture = z.strictObject({
  asset: MediaName,
  ...PictureSize.shape,
  ...PictureWords.shape,
});
export type StoredPicture = Data<typeof StoredPicture>;

/** Formats that are stored, by the ending of their files. */
export const pictureEndings = ['jpg', 'png', 'webp', 'gif', 'avif'] as const;
export type PictureEnding = (typeof pictureEndings)[number];

export const contentTypes: Readonly<Record<PictureEnding, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};

export const endingOf = (name: string): PictureEnding => {
  const ending = pictureEndings.find((one) => name.endsWith(`.${one}`));
  if (ending === undefined) throw new TypeError(`not the name of a picture: ${name}`);
  return ending;
};

/** Bytes. What no camera's file reaches and what still fits between the processes. */
export const maxPictureBytes = 80 * 1024 * 1024;

/** Pixels, all frames of a moving picture together. */
export const maxPixels = 120_000_000;

/** Pixels of the longer side: what a card in the text shows, and what a tile of a gallery does. */
export const previewSides = { card: 1600, tile: 480 } as const;
export type PreviewKind = keyof typeof previewSides;
