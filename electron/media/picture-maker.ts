/** What makes pictures: this process, as on the command line, or one beside the window. */
import type { Failure } from '../../shared/model/failure';
import type { Result } from '../../shared/result';
import type { CutOptions, RenditionOptions } from './cut-picture';
import type { PreparedPicture, PrepareOptions } from './prepare-picture';

export type PictureMaker = {
  prepare(bytes: Uint8Array, options: PrepareOptions): Promise<Result<PreparedPicture, Failure>>;
  /** A small WebP; `side` is the longer one, in pixels. */
  preview(bytes: Uint8Array, side: number): Promise<Result<Uint8Array, Failure>>;
  /** A part, in the format of the whole. */
  crop(bytes: Uint8Array, options: CutOptions): Promise<Result<Uint8Array, Failure>>;
  /** Smaller forms, in the order asked for. */
  renditions(bytes: Uint8Array, options: RenditionOptions): Promise<Result<readonly Uint8Array[], Failure>>;
};
