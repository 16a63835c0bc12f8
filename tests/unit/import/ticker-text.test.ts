import { describe, expect, test } from 'vitest';
import { asBreaking, tickerDraft } from '../../../shared/model/ticker-line';
import { parseTickerText, tickerLineText } from '../../../shared/import/ticker-text';

const only = (text: string) => {
  const { lines, unplaced } = parseTickerText(text);
  expect(unplaced).toEqual([]);
  expect(lines).toHaveLength(1);
  return lines[0];
};
const line = (displayTime: string, text: string, breaking = false) =>
  tickerDraft({ displayTime, text, ...(breaking ? asBreaking : {}) });

describe('a line of the form is parted into time and text', () => {
  test.each([
    ['14:05 . أمطار على الساحل... المزيد', line('14:05', 'أمطار على الساحل')],
    ['• 14:05 . أمطار على الساحل... المزيد', line('14:05', 'أمطار على الساحل')],
    ['* 14:05 . أمطار على الساحل… المزيد', line('14:05', 'أمطار على الساحل')],
    ['- 14:05 . أمطار على الساحل المزيد', line('14:05', 'أمطار على الساحل')],
    ['– 14:05 . أمطار على الساحل...', line('14:05', 'أمطار على الساحل')],
    ['·14:05. أمطار على الساحل', line('14:05', 'أمطار على الساحل')],
    ['‣ 14:05 .أمطار على الساحل...المزيد', line('14:05', 'أمطار على الساحل')],
    ['▪\t14:05 . أمطار على الساحل ... المزيد  ', line('14:05', 'أمطار على الساحل')],
    ['١٤:٠٥ . أمطار على الساحل... المزيد', line('14:05', 'أمطار على الساحل')],
    ['9:05 . أمطار على الساحل... المزيد', line('09:05', 'أمطار على الساحل')],
    ['\u200f• \u200e14:05\u200f . أمطار على الساحل... المزيد', line('14:05', 'أمطار على الساحل')],
    ['\uFEFF14:05 . BBC: قمة طارئة... المزيد', line('14:05', 'BBC: قمة طارئة')],
    ['14:05 . 37% من الناخبين... المزيد', line('14:05', '37% من الناخبين')],
    ['14:05 . -5 درجات في الجبال... المزيد', line('14:05', '-5 درجات في الجبال')],
    ['14:05 . «نعم» أم لا؟... المزيد', line('14:05', '«نعم» أم لا؟')],
    ['14:05 . انتهت الجلسة. المزيد', line('14:05', 'انتهت الجلسة.')],
    ['14:05 . انتهت الجلسة.', line('14:05', 'انتهت الجلسة.')],
    ['14:05 . المزيد من الأمطار غدًا... المزيد', line('14:05', 'المزيد من الأمطار غدًا')],
    ['14:05 . وعود بالمزيد', line('14:05', 'وعود بالمزيد')],
    ['14:05 . نسبة  بفراغين', line('14:05', 'نسبة  بفراغين')],
  ])('%s', (text, expected) => {
    expect(only(text)).toEqual(expected);
  });
});

describe('«عاجل» at the head is a flag and no text', () => {
  test.each(['عاجل: هزة أرضية', 'عاجل | هزة أرضية', 'عاجل - هزة أرضية', 'عاجل – هزة أرضية', 'عاجل:هزة أرضية'])(
    '%s',
    (text) => {
      expect(only(`14:05 . ${text}... المزيد`)).toEqual(line('14:05', 'هزة أرضية', true));
    },
  );

  test.each(['عاجلًا أم آجلًا', 'عاجل الأسبوع وآجله', 'نداء عاجل: أغيثونا'])('but not in %s', (text) => {
    expect(only(`14:05 . ${text}... المزيد`)).toEqual(line('14:05', text));
  });
});

test('lines keep their order, and the Windows and Unicode ends of line are ends of line', () => {
  const { lines } = parseTickerText('14:05 . أول\r\n14:00 . ثان\u202813:55 . ثالث\r13:50 . رابع');
  expect(lines.map(({ text }) => text)).toEqual(['أول', 'ثان', 'ثالث', 'رابع']);
});

test('what does not fit is said back with its number', () => {
  const text =
    '14:05 . أول\n\nبلا وقت\n25:00 . ساعة لا وجود لها\n14.05 . نقطة\n14:05:30 . ثوانٍ\n14:05 . ... المزيد\n14:05 .';
  const { lines, unplaced } = parseTickerText(text);
  expect(lines).toHaveLength(1);
  expect(unplaced.map(({ line: number, reason }) => [number, reason])).toEqual(
    [3, 4, 5, 6, 7, 8].map((number) => [number, 'not-a-ticker-line']),
  );
  expect(parseTickerText(`14:05 . ${'ن'.repeat(2001)}`).unplaced[0]?.reason).toBe('too-long');
});

test('a printed line reads back as the same draft', () => {
  const draft = tickerDraft({ displayTime: '07:09', text: 'عاجلًا: BBC «خبر» 3-2', ...asBreaking });
  expect(only(tickerLineText(draft))).toEqual(draft);
});
