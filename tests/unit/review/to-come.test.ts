import { expect, test } from 'vitest';
import { isTextBlock } from '../../../shared/model/body';
import type { MediaName } from '../../../shared/model/object-blocks';
import type { TextBlock } from '../../../shared/model/text-block';
import { mayApprove } from '../../../shared/review/may-approve';
import {
  markFrom,
  markPlaceName,
  toComeCount,
  toComeIn,
  toComeMarks,
  toComeText,
  type Standing,
} from '../../../shared/review/to-come';
import { aBody, anArticle } from '../../support/makers';

test.each([
  ['as the program writes it', 'قُتل [يُستكمل] أشخاص', ['']],
  ['without vowel signs', 'قُتل [يستكمل] أشخاص', ['']],
  ['with all of them', '[يُسْتَكْمَلُ]', ['']],
  ['with what is missing', 'قُتل [يُستكمل: رقم الضحايا] أشخاص', ['رقم الضحايا']],
  ['with an empty note', '[يُستكمل: ]', ['']],
  ['with spaces inside', '[ يُستكمل : الاسم ]', ['الاسم']],
  ['stretched', '[يســتكمل]', ['']],
  ['two of them', '[يستكمل] ثم [يستكمل: كم]', ['', 'كم']],
  ['the bare word is none', 'العمل لم يُستكمل بعد', []],
  ['another word in brackets is none', '[يستكملون] [استكمل]', []],
  ['one that is left open is none', '[يُستكمل: رقم\nآخر]', []],
])('a mark is found %s', (_, text, notes) => {
  expect(toComeIn(text).map(({ note }) => note)).toEqual(notes);
});

test('what is inserted is found', () => {
  expect(toComeIn(toComeText(''))).toEqual([{ start: 0, end: 9, note: '' }]);
  expect(toComeIn(toComeText('العدد')).map(({ note }) => note)).toEqual(['العدد']);
});

test('marks are named in the order of the page, with their places', () => {
  const article = anArticle({
    headline: 'مقتل [يُستكمل] في انفجار',
    standfirst: '[يستكمل: المصدر]',
    body: aBody('لا شيء', 'قال [يُستكمل: الاسم].'),
  });
  expect(toComeMarks(article).map(({ place, note }) => [markPlaceName(place), note])).toEqual([
    ['headline', ''],
    ['standfirst', 'المصدر'],
    ['b1', 'الاسم'],
  ]);
});

test('one goes from mark to mark in both directions, round the end', () => {
  const article = anArticle({ headline: '[يُستكمل: 1]', body: aBody('[يُستكمل: 2][يُستكمل: 3]', 'نص', '[يُستكمل: 4]') });
  const walk = (step: 'next' | 'previous', from: Standing | null): string => {
    let at = from;
    return [1, 2, 3, 4, 5]
      .map(() => {
        const mark = markFrom(article, at, step);
        at = mark;
        return mark?.note;
      })
      .join('');
  };
  expect(walk('next', null)).toBe('12341');
  expect(walk('previous', null)).toBe('43214');
  expect(walk('next', { place: { kind: 'block', key: 'b1' }, start: 1, end: 1 })).toBe('41234');
  expect(walk('previous', { place: { kind: 'block', key: 'b1' }, start: 1, end: 1 })).toBe('32143');
  expect(markFrom(anArticle(), null, 'next')).toBeNull();
});

test('a mark that is bold in its middle is one mark', () => {
  const [block] = aBody('');
  if (block === undefined || !isTextBlock(block)) throw new TypeError('no block');
  const children = ['قال [يُست', 'كمل', '].'].map((text, index) => ({
    _type: 'span' as const,
    _key: `s${index}`,
    text,
    marks: index === 1 ? ['strong'] : [],
  }));
  expect(toComeMarks(anArticle({ body: [{ ...block, children }] }))).toHaveLength(1);
});

test('G3 an article that bears a mark is not approved, and every mark is named', () => {
  const verdict = mayApprove(anArticle({ headline: '[يُستكمل]', body: aBody('[يستكمل: كم]') }));
  expect(verdict.kind === 'refused' && verdict.toCome.map(({ note }) => note)).toEqual(['', 'كم']);
});

test('an article without one may be approved', () => {
  expect(mayApprove(anArticle())).toEqual({ kind: 'allowed' });
});

const block = (key: string, text: string): TextBlock => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children: [
    { _type: 'span', _key: `${key}s`, text, marks: [] },
    { _type: 'explainer', _key: `${key}e`, text: `حاشية [يُستكمل: ${key}e]` },
  ],
  markDefs: [],
});
const inCards = anArticle({
  body: [
    block('t', '[يُستكمل: t]'),
    {
      _type: 'gallery',
      _key: 'g',
      caption: '[يُستكمل: g]',
      images: [
        {
          _type: 'image',
          _key: 'i',
          asset: `${'0'.repeat(64)}.jpg` as MediaName,
          width: 1,
          height: 1,
          alt: '[يُستكمل: alt]',
          caption: 'تعليق',
          credit: '',
        },
      ],
    },
    { _type: 'factBox', _key: 'f', title: '[يُستكمل: f]', content: [block('in', '[يُستكمل: in]')] },
    { _type: 'pullQuote', _key: 'q', text: 'قول', attribution: '[يُستكمل: q]' },
  ],
});

test('marks stand in cards, titles, boxes and notes too, and each has its place', () => {
  const marks = toComeMarks(inCards);
  expect(marks.map(({ place, note }) => `${markPlaceName(place)} ${note}`)).toEqual([
    't t',
    'te/text te',
    'g/images/0/alt alt',
    'g/caption g',
    'f/title f',
    'in in',
    'ine/text ine',
    'q/attribution q',
  ]);
  expect(inCards.body.map(toComeCount)).toEqual([2, 2, 3, 1]);
  expect(mayApprove(inCards).kind).toBe('refused');
});

test('one goes through them in the order of the page, and from a card on', () => {
  const from: Standing = {
    place: { kind: 'card', key: 'g', field: 'images/0/alt', name: 'pictureAlt' },
    start: 0,
    end: 15,
  };
  expect(markFrom(inCards, from, 'next')?.note).toBe('g');
  expect(markFrom(inCards, { ...from, start: 0, end: 0 }, 'previous')?.note).toBe('te');
});
