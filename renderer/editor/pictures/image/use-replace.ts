import { useState } from 'react';
import type { ImageBlock } from '../../../../shared/model/object-blocks';
import { useEditorRoom } from '../../editor-context';

export type PictureChange = Partial<Omit<ImageBlock, '_type' | '_key'>>;

/** Another file in place of a picture. Its words stay where somebody has written them; its crop was the old file's. */
export function useReplace(image: ImageBlock, change: (fields: PictureChange) => void) {
  const { pictures } = useEditorRoom();
  const [busy, setBusy] = useState(false);
  const replace = async (): Promise<void> => {
    const [source] = await pictures.choose('one');
    if (source === undefined) return;
    setBusy(true);
    try {
      const outcome = await source.store();
      if (outcome.kind === 'failed') pictures.tellFailure(outcome.failure);
      else change(replaced(image, outcome.picture));
    } finally {
      setBusy(false);
    }
  };
  return { replace: () => void replace(), busy };
}

type Stored = Pick<ImageBlock, 'asset' | 'width' | 'height' | 'caption' | 'credit' | 'alt'>;

export function replaced(image: ImageBlock, { caption, credit, alt, ...file }: Stored): PictureChange {
  return {
    ...file,
    caption: image.caption || caption,
    credit: image.credit || credit,
    alt: image.alt || alt,
    crop: undefined,
    focus: undefined,
  };
}
