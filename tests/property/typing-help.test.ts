/** Help while typing, against any text: letters stay, undo is exact, what is not Arabic is left alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typingChange, typingRules, type TypingHelp } from '../../shared/typing/typing-help';

const help: TypingHelp = { rules: typingRules, abbreviations: [], base: 'rtl' };
const sign = fc.constantFrom(...'"\',;?!:.- «»“”،؛؟()0123456789٣@/#ـ');
const arabic = fc.constantFrom(...'ابتثجحخوفكلاليةىءأَُ');
const latin = fc.constantFrom(...'abcXYZé');
const mixed = fc.string({ unit: fc.oneof(arabic, sign, latin), maxLength: 40 });
const text = fc.string({ unit: fc.oneof(fc.constantFrom(...'abcdefgh'), sign), maxLength: 40 });

const afterKey = (before: string, key: string, given: TypingHelp): string => {
  const change = typingChange({ before, key, after: '' }, given);
  const now = before + key;
  return change === null ? now : now.slice(0, now.length - change.removed.length) + change.inserted;
};

test('no letter and no digit is ever changed, and what is removed stood before the caret', () => {
  fc.assert(
    fc.property(mixed, fc.oneof(sign, arabic, latin), mixed, (before, key, after) => {
      const change = typingChange({ before, key, after }, help);
      if (change === null) return;
      expect((before + key).endsWith(change.removed)).toBe(true);
      const words = (one: string): string => one.replace(/[^\p{L}\p{N}]/gu, '');
      expect(words(change.inserted)).toBe(words(change.removed));
    }),
  );
});

test('text in Latin letters is typed as it is, in a paragraph of either direction', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('rtl' as const, 'ltr' as const), (rest, base) => {
      const keys = `a${rest.replace(/[«»“”،؛؟ـ٣]/g, '').replaceAll('...', '')}`;
      const given: TypingHelp = { ...help, base, rules: typingRules.filter((rule) => rule !== 'ellipsis') };
      expect([...keys].reduce((before, key) => afterKey(before, key, given), '')).toBe(keys);
    }),
  );
});

test('a number keeps its commas, colons and dashes whatever stands before it', () => {
  fc.assert(
    fc.property(mixed, fc.stringMatching(/^\d{1,3}([,:.-]\d{1,3}){1,3}$/), (before, number) => {
      const start = `${before.replaceAll('"', '')} `;
      expect([...number].reduce((head, key) => afterKey(head, key, help), start)).toBe(start + number);
    }),
  );
});
