/** Rule C5 for every place that a person may comment on: it is begun there, stands there as long as the place does, and is told as gone, never lost, afterwards. */
import { describe, expect, test } from 'vitest';
import type { Chosen } from '../../../shared/comments/place-of';
import { placeName } from '../../../shared/comments/place-words';
import { placeThreads, type NowAt } from '../../../shared/comments/placed-threads';
import { Body } from '../../../shared/model/body';
import { objectBlockTypes } from '../../../shared/model/object-blocks';
import { objectTexts } from '../../../shared/model/object-texts';
import { aFactBox, aParagraph, aTable } from '../../support/arabic-page';
import { commentedOn, type aThread } from '../../support/commented';
import { anArticle, anArticleId } from '../../support/makers';

type Keyed = { readonly _type: string; readonly _key: string };

const picture = (key: string) => ({
  _type: 'image',
  _key: key,
  asset: `${'a'.repeat(64)}.jpg`,
  width: 4,
  height: 3,
  alt: `واجهة المكتبة ${key}`,
  caption: `المكتبة صباح الافتتاح ${key}`,
  credit: `تصوير منى ${key}`,
});
const note = { _type: 'explainer', _key: 'note', text: 'مؤسسة حكومية أُنشئت عام 1928' };
const word = (key: string, text: string) => ({ _type: 'span', _key: key, text, marks: [] });
const text = (key: string, more: object) => ({ ...aParagraph(key, `كلمات الفقرة ${key}`), ...more });

/** One of each kind that there is, and one of a kind that a later version knows. */
const blocks: readonly (Keyed & Record<string, unknown>)[] = [
  text('normal', {}),
  text('h2', { style: 'h2' }),
  text('quote', { style: 'blockquote' }),
  text('item', { listItem: 'bullet', level: 1 }),
  text('tick', { listItem: 'check', level: 1, checked: false }),
  { ...text('noted', {}), children: [word('n1', 'قالت الهيئة'), note, word('n2', ' إنها تُفتح غدًا')] },
  picture('image'),
  { _type: 'gallery', _key: 'gallery', caption: 'معرض من يوم الافتتاح', images: [picture('g1'), picture('g2')] },
  aTable('table', [['الساعة', 'القاعة']], { caption: 'مواعيد القاعات في الأسبوع' }),
  { _type: 'pullQuote', _key: 'pull', text: 'كنا نأتي إلى هنا ونحن طلاب', attribution: 'سلمى الحاج' },
  aFactBox('box', 'المكتبة في سطور قليلة', ['أُنشئت عام 1928']),
  { _type: 'divider', _key: 'divider' },
  { _type: 'embed', _key: 'embed', href: 'https://example.org/a', title: 'مقابلة مع المديرة', provider: 'BBC' },
  { _type: 'relatedArticle', _key: 'related', article: anArticleId(9), headline: 'خبر قديم عن الترميم' },
  { _type: 'weatherMap', _key: 'later', city: 'بيروت' },
];
const body = Body.parse(blocks) as Body;
const nowOf = (now: Body, thread: ReturnType<typeof aThread>): NowAt =>
  placeThreads({ ...anArticle(), body: now }, [thread])[0]!.now;
const without = (key: string): Body => body.filter(({ _key }) => _key !== key);

test('no kind of card is missing here', () => {
  expect(objectBlockTypes.filter((type) => blocks.every(({ _type }) => _type !== type))).toEqual([]);
});

describe.each(blocks)('C5 on a block: $_type $_key', ({ _type: type, _key: key }) => {
  test('the comment stands there, has a name, and is told once the block is gone', () => {
    const { thread } = commentedOn(body, { kind: 'block', key });
    expect(thread.place).toMatchObject({ kind: 'block', key, type });
    expect(placeName(thread.place)).toMatch(/^(card|comments)\./);
    expect(nowOf(body, thread)).toEqual({ kind: 'block', key });
    expect(nowOf(without(key), thread)).toEqual({ kind: 'gone' });
  });
});

const cardTexts = [...blocks, note].flatMap((object) =>
  objectTexts(object).map(({ field, name, text: words }) => ({
    type: object._type,
    key: object._key,
    field,
    name,
    words,
  })),
);

test('every text that a card may have is among them', () => {
  expect(cardTexts.map(({ type, name }) => `${type} ${name}`)).toEqual(
    expect.arrayContaining([
      'image pictureAlt',
      'gallery galleryCaption',
      'table tableCaption',
      'factBox boxTitle',
      'explainer note',
    ]),
  );
});

describe.each(cardTexts)('C5 on the words of a card: $type, $field', ({ type, key, field, name, words }) => {
  test('the comment quotes them, stands there, and is told once they are gone', () => {
    const chosen: Chosen = { kind: 'cardText', key, field, start: 0, end: 0 };
    const { thread } = commentedOn(body, chosen);
    expect(thread.place).toMatchObject({ kind: 'cardText', key, field, type, quote: { text: words } });
    expect(placeName(thread.place)).toBe(`cardText.${name}`);
    expect(nowOf(body, thread)).toEqual({ kind: 'cardText', key, field, words: { start: 0, end: words.length } });
    const holder = key === 'note' ? 'noted' : key;
    expect(nowOf(without(holder), thread)).toMatchObject({ kind: 'gone' });
  });
});
