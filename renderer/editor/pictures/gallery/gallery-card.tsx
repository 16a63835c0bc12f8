/** Pictures that belong together: a grid of them, the words of the one that is chosen, and of all of them. */
import { ChevronLeft, ChevronRight, Crop, ImagePlus, Trash2, Ungroup } from 'lucide-react';
import { useState } from 'react';
import type { GalleryBlock, ImageBlock } from '../../../../shared/model/object-blocks';
import { useWords } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import type { CardProps } from '../../cards/card';
import { CardFrame } from '../../cards/card-frame';
import { CardText } from '../../cards/card-text';
import { useCard } from '../../cards/use-card';
import { useEditorRoom } from '../../editor-context';
import { useCurrentField } from '../../find/card-marks';
import { takeApart } from './gallery-acts';
import styles from './gallery-card.module.css';
import { GalleryGrid } from './gallery-grid';
import { PictureDialog } from '../crop/picture-dialog';
import { PictureFields } from '../picture-fields';
import { useAddToGallery } from './use-add-to-gallery';
import type { PictureChange } from '../image/use-replace';

export function GalleryCard({ nodeKey, object }: CardProps<GalleryBlock>) {
  const { t } = useWords();
  const { editor, direction } = useEditorRoom();
  const card = useCard<GalleryBlock>(nodeKey);
  const [chosenKey, setChosen] = useState<string | null>(null);
  const { add, busy } = useAddToGallery(nodeKey);
  const { images, caption } = object;
  // What is found in the words of a picture is seen only where the picture is chosen.
  const found = useCurrentField();
  const foundKey = images[Number(/^images\/(\d+)\//.exec(found ?? '')?.[1])]?._key ?? null;
  const [lastFound, setLastFound] = useState<string | null>(null);
  if (foundKey !== lastFound) {
    setLastFound(foundKey);
    if (foundKey !== null) setChosen(foundKey);
  }
  const chosen = images.find(({ _key }) => _key === chosenKey) ?? null;
  const changeImages = (next: readonly ImageBlock[]): void => card.change({ images: [...next] });
  return (
    <CardFrame
      nodeKey={nodeKey}
      label={t('card.gallery')}
      actions={
        <>
          <IconButton label={t('gallery.add')} icon={<ImagePlus />} isDisabled={busy} onPress={add} />
          <IconButton label={t('gallery.takeApart')} icon={<Ungroup />} onPress={() => takeApart(editor, nodeKey)} />
        </>
      }
    >
      <div className={styles.card} aria-busy={busy || undefined}>
        <GalleryGrid images={images} chosen={chosenKey} onChoose={setChosen} onReorder={changeImages} />
        {chosen !== null && (
          <Chosen
            key={chosen._key}
            image={chosen}
            images={images}
            onChange={changeImages}
            onRemoved={() => setChosen(null)}
            onEmpty={card.remove}
          />
        )}
        <div className={styles.foot}>
          <CardText
            field="caption"
            label={t('gallery.caption')}
            placeholder={t('gallery.captionHint')}
            className={styles.caption}
            value={caption}
            onChange={(words) => card.change({ caption: words })}
            direction={direction}
            paragraphs="many"
            maxLength={10_000}
          />
          <Button look="quiet" icon={<ImagePlus />} isDisabled={busy} onPress={add}>
            {t('gallery.add')}
          </Button>
        </div>
      </div>
    </CardFrame>
  );
}

type ChosenProps = {
  readonly image: ImageBlock;
  readonly images: readonly ImageBlock[];
  readonly onChange: (images: readonly ImageBlock[]) => void;
  readonly onRemoved: () => void;
  /** The last picture has gone, and the gallery with it. */
  readonly onEmpty: () => void;
};

function Chosen({ image, images, onChange, onRemoved, onEmpty }: ChosenProps) {
  const { t } = useWords();
  const { direction } = useEditorRoom();
  const [isOpen, setOpen] = useState(false);
  const at = images.indexOf(image);
  const change = (fields: PictureChange): void =>
    onChange(images.map((one) => (one === image ? ({ ...one, ...fields } as ImageBlock) : one)));
  const step = (by: -1 | 1): void => {
    const others = images.filter((one) => one !== image);
    onChange([...others.slice(0, at + by), image, ...others.slice(at + by)]);
  };
  const remove = (): void => {
    if (images.length === 1) return onEmpty();
    onChange(images.filter((one) => one !== image));
    onRemoved();
  };
  const [Earlier, Later] = direction === 'rtl' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <div className={styles.chosen} role="group" aria-label={t('gallery.chosen', { at: at + 1, count: images.length })}>
      <div className={styles.chosenHead}>
        <span>{t('gallery.chosen', { at: at + 1, count: images.length })}</span>
        <IconButton label={t('gallery.earlier')} icon={<Earlier />} isDisabled={at === 0} onPress={() => step(-1)} />
        <IconButton
          label={t('gallery.later')}
          icon={<Later />}
          isDisabled={at === images.length - 1}
          onPress={() => step(1)}
        />
        <IconButton label={t('picture.shape')} icon={<Crop />} onPress={() => setOpen(true)} />
        <IconButton label={t('gallery.remove')} icon={<Trash2 />} look="danger" onPress={remove} />
      </div>
      <PictureFields path={`images/${at}/`} image={image} onChange={change} />
      {isOpen && <PictureDialog image={image} onChange={change} onClose={() => setOpen(false)} />}
    </div>
  );
}
