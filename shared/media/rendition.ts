/** One smaller form of a picture: its size in pixels, and as what it is written. */
import { z } from 'zod';
import type { Data } from '../data';
import { PictureSize } from './picture';

export const renditionFormats = ['webp', 'jpg'] as const;
export type RenditionFormat = (typeof renditionFormats)[number];

export const RenditionSize = z.strictObject({ ...PictureSize.shape, format: z.enum(renditionFormats) });
export type RenditionSize = Data<typeof RenditionSize>;
