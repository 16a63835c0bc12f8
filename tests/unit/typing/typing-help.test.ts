import { describe, expect, test } from 'vitest';
import { typingChange, typingRules, usualTypingRules, type TypingHelp } from '../../../shared/typing/typing-help';

const all: TypingHelp = { rules: typingRules, abbreviations: [], base: 'rtl' };

/** Types key by key, as a person does. */
const typed = (keys: string, help: TypingHelp = all): string =>
  [...keys].reduce((before, key) => {
    const change = typingChange({ before, key, after: '' }, help);
    const text = before + key;
    return change === null ? text : text.slice(0, text.length - change.removed.length) + change.inserted;
  }, '');

describe('quotation marks', () => {
  test.each([
    ['opened and closed', 'قال "نعم" ثم مضى', 'قال «نعم» ثم مضى'],
    ['at the beginning of a paragraph', '"نعم"', '«نعم»'],
    ['behind an attached particle', 'و"القدس" لـ"إسرائيل" بال"عربي"', 'و«القدس» لـ«إسرائيل» بال«عربي»'],
    ['one within the other', '"قال "نعم" ومضى"', '«قال “نعم” ومضى»'],
    ['round a Latin name', 'صحيفة "The Guardian" البريطانية', 'صحيفة «The Guardian» البريطانية'],
    ['behind a Latin name', 'موقع Axios "إن" كذا', 'موقع Axios «إن» كذا'],
    ['round a number', 'عام "2020" و"2021"', 'عام «2020» و«2021»'],
    ['in brackets', '("نعم")', '(«نعم»)'],
    ['closing what an earlier paragraph opened', 'انتهى الكلام"', 'انتهى الكلام»'],
    ['inches', 'شاشة 12"', 'شاشة 12"'],
    ['none in a Latin paragraph', 'He said "yes" today', 'He said "yes" today'],
    ['none in markup', 'وسم a href="x"', 'وسم a href="x"'],
    ['opening also where a space follows by mistake', 'قال " نعم', 'قال « نعم'],
  ])('%s', (_, keys, text) => expect(typed(keys)).toBe(text));

  test('a straight one left by an undo is closed by a straight one', () => {
    expect(typingChange({ before: 'قال "نعم', key: '"', after: '' }, all)).toBeNull();
  });
});

describe('marks', () => {
  test.each([
    ['comma', 'قال, ثم', 'قال، ثم'],
    ['semicolon', 'مضى; لأنه', 'مضى؛ لأنه'],
    ['question mark', 'متى? لا أحد', 'متى؟ لا أحد'],
    ['not between digits', 'دفع 1,250 دينارًا', 'دفع 1,250 دينارًا'],
    ['behind a number, once a space follows', 'في 2020, ثم', 'في 2020، ثم'],
    ['a question that ends with a number', 'هل كان عام 2020?', 'هل كان عام 2020؟'],
    ['not in a Latin run', 'زار Paris, London; really?', 'زار Paris, London; really?'],
    ['not in an address', 'راجع https://موقع.com/بحث?س', 'راجع https://موقع.com/بحث?س'],
    ['not at the beginning', ', قال', ', قال'],
    ['behind a closing quote', '"نعم", قال', '«نعم»، قال'],
  ])('%s', (_, keys, text) => expect(typed(keys)).toBe(text));
});

describe('the space before a mark goes', () => {
  test.each([
    ['before an Arabic comma', 'قال ، ثم', 'قال، ثم'],
    ['before a Latin one that becomes Arabic', 'قال , ثم', 'قال، ثم'],
    ['before a question mark behind a number', 'عام 2020 ؟', 'عام 2020؟'],
    ['before a colon', 'قال : نعم', 'قال: نعم'],
    ['several', 'قال   ؛', 'قال؛'],
    ['not between numbers', 'النتيجة 3 : 2', 'النتيجة 3 : 2'],
    ['not in a Latin run', 'Voilà : oui', 'Voilà : oui'],
  ])('%s', (_, keys, text) => expect(typed(keys)).toBe(text));
});

describe('dashes and dots', () => {
  test.each([
    ['between the parts of a byline', 'وكالات - غزة', 'وكالات – غزة'],
    ['not between numbers', 'فاز 3 - 2', 'فاز 3 - 2'],
    ['not at the beginning', '- بند', '- بند'],
    ['not within a word', 'كر-وفر ثم', 'كر-وفر ثم'],
    ['three dots become one sign', 'ثم...', 'ثم…'],
    ['a fourth stays a dot', 'ثم....', 'ثم….'],
  ])('%s', (_, keys, text) => expect(typed(keys)).toBe(text));

  test('three dots stay where nobody asked for the sign', () => {
    expect(typed('ثم...', { ...all, rules: usualTypingRules })).toBe('ثم...');
  });
});

describe('abbreviations', () => {
  const help: TypingHelp = {
    ...all,
    abbreviations: [
      { short: 'قم', long: 'قوات الاحتلال الإسرائيلي' },
      { short: 'أ.ف', long: 'اتحاد فلسطين' },
      { short: 'أ.ف.ب', long: 'وكالة الأنباء الفرنسية' },
    ],
  };

  test.each([
    ['by a space', 'دخلت قم المدينة', 'دخلت قوات الاحتلال الإسرائيلي المدينة'],
    ['by a mark, which becomes Arabic itself', 'دخلت قم, ثم', 'دخلت قوات الاحتلال الإسرائيلي، ثم'],
    ['by a full stop', 'دخلت قم.', 'دخلت قوات الاحتلال الإسرائيلي.'],
    ['behind an opening bracket', '(قم)', '(قوات الاحتلال الإسرائيلي)'],
    ['not within a word', 'رقم واحد', 'رقم واحد'],
    ['not while a longer one may come', 'قالت أ.ف.ب ثم', 'قالت وكالة الأنباء الفرنسية ثم'],
  ])('%s', (_, keys, text) => expect(typed(keys, help)).toBe(text));
});

test.each(typingRules)('switched off, %s changes nothing', (rule) => {
  const samples = {
    quotes: '"ن"',
    marks: 'ن, ن',
    spaceBefore: 'ن ،',
    dash: 'ن - ن',
    ellipsis: 'ن...',
    abbreviations: 'قم ',
  };
  const help = { ...all, abbreviations: [{ short: 'قم', long: 'قوات' }] };
  expect(typed(samples[rule], help)).not.toBe(samples[rule]);
  expect(typed(samples[rule], { ...help, rules: typingRules.filter((one) => one !== rule) })).toBe(samples[rule]);
});
