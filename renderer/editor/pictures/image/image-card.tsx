/** A picture in the text, with its words under it. */
import { Crop, Images, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { ImageBlock } from '../../../../shared/model/object-blocks';
import { useWords } from '../../../i18n/language';
import { IconButton } from '../../../ui/icon-button';
import type { CardProps } from '../../cards/card';
import { CardFrame } from '../../cards/card-frame';
import { useCard } from '../../cards/use-card';
import { useEditorRoom } from '../../editor-context';
import { canJoin, joinIntoGallery } from '../gallery/gallery-acts';
import styles from './image-card.module.css';
import { PictureDialog } from '../crop/picture-dialog';
import { PictureFields } from '../picture-fields';
import { PictureView } from '../picture-view';
import { useReplace } from './use-replace';

export function ImageCard({ nodeKey, object }: CardProps<ImageBlock>) {
  const { t } = useWords();
  const { editor } = useEditorRoom();
  const card = useCard<ImageBlock>(nodeKey);
  const [isOpen, setOpen] = useState(false);
  const { replace, busy } = useReplace(object, card.change);
  const actions = (
    <>
      <IconButton label={t('picture.shape')} icon={<Crop />} onPress={() => setOpen(true)} />
      <IconButton label={t('picture.replace')} icon={<RefreshCw />} isDisabled={busy} onPress={replace} />
      {canJoin(editor, nodeKey) && (
        <IconButton label={t('gallery.join')} icon={<Images />} onPress={() => joinIntoGallery(editor, nodeKey)} />
      )}
    </>
  );
  return (
    <CardFrame nodeKey={nodeKey} label={t('card.image')} actions={actions}>
      <div className={styles.card} aria-busy={busy || undefined}>
        <PictureView image={object} kind="card" fit="own-shape" />
        <PictureFields path="" image={object} onChange={card.change} onLeave={card.leave} />
      </div>
      {isOpen && (
        <PictureDialog
          image={object}
          onChange={card.change}
          onClose={() => {
            setOpen(false);
            card.select();
          }}
        />
      )}
    </CardFrame>
  );
}
