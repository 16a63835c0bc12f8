/** The preview that is looked at, and what its frames get when they ask. There is one at a time. */
import { cssLookedAt } from '../../shared/preview/looked-at';
import type { PreviewAsked } from '../../shared/preview/preview-address';
import { contentTypes, endingOf } from '../../shared/media/picture';
import { pictureFiles } from '../handoff/picture-bytes';
import type { PictureMaker } from '../media/picture-maker';
import type { MediaFiles } from '../workspace/media-files';
import type { PreviewFiles } from './preview-files';

export type PreviewAnswer = { readonly bytes: Uint8Array; readonly contentType: string };

export type PreviewShelf = {
  /** Gives whether readers would see anything else than what lay here before. */
  put(files: PreviewFiles): 'same' | 'changed';
  /** Null where the preview has no such file. Rejects with the system's error. */
  answer(asked: PreviewAsked): Promise<PreviewAnswer | null>;
  clear(): void;
};

type Given = {
  /** Of the workspace that is open; null while none is. */
  readonly media: () => MediaFiles | null;
  readonly maker: Pick<PictureMaker, 'crop' | 'renditions'>;
};

const textTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

export function previewShelf({ media, maker }: Given): PreviewShelf {
  let shown: PreviewFiles | null = null;
  return {
    put(files) {
      const before = shown;
      shown = files;
      return before !== null && isSame(before, files) ? 'same' : 'changed';
    },
    async answer({ name, look }) {
      const text = shown?.texts.get(name);
      const contentType = textTypes[name.slice(name.lastIndexOf('.') + 1)];
      if (text !== undefined && contentType !== undefined) {
        const looked = name.endsWith('.css') ? cssLookedAt(text, look) : text;
        return { bytes: new TextEncoder().encode(looked), contentType };
      }
      const picture = shown?.pictures.get(name);
      const source = media();
      if (picture === undefined || source === null) return null;
      const [file] = await pictureFiles(picture.image, { media: source, maker }, (one) => one === picture.as);
      return file === undefined ? null : { bytes: file.bytes, contentType: contentTypes[endingOf(name)] };
    },
    clear() {
      shown = null;
    },
  };
}

/** Pictures are named by what they hold, so a page that says the same shows the same. What says only when it was written is no other preview. */
const isSame = (one: PreviewFiles, other: PreviewFiles): boolean =>
  one.page === other.page &&
  [...new Set([...one.texts.keys(), ...other.texts.keys()])]
    .filter((name) => /\.(html|css)$/.test(name))
    .every((name) => one.texts.get(name) === other.texts.get(name));
