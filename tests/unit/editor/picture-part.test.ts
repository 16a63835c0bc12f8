import { expect, test } from 'vitest';
import { focusInPart, viewBoxOf } from '../../../renderer/editor/pictures/picture-part';

const crop = { left: 0.25, top: 0.5, width: 0.5, height: 0.5 };

test('a tile shows the part that was chosen', () => {
  expect(viewBoxOf({ crop })).toBe('inset(50% 25% 0% 25%)');
  expect(viewBoxOf({})).toBe('inset(0% 0% 0% 0%)');
});

test('what must stay in view is a place in that part', () => {
  expect(focusInPart({ crop })).toEqual({ x: 0.5, y: 0.5 });
  expect(focusInPart({ crop, focus: { x: 0.375, y: 1 } })).toEqual({ x: 0.25, y: 1 });
  expect(focusInPart({ crop, focus: { x: 0.1, y: 0.1 } })).toEqual({ x: 0, y: 0 });
  expect(focusInPart({ focus: { x: 0.2, y: 0.8 } })).toEqual({ x: 0.2, y: 0.8 });
});
