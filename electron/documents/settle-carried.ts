/** Puts the pictures that a document brought along into the workspace: each becomes an image of the article, or is named with the reason why not. */
import type { LeftOut, NewKey } from '../../shared/import/imported';
import { isCarried, type CarriedPicture } from '../../shared/import/pictures/carried-picture';
import { plainBody } from '../../shared/import/plain-body';
import type { StoredPicture } from '../../shared/media/picture';
import type { Block, Body } from '../../shared/model/body';
import type { Failure } from '../../shared/model/failure';
import type { ImageBlock } from '../../shared/model/object-blocks';
import type { Result } from '../../shared/result';

export type StorePicture = (bytes: Uint8Array) => Promise<Result<StoredPicture, Failure>>;

export type Settled = { readonly body: Body; readonly leftOut: readonly LeftOut[] };

/** Pictures of one document that are stored; more is a catalogue, and each may take a second. */
const most = 500;

/** One after the other: each may be some megabytes in memory. A picture that is shown twice is stored once. */
export async function settleCarried(
  body: Body,
  { store, newKey }: { readonly store: StorePicture; readonly newKey: NewKey },
): Promise<Settled> {
  const leftOut: LeftOut[] = [];
  const outcomes = new Map<Uint8Array, Result<StoredPicture, Failure>>();
  const blocks: Block[] = [];
  for (const block of body) {
    if (!isCarried(block)) {
      blocks.push(block);
      continue;
    }
    const { bytes, name } = block.file;
    const outcome = outcomes.get(bytes) ?? (outcomes.size < most ? await store(bytes) : null);
    if (outcome !== null) outcomes.set(bytes, outcome);
    if (outcome?.ok === true) blocks.push(imageOf(block, outcome.value));
    else {
      const why = outcome === null ? {} : { failure: outcome.failure };
      leftOut.push({ what: 'image', text: block.alt || block.caption || name, ...why });
      blocks.push(...wordsOf(block, newKey));
    }
  }
  return { body: blocks, leftOut };
}

/** What the document says of its picture is worth more than what the picture's file says. */
const imageOf = ({ _key, alt, caption }: CarriedPicture, stored: StoredPicture): ImageBlock => ({
  _type: 'image',
  _key,
  ...stored,
  alt: alt || stored.alt,
  caption: caption || stored.caption,
});

/** The text stays whatever becomes of the picture. */
const wordsOf = ({ alt, caption }: CarriedPicture, newKey: NewKey): Body => {
  const words = [...new Set([alt, caption])].filter(Boolean);
  return words.length === 0 ? [] : plainBody(words, newKey);
};
