/** Makes pictures in this very process, as the command line does. Main has a process of its own for it (electron/app/picture-client.ts). */
import { croppedTo, previewOf, renditionsOf } from './cut-picture';
import type { PictureMaker } from './picture-maker';
import { preparePicture } from './prepare-picture';

export const pictureMakerHere: PictureMaker = {
  prepare: preparePicture,
  preview: previewOf,
  crop: croppedTo,
  renditions: renditionsOf,
};
