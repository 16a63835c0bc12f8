/** The tiles of a gallery: chosen with a click or the arrows, dragged into another order. */
import { TriangleAlert } from 'lucide-react';
import { DropIndicator, ListBox, ListBoxItem, useDragAndDrop } from 'react-aria-components';
import type { ImageBlock } from '../../../../shared/model/object-blocks';
import { useWords } from '../../../i18n/language';
import { useEditorRoom } from '../../editor-context';
import styles from './gallery-grid.module.css';
import { PictureView } from '../picture-view';

export type GalleryGridProps = {
  readonly images: readonly ImageBlock[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  readonly onReorder: (images: readonly ImageBlock[]) => void;
};

export function GalleryGrid({ images, chosen, onChoose, onReorder }: GalleryGridProps) {
  const { t } = useWords();
  const { direction } = useEditorRoom();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'midad/gallery-picture': String(key) })),
    onReorder: ({ keys, target }) => {
      const moving = images.filter(({ _key }) => keys.has(_key));
      const rest = images.filter(({ _key }) => !keys.has(_key));
      const at = rest.findIndex(({ _key }) => _key === target.key) + (target.dropPosition === 'after' ? 1 : 0);
      onReorder([...rest.slice(0, at), ...moving, ...rest.slice(at)]);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.indicator!} />,
  });
  return (
    <ListBox
      aria-label={t('gallery.pictures')}
      className={styles.grid!}
      dir={direction}
      layout="grid"
      selectionMode="single"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => onChoose(keys === 'all' ? null : ([...keys].map(String)[0] ?? null))}
      dragAndDropHooks={dragAndDropHooks}
    >
      {images.map((image, at) => (
        <ListBoxItem
          key={image._key}
          id={image._key}
          className={styles.tile!}
          textValue={t('gallery.tile', { at: at + 1, words: image.caption || image.alt })}
        >
          <PictureView image={image} kind="tile" fit="fill" />
          {image.alt.trim() === '' && (
            <span className={styles.warning} title={t('picture.altMissing')}>
              <TriangleAlert role="img" aria-label={t('picture.altMissing')} />
            </span>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
