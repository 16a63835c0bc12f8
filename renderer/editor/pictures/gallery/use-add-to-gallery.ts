import { $getNodeByKey, $getState, type NodeKey } from 'lexical';
import { useState } from 'react';
import type { GalleryBlock } from '../../../../shared/model/object-blocks';
import { changeObject } from '../../cards/change-card';
import { useEditorRoom } from '../../editor-context';
import { $isObject, rawObject } from '../../nodes/object-nodes';
import { imageOf } from '../arriving/arriving-places';

/** Chooses pictures and puts them behind those that a gallery has by then. */
export function useAddToGallery(nodeKey: NodeKey) {
  const { editor, pictures } = useEditorRoom();
  const [busy, setBusy] = useState(false);
  const galleryNow = (): GalleryBlock | null =>
    editor.read(() => {
      const node = $getNodeByKey(nodeKey);
      return $isObject(node) ? ($getState(node, rawObject) as GalleryBlock) : null;
    });
  const add = async (): Promise<void> => {
    const sources = await pictures.choose('many');
    setBusy(true);
    try {
      for (const source of sources) {
        const outcome = await source.store();
        const gallery = galleryNow();
        if (outcome.kind === 'failed') pictures.tellFailure(outcome.failure);
        else if (gallery !== null)
          changeObject(editor, nodeKey, { images: [...gallery.images, imageOf(outcome.picture)] });
      }
    } finally {
      setBusy(false);
    }
  };
  return { add: () => void add(), busy };
}
