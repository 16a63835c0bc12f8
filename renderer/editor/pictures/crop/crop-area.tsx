/** The crop over its picture: dragged as a whole or by its corners, with the mouse or with the arrows. */
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import type { Crop } from '../../../../shared/model/object-blocks';
import { useWords } from '../../../i18n/language';
import { arrowStep, cornerOf, corners, moved, resized, type Corner, type Point } from './crop-edit';
import styles from './crop-area.module.css';
import { useDrag } from './use-drag';

export type CropAreaProps = {
  readonly crop: Crop;
  /** The proportion that stays; null where it is free. */
  readonly keep: number | null;
  readonly onChange: (change: (crop: Crop) => Crop) => void;
};

export function CropArea({ crop, keep, onChange }: CropAreaProps) {
  const { t } = useWords();
  const { width, height, left, top } = crop;
  const share = (value: number): number => Math.round(value * 100);
  const words = t('picture.cropIs', {
    width: share(width),
    height: share(height),
    left: share(left),
    top: share(top),
  });
  const place = {
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
  return (
    <div className={styles.veil}>
      <div className={styles.shade}>
        <div className={styles.hole} style={place} />
      </div>
      <div className={styles.area} style={place}>
        <Handle
          label={`${t('picture.cropMove')}. ${words}`}
          className={styles.whole!}
          onMove={(by) => onChange((now) => moved(now, by))}
        />
        {corners.map((corner) => (
          <Handle
            key={corner}
            label={t(`picture.corner.${corner}`)}
            className={styles.corner!}
            place={corner}
            onMove={(by) =>
              onChange((now) => {
                const at = cornerOf(now, corner);
                return resized(now, corner, { to: { x: at.x + by.x, y: at.y + by.y }, keep });
              })
            }
          />
        ))}
      </div>
    </div>
  );
}

const spots: Readonly<Record<Corner, CSSProperties>> = {
  'top-left': { left: 0, top: 0 },
  'top-right': { left: '100%', top: 0 },
  'bottom-left': { left: 0, top: '100%' },
  'bottom-right': { left: '100%', top: '100%' },
};

type HandleProps = {
  readonly label: string;
  readonly className: string;
  readonly place?: Corner;
  /** By shares of the picture. */
  readonly onMove: (by: Point) => void;
};

function Handle({ label, className, place, onMove }: HandleProps) {
  const drag = useDrag(onMove);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = arrowStep(event);
    if (by === null) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <button
      type="button"
      aria-label={label}
      className={className}
      data-corner={place}
      style={place === undefined ? {} : spots[place]}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent<HTMLElement>) => drag.begin(event)}
      onPointerMove={drag.move}
      onPointerUp={drag.end}
      onPointerCancel={drag.end}
    />
  );
}
