/** All that may pass between main and the process that reads and makes pictures. It touches no disk: bytes go in, bytes come out. */
import { z } from 'zod';
import { call } from '../ipc/define';
import { Failure } from '../model/failure';
import { Bytes, pictureEndings, PictureSize, PictureWords } from './picture';
import { RenditionSize } from './rendition';

const Side = z.int().min(16).max(10_000);
const Fraction = z.number().min(0).max(1);
const Box = z.strictObject({ left: z.int().min(0), top: z.int().min(0), ...PictureSize.shape });
const failed = z.strictObject({ kind: z.literal('failed'), failure: Failure });
const made = z.strictObject({ kind: z.literal('made'), bytes: Bytes });

export const pictureContract = {
  picture: {
    /** Makes of somebody's file the one that is stored, and reads what it says. */
    prepare: call({
      input: z.strictObject({ bytes: Bytes, longSide: Side }),
      output: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('prepared'),
          bytes: Bytes,
          ending: z.enum(pictureEndings),
          ...PictureSize.shape,
          ...PictureWords.shape,
        }),
        failed,
      ]),
    }),
    /** A small WebP of a stored picture. */
    preview: call({
      input: z.strictObject({ bytes: Bytes, side: Side }),
      output: z.discriminatedUnion('kind', [made, failed]),
    }),
    /** A part of a stored picture, in its own format. The box in pixels. */
    crop: call({
      input: z.strictObject({
        bytes: Bytes,
        ending: z.enum(pictureEndings),
        box: Box,
      }),
      output: z.discriminatedUnion('kind', [made, failed]),
    }),
    /** Smaller forms of a stored picture or of a part of it, in the order asked for. */
    renditions: call({
      input: z.strictObject({
        bytes: Bytes,
        box: Box.nullable(),
        sizes: z.array(RenditionSize).max(50),
        focus: z.strictObject({ x: Fraction, y: Fraction }).optional(),
      }),
      output: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('made'), all: z.array(Bytes) }), failed]),
    }),
  },
} as const;
export type PictureContract = typeof pictureContract;
