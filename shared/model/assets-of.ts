/** Which files of `media/` a document shows, wherever in it a picture stands: blocks of kinds that we do not know may hold pictures too. */
import { MediaName } from './object-blocks';

/** Each once, in the order of the document. */
export function assetsOf(document: unknown): readonly MediaName[] {
  const found = new Set<MediaName>();
  collect(document, found);
  return [...found];
}

function collect(value: unknown, found: Set<MediaName>): void {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value) && '_type' in value && value._type === 'image' && 'asset' in value) {
    const asset = MediaName.safeParse(value.asset);
    if (asset.success) found.add(asset.data);
  }
  for (const part of Object.values(value)) collect(part, found);
}
