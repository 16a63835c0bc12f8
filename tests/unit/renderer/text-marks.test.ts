import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followed, runsUnder, type TextMark } from '../../../renderer/ui/text-marks';

const came = (start: number, end: number, gone = ''): TextMark => ({
  start,
  end,
  isCurrent: false,
  look: 'came',
  gone,
});
const marks = fc.array(
  fc
    .record({ start: fc.nat(24), size: fc.nat(6), gone: fc.constantFrom('', 'حُذف') })
    .map(({ start, size, gone }) => came(start, start + size, gone)),
  { maxLength: 5 },
);

test('what lies beneath a field reads as the field does, and says once what is gone', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), marks, (text, own) => {
      const runs = runsUnder(text, own);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      expect(runs.flatMap(({ gone }) => gone)).toHaveLength(own.filter(({ gone }) => gone !== '').length);
    }),
  );
});

test('words that are gone stand where they stood, even at the end and within a mark of somebody else', () => {
  const runs = runsUnder('قال الوزير', [
    { start: 0, end: 10, isCurrent: false },
    came(4, 4, 'السيد'),
    came(10, 10, 'أمس'),
  ]);
  expect(runs.map(({ text, gone }) => [text, gone.map((one) => one.gone)])).toEqual([
    ['قال ', []],
    ['الوزير', ['السيد']],
    ['', ['أمس']],
  ]);
});

test('marks follow the letters that are typed before them, until they are told anew', () => {
  const one = [came(4, 10)];
  const at = (text: string) => followed(one, 'قال الوزير أمس', text).map(({ start, end }) => text.slice(start, end));
  expect(at('وقال الوزير أمس')).toEqual(['الوزير']);
  expect(at('قال الوزير أمس مساء')).toEqual(['الوزير']);
  expect(at('قال السيد الوزير أمس')).toEqual(['السيد الوزير']);
  expect(at('أمس')).toEqual(['']);
});
