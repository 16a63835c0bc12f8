/** Cropping a picture, and saying what of it must stay in view when a page cuts it to another shape. */
import { Maximize } from 'lucide-react';
import { useState } from 'react';
import { isWhole } from '../../../../shared/media/crop-box';
import type { ImageBlock } from '../../../../shared/model/object-blocks';
import { useWords } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { SegmentedControl } from '../../../ui/segmented-control';
import { useEditorRoom } from '../../editor-context';
import { CropArea } from './crop-area';
import { fitted, proportion, ratios, wholePicture, type Point, type Ratio } from './crop-edit';
import { FocusPoint } from './focus-point';
import styles from './picture-dialog.module.css';
import type { PictureChange } from '../image/use-replace';

export type PictureDialogProps = {
  readonly image: ImageBlock;
  /** Told once, when the person is done. */
  readonly onChange: (fields: PictureChange) => void;
  readonly onClose: () => void;
};

const tools = ['crop', 'focus'] as const;
const middle: Point = { x: 0.5, y: 0.5 };

export function PictureDialog({ image, onChange, onClose }: PictureDialogProps) {
  const { t } = useWords();
  const { pictures } = useEditorRoom();
  const [tool, setTool] = useState<(typeof tools)[number]>('crop');
  const [ratio, setRatio] = useState<Ratio>('free');
  const [crop, setCrop] = useState(image.crop ?? wholePicture);
  const [focus, setFocus] = useState<Point>(image.focus ?? middle);
  const keep = proportion(ratio, image);
  const apply = (): void => {
    const isMiddle = Math.abs(focus.x - 0.5) < 0.001 && Math.abs(focus.y - 0.5) < 0.001;
    onChange({ crop: isWhole(crop) ? undefined : crop, focus: isMiddle ? undefined : focus });
    onClose();
  };
  return (
    <Dialog
      title={t('picture.shape')}
      closeLabel={t('picture.cancel')}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('picture.cancel')}</Button>
          <Button look="primary" onPress={apply}>
            {t('picture.apply')}
          </Button>
        </>
      }
    >
      <div className={styles.tools}>
        <SegmentedControl
          label={t('picture.tool')}
          options={tools.map((id) => ({ id, label: t(`picture.tool.${id}`) }))}
          value={tool}
          onChange={setTool}
        />
        {tool === 'crop' && (
          <>
            <SegmentedControl
              label={t('picture.ratio')}
              options={ratios.map((id) => ({ id, label: id === 'free' ? t('picture.ratioFree') : id }))}
              value={ratio}
              onChange={(next) => {
                setRatio(next);
                setCrop(fitted(crop, proportion(next, image)));
              }}
            />
            <Button
              look="quiet"
              icon={<Maximize />}
              isDisabled={isWhole(crop)}
              onPress={() => {
                setRatio('free');
                setCrop(wholePicture);
              }}
            >
              {t('picture.whole')}
            </Button>
          </>
        )}
      </div>
      <p className={styles.hint}>{t(`picture.hint.${tool}`)}</p>
      <div className={styles.stage}>
        <div className={styles.board} data-board="">
          <img
            className={styles.picture}
            src={pictures.address(image.asset, 'card')}
            alt={image.alt}
            draggable={false}
          />
          {tool === 'crop' ? (
            <CropArea crop={crop} keep={keep} onChange={setCrop} />
          ) : (
            <FocusPoint point={focus} onChange={setFocus} />
          )}
        </div>
      </div>
    </Dialog>
  );
}
