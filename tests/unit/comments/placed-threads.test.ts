/** Where a thread stands after its article has changed. Rules: shared/review/RULES.md. */
import { describe, expect, test } from 'vitest';
import { placeOfChosen, quotedWords, wordAround, type Chosen } from '../../../shared/comments/place-of';
import { hasLostItsPlace, placeThreads, type NowAt } from '../../../shared/comments/placed-threads';
import { quoteOf } from '../../../shared/comments/quote';
import { unreadIn } from '../../../shared/comments/unread';
import type { Block, Body } from '../../../shared/model/body';
import type { GalleryBlock, ImageBlock } from '../../../shared/model/object-blocks';
import { aRichBody, aThread, commentedOn } from '../../support/commented';
import { anArticle } from '../../support/makers';

const rich = aRichBody();
const nowOf = (body: Body, thread: ReturnType<typeof aThread>, fields: object = {}): NowAt =>
  placeThreads({ ...anArticle(fields), body }, [thread])[0]!.now;
const without = (key: string): Body => rich.filter(({ _key }) => _key !== key);
const changed = (key: string, fields: object): Body =>
  rich.map((block) => (block._key === key ? ({ ...block, ...fields } as Block) : block));
const on = (chosen: Chosen) => commentedOn(rich, chosen);

describe('C5 a comment is never lost', () => {
  test.each([
    ['a picture', 'picture', 'الجسر الجديد صباح الخميس'],
    ['a table', 'table', 'عدد الشاحنات العابرة'],
    ['a box', 'box', 'تاريخ الجسر'],
    ['a quote', 'quote', 'الجسر آمن تماما'],
    ['a paragraph', 'b0', 'قال الوزير إن الجسر آمن'],
  ])('on %s it goes where the block goes, and stays with its quotation once that is gone', (_, key, words) => {
    const { body, thread } = on({ kind: 'block', key });
    expect(nowOf(body.toReversed(), thread)).toEqual({ kind: 'block', key });
    expect(nowOf(without(key), thread)).toEqual({ kind: 'gone' });
    expect(quotedWords(thread.place)).toBe(words);
  });

  test('on a block that came back under another key it is found by what the block says', () => {
    const { thread } = on({ kind: 'block', key: 'table' });
    expect(nowOf(changed('table', { _key: 'other' }), thread)).toEqual({ kind: 'block', key: 'other' });
  });

  test('on a picture it goes along into a gallery', () => {
    const { thread } = on({ kind: 'block', key: 'picture' });
    const gallery = { _type: 'gallery', _key: 'gallery', caption: '', images: [rich[2] as ImageBlock] } as GalleryBlock;
    expect(nowOf([...without('picture'), gallery], thread)).toEqual({ kind: 'block', key: 'gallery' });
  });

  test('on words of a caption it stays at the picture when they are gone, and is at them again when they are back', () => {
    const caption = { kind: 'cardText', key: 'picture', field: 'caption', start: 6, end: 12 } as const;
    const { thread } = on(caption);
    expect(quotedWords(thread.place)).toBe('الجديد');
    expect(nowOf(rich, thread)).toMatchObject({ kind: 'cardText', key: 'picture', words: { start: 6, end: 12 } });
    const now = nowOf(changed('picture', { caption: 'الجسر صباح الخميس' }), thread);
    expect(now).toEqual({ kind: 'cardText', key: 'picture', field: 'caption', words: null });
    expect(hasLostItsPlace(now)).toBe(true);
    expect(nowOf(without('picture'), thread)).toEqual({ kind: 'gone' });
  });

  test('on words of a picture in a gallery it follows the picture to another place', () => {
    const first = rich[2] as ImageBlock;
    const second = { ...first, _key: 'second', caption: 'عمال على الضفة', alt: '', credit: '' };
    const gallery = (images: readonly ImageBlock[]): Body => [
      { _type: 'gallery', _key: 'gallery', caption: '', images: [...images] } as GalleryBlock,
    ];
    const body = gallery([first, second]);
    const { thread } = commentedOn(body, {
      kind: 'cardText',
      key: 'gallery',
      field: 'images/1/caption',
      start: 0,
      end: 4,
    });
    expect(nowOf(gallery([second, first]), thread)).toMatchObject({
      field: 'images/0/caption',
      words: { start: 0, end: 4 },
    });
  });

  test('on words of a cell it stands in the cell', () => {
    const { body, thread } = on({ kind: 'words', stretches: [{ key: 'c4-text', start: 0, end: 6 }] });
    expect(nowOf(body, thread)).toMatchObject({ kind: 'words', key: 'c4-text', start: 0, end: 6 });
  });

  test('over several blocks it is one thread with words in each, and what is left of them when one goes', () => {
    const { body, thread } = on({
      kind: 'words',
      stretches: [
        { key: 'b0', start: 17, end: 23 },
        { key: 'c3-text', start: 0, end: 6 },
        { key: 'b2', start: 0, end: 5 },
      ],
    });
    expect(quotedWords(thread.place).split(' … ')).toEqual(['سر آمن', 'الخميس', 'وأضاف']);
    const keys = (now: NowAt) => (now.kind === 'words' ? [now, ...now.further].map(({ key }) => key) : []);
    expect(keys(nowOf(body, thread))).toEqual(['b0', 'c3-text', 'b2']);
    expect(
      keys(
        nowOf(
          body.filter(({ _key }) => _key !== 'b0'),
          thread,
        ),
      ),
    ).toEqual(['c3-text', 'b2']);
    // Without its anchors, by what was quoted.
    expect(keys(nowOf(rich, thread))).toEqual(['b0', 'c3-text', 'b2']);
  });

  test('on a field it says so when its words are gone', () => {
    const headline = 'الوزير: الجسر آمن';
    const thread = aThread(1, { kind: 'field', field: 'headline', quote: quoteOf(headline, { start: 8, end: 13 }) });
    expect(nowOf(rich, thread, { headline })).toEqual({
      kind: 'field',
      field: 'headline',
      words: { start: 8, end: 13 },
    });
    const now = nowOf(rich, thread, { headline: 'الوزير: الطريق آمن' });
    expect(now).toEqual({ kind: 'field', field: 'headline', words: null });
    expect(hasLostItsPlace(now)).toBe(true);
  });

  test('on a field that was empty it has nothing to lose', () => {
    const thread = aThread(1, { kind: 'field', field: 'kicker', quote: quoteOf('', { start: 0, end: 0 }) });
    expect(hasLostItsPlace(nowOf(rich, thread, { kicker: 'اقتصاد' }))).toBe(false);
  });
});

test('threads stand in the order of the page', () => {
  const places = [
    placeOfChosen(rich, { kind: 'words', stretches: [{ key: 'b2', start: 0, end: 5 }] })!,
    placeOfChosen(rich, { kind: 'block', key: 'picture' })!,
    placeOfChosen(rich, { kind: 'cardText', key: 'quote', field: 'text', start: 0, end: 5 })!,
    { kind: 'field', field: 'headline', quote: quoteOf('خبر', { start: 0, end: 3 }) } as const,
    { kind: 'field', field: 'kicker', quote: quoteOf('رأي', { start: 0, end: 3 }) } as const,
    { kind: 'article' } as const,
  ];
  const threads = places.map((place, at) => aThread(at + 1, place));
  const placed = placeThreads({ ...anArticle({ headline: 'خبر', kicker: 'رأي' }), body: rich }, threads);
  expect(placed.map(({ thread }) => threads.indexOf(thread))).toEqual([5, 4, 3, 1, 2, 0]);
});

test('a caret means the word it stands in or at', () => {
  const text = 'قال الوُزَراء «نعم» اليوم';
  const wordAt = (offset: number): string | null => {
    const span = wordAround(text, offset);
    return span === null ? null : text.slice(span.start, span.end);
  };
  expect([0, 3, 6, 17, 20].map(wordAt)).toEqual(['قال', 'قال', 'الوُزَراء', 'نعم', 'اليوم']);
  expect(wordAround('« »', 1)).toBeNull();
});

test('unread is what others said in open threads and was not read here', () => {
  const [mine, theirs] = [aThread(1, { kind: 'article' }, 'منى'), aThread(2, { kind: 'article' }, 'سالم')];
  const me = { person: null, name: 'منى' };
  const id = theirs.remarks[0]!.id;
  expect(unreadIn([mine, theirs], { me, read: new Set() })).toEqual([id]);
  expect(unreadIn([mine, theirs], { me, read: new Set([id]) })).toEqual([]);
  const resolved = { by: me, at: theirs.remarks[0]!.at };
  expect(unreadIn([{ ...theirs, resolved }], { me, read: new Set() })).toEqual([]);
});
