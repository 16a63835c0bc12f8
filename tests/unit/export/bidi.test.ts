import { describe, expect, test } from 'vitest';
import { leftToRightRuns } from '../../../shared/export/bidi';

const runs = (text: string) => leftToRightRuns(text).map(({ start, end }) => text.slice(start, end));

describe('Latin phrases are kept whole', () => {
  test.each([
    ['قالت BBC إن', ['BBC']],
    ['شركة OpenAI أطلقت GPT-4 Turbo أمس', ['OpenAI', 'GPT-4 Turbo']],
    ['زار مدينة New York, USA أمس', ['New York, USA']],
    ['نقلت Reuters. 2026 كان عامًا', ['Reuters']],
    ['وقالت BBC، CNN إن', ['BBC', 'CNN']],
    ['لغة C++ ولغة C# أيضًا', ['C++', 'C#']],
    ['عبر https://example.org/a?b=1&c=2، كما', ['https://example.org/a?b=1&c=2']],
    ['عبر https://example.org/ قال', ['https://example.org/']],
    ['بريد name@example.org.', ['name@example.org']],
    ['حساب @midad على', ['@midad']],
    ['في U.S. قال', ['U.S.']],
    ['جهاز iPhone 15 Pro (2026) الجديد', ['iPhone 15 Pro (2026)']],
    ['منظمة الصحة (WHO) قالت', ['WHO']],
    ['قالت AFP (وكالة', ['AFP']],
    ['(AFP) Reuters قالتا', ['(AFP) Reuters']],
    ['شركة Johnson & Johnson الأميركية', ['Johnson & Johnson']],
    ['الـNASA أعلنت', ['NASA']],
    ['كاميرا 15 MP جديدة', ['15 MP']],
    ['ضمن AFP/رويترز', ['AFP']],
    ['Здравствуйте يا', ['Здравствуйте']],
    ['É́cole في', ['É́cole']],
    ['«AT&T» و«M&S»', ['AT&T', 'M&S']],
  ])('%s', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });
});

describe('numbers that would be reordered are kept whole', () => {
  test.each([
    ['بين 10-15% من', ['10-15%']],
    ['بين 10 – 15% من', ['10 – 15%']],
    ['يوم 2026/9/25 في', ['2026/9/25']],
    ['يوم 25-09-2026.', ['25-09-2026']],
    ['هاتف +970 59 123 للتواصل', ['+970 59 123']],
    ['بنتيجة 3-2 على', ['3-2']],
    ['بلغت -5 درجات', ['-5']],
    ['ارتفع 37% أمس', ['37%']],
    ['بسعر $70 للبرميل', ['$70']],
    ['بلغ 1 000 000 نسمة', ['1 000 000']],
  ])('%s', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });
});

describe('what stays in place by itself is left alone', () => {
  test.each([
    'قُتل 12 شخصًا عام 2026',
    'بنسبة 3.5 نقطة و1,000 ليرة عند 14:05',
    'كوفيد-19 في',
    'عام 2026، 15 قتيلًا',
    'بين ١٠-١٥٪ من',
    'نص عربي «خالص» لا غير.',
    '',
  ])('%s', (text) => {
    expect(runs(text)).toEqual([]);
  });
});
