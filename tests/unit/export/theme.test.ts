import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteCssFor } from '../../../shared/export/site-css';
import { adjustedColours, contrast, leastContrast, palettesOf } from '../../../shared/export/theme/colours';
import { writtenDay, writtenMoment } from '../../../shared/export/theme/dates';
import { articleWithNumerals, withNumerals } from '../../../shared/export/theme/numerals';
import { Timestamp } from '../../../shared/model/ids';
import { themeColours, Theme, usualTheme, type MonthNames } from '../../../shared/model/theme';
import { anArticle } from '../../support/makers';

describe('colours', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  const colours = fc.record(Object.fromEntries(themeColours.map((name) => [name, colour])), { requiredKeys: [] });

  test('whatever is chosen, every word can be read, in the light and in the dark', () => {
    fc.assert(
      fc.property(colours, (chosen) => {
        for (const { paper, ...words } of Object.values(palettesOf({ colours: chosen })))
          for (const name of ['ink', 'inkQuiet', 'accent', 'breaking'] as const)
            expect(contrast(words[name], paper)).toBeGreaterThanOrEqual(leastContrast);
      }),
      { numRuns: 2000 },
    );
  });

  test('a colour that can be read stays as it was chosen, and others are named', () => {
    expect(palettesOf({ colours: { accent: '#7A0019' } }).light.accent).toBe('#7a0019');
    expect(adjustedColours({ colours: { accent: '#7A0019' } })).toEqual([]);
    expect(adjustedColours({ colours: { accent: '#ffd200', ink: '#000000' } })).toEqual(['accent']);
  });

  test('nothing but a colour reaches the style sheet', () => {
    const hostile = { ...usualTheme, colours: { accent: 'red;}body{background:url(//evil.example)' } };
    expect(Theme.safeParse(hostile).success).toBe(false);
    expect(siteCssFor(usualTheme)).not.toMatch(/url\(|@import|undefined/);
  });
});

describe('dates', () => {
  const policy = (months: MonthNames, differs: Partial<Theme> = {}) => ({ ...usualTheme, months, ...differs });

  test.each([
    ['figures', '25-09-2026'],
    ['levant', '25 أيلول 2026'],
    ['egypt', '25 سبتمبر 2026'],
    ['both', '25 أيلول/سبتمبر 2026'],
    ['tunisia', '25 سبتمبر 2026'],
    ['morocco', '25 شتنبر 2026'],
  ] as const)('a day with months of %s', (months, text) => {
    expect(writtenDay('2026-09-25', 'ar', policy(months)).text).toBe(text);
  });

  test.each([
    ['2026-02-18', '1 رمضان 1447هـ'],
    ['2026-03-20', '1 شوال 1447هـ'],
    ['2026-06-16', '1 محرم 1448هـ'],
  ])('%s by Umm al-Qura’s calendar', (day, hijri) => {
    expect(writtenDay(day, 'ar-LB', policy('levant', { hijri: 'beside' })).text).toMatch(new RegExp(`– ${hijri}$`));
  });

  test('a moment is shown by its own clock, in the newsroom’s figures', () => {
    const moment = Timestamp.parse('2026-08-01T23:59:30+01:00');
    expect(writtenMoment(moment, 'ar', policy('morocco', { numerals: 'arabic' })).text).toBe(
      '١ غشت ٢٠٢٦، الساعة ٢٣:٥٩',
    );
    expect(writtenMoment(moment, 'en', policy('morocco', { numerals: 'arabic' })).text).toBe('1 August 2026, 23:59');
    expect(writtenMoment(moment, 'fr', policy('levant')).text).toBe('1 août 2026, 23:59');
  });

  test('a language that nobody knows is no fault', () => {
    expect(writtenDay('2026-09-25', 'x', policy('levant')).text).toBe('25 September 2026');
    expect(writtenDay('2026-09-25', 'not a language', policy('levant')).text).toBe('25 September 2026');
  });
});

describe('numerals', () => {
  test.each([
    ['بلغ العدد 4,200 حالة، أي 3.5%', 'بلغ العدد ٤٬٢٠٠ حالة، أي ٣٫٥٪'],
    ['بين 10-15% من الناخبين', 'بين ١٠-١٥٪ من الناخبين'],
    ['الساعة 14:05', 'الساعة ١٤:٠٥'],
    ['لقاح COVID-19 وإصدار v2.0', 'لقاح COVID-19 وإصدار v2.0'],
    ['الرقم 1800-555-24', 'الرقم 1800-555-24'],
    ['هاتف +961 1 555 240', 'هاتف +961 1 555 240'],
    ['يوم 25.9.2026', 'يوم ٢٥.٩.٢٠٢٦'],
  ])('%s', (written, shown) => {
    expect(withNumerals(written, 'arabic')).toBe(shown);
  });

  test('back again, and as written', () => {
    expect(withNumerals('٤٬٢٠٠ حالة، أي ٣٫٥٪ و۱۲', 'latin')).toBe('4,200 حالة، أي 3.5% و12');
    expect(withNumerals('٣ و3', 'written')).toBe('٣ و3');
  });

  test('every letter keeps its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('latin' as const, 'arabic' as const),
        (text, policy) => {
          expect(withNumerals(text, policy)).toHaveLength(text.length);
        },
      ),
    );
  });

  test('an address stays what it is, and an article in another language too', () => {
    const link = { _type: 'link' as const, _key: 'l', href: 'https://example.org/2026' };
    const span = (key: string, text: string, ...marks: string[]) => ({
      _type: 'span' as const,
      _key: key,
      text,
      marks,
    });
    const block = {
      _type: 'block' as const,
      _key: 'b',
      style: 'normal',
      children: [span('a', 'عام 20'), span('c', '26', 'l')],
      markDefs: [link],
    };
    const shown = articleWithNumerals(anArticle({ body: [block] }), 'arabic');
    expect(shown.body[0]).toEqual({ ...block, children: [span('a', 'عام ٢٠'), span('c', '٢٦', 'l')] });
    const english = anArticle({ language: 'en', direction: 'ltr', headline: '10 years' });
    expect(articleWithNumerals(english, 'arabic')).toBe(english);
  });
});
