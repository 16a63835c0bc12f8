import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsThatFit, type RowMeasures } from '../../../renderer/ui/parts-that-fit';

const aRow = (differs: Partial<RowMeasures<string>> = {}): RowMeasures<string> => ({
  room: 400,
  gap: 10,
  fixed: [100],
  parts: [
    { id: 'bold', width: 60 },
    { id: 'link', width: 30 },
    { id: 'lists', width: 60 },
  ],
  more: 30,
  ...differs,
});

test.each([
  ['everything stays where there is room', 280, ['bold', 'link', 'lists']],
  ['the button for the others takes room of its own', 279, ['bold', 'link']],
  ['the least used go first', 249, ['bold']],
  ['what is narrow does not stay where something that is used more has gone', 190, []],
  ['where nothing fits nothing stays', 10, []],
])('%s', (_, room, staying) => {
  expect([...partsThatFit(aRow({ room }))]).toEqual(staying);
});

test('what stays always fits, and the next one would not', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 8 });
  const result = fc.check(
    fc.property(fc.integer({ min: 0, max: 900 }), widths, (room, found) => {
      const parts = found.map((width, index) => ({ id: String(index), width }));
      const row = aRow({ room, parts });
      const need = (count: number): number => {
        const shown = [...row.fixed, ...found.slice(0, count), ...(count < found.length ? [row.more] : [])];
        return shown.reduce((sum, width) => sum + width, 0) + row.gap * (shown.length - 1);
      };
      const { size } = partsThatFit(row);
      return (size === 0 || need(size) <= room) && (size === found.length || need(size + 1) > room);
    }),
  );
  expect(result.counterexample).toBeNull();
});
