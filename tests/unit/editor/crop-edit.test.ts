import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arrowStep,
  corners,
  fitted,
  moved,
  proportion,
  resized,
  wholePicture,
} from '../../../renderer/editor/pictures/crop/crop-edit';
import { Crop } from '../../../shared/model/object-blocks';

const size = { width: 400, height: 300 };
const wide = proportion('16:9', size);

test('a ratio is that of the pixels, whatever shape the picture has', () => {
  const crop = fitted(wholePicture, wide);
  expect((crop.width * 400) / (crop.height * 300)).toBeCloseTo(16 / 9);
  expect(crop).toMatchObject({ left: 0, width: 1 });
  expect(crop.top).toBeCloseTo((1 - crop.height) / 2);
});

test('the right corner pulled to the left makes a kept ratio smaller, the left edge stays', () => {
  const crop = fitted(wholePicture, wide);
  const next = resized(crop, 'bottom-right', { to: { x: 0.8, y: crop.top + crop.height }, keep: wide });
  expect(next).toMatchObject({ left: 0, top: crop.top });
  expect(next.width).toBeCloseTo(0.8);
});

test('arrows point as they point on the picture', () => {
  expect(arrowStep({ key: 'ArrowLeft', shiftKey: false })).toEqual({ x: -0.01, y: 0 });
  expect(arrowStep({ key: 'ArrowDown', shiftKey: true })).toEqual({ x: 0, y: 0.05 });
  expect(arrowStep({ key: 'Enter', shiftKey: false })).toBeNull();
});

const share = fc.double({ min: -1.5, max: 1.5, noNaN: true });
const step = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), x: share, y: share }),
  fc.record({ kind: fc.constantFrom(...corners), x: share, y: share }),
);

test('whatever is done to a crop, it stays in the picture and keeps its ratio', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.constantFrom('free', '16:9', '4:3', '1:1'), (steps, ratio) => {
      const keep = proportion(ratio, size);
      const end = steps.reduce(
        (crop, { kind, x, y }) =>
          kind === 'move' ? moved(crop, { x, y }) : resized(crop, kind, { to: { x, y }, keep }),
        fitted(wholePicture, keep),
      );
      expect(Crop.safeParse(end).success).toBe(true);
      expect(keep ?? end.width / end.height).toBeCloseTo(end.width / end.height);
    }),
  );
});
