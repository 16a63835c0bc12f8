/**
 * sharp, in its WebAssembly build: the native one brings Electron down on Linux (sharp #4522), and one build on every system gives the same bytes,
 * thus the same name, to the same picture at every desk. Loaded when first needed, for it takes a tenth of a second.
 */
import type Sharp from 'sharp';

let loaded: Promise<typeof Sharp> | null = null;

export function loadSharp(): Promise<typeof Sharp> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    // Every picture passes once.
    sharp.cache(false);
    return sharp;
  });
  return loaded;
}
