/** What of a picture must stay in view: a point on it, set with a click, dragged, or moved with the arrows. */
import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../../../i18n/language';
import { arrowStep, pointWithin, type Point } from './crop-edit';
import styles from './focus-point.module.css';
import { useDrag } from './use-drag';

export function FocusPoint({
  point,
  onChange,
}: {
  readonly point: Point;
  readonly onChange: (change: (point: Point) => Point) => void;
}) {
  const { t } = useWords();
  const by = (step: Point): void => onChange((now) => pointWithin({ x: now.x + step.x, y: now.y + step.y }));
  const drag = useDrag(by);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = arrowStep(event);
    if (step === null) return;
    event.preventDefault();
    by(step);
  };
  const jump = ({ currentTarget, target, clientX, clientY }: PointerEvent<HTMLElement>): void => {
    if (target !== currentTarget) return;
    const box = currentTarget.getBoundingClientRect();
    onChange(() => pointWithin({ x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height }));
  };
  return (
    <div className={styles.field} onPointerDown={jump}>
      <button
        type="button"
        className={styles.point}
        aria-label={t('picture.focusIs', { x: Math.round(point.x * 100), y: Math.round(point.y * 100) })}
        style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
        onKeyDown={onKeyDown}
        onPointerDown={drag.begin}
        onPointerMove={drag.move}
        onPointerUp={drag.end}
        onPointerCancel={drag.end}
      />
    </div>
  );
}
