import { describe, expect, test } from 'vitest';
import { Day, Timestamp } from '../../../shared/model/ids';
import { asBreaking } from '../../../shared/model/ticker-line';
import {
  articleFromLine,
  becauseTrashed,
  lineFromArticle,
  linesAbout,
  moreLeadsTo,
  withdrawnWith,
} from '../../../shared/ticker/with-articles';
import { aLine, aLineId, anArticle, anArticleId } from '../../support/makers';

const byline = { people: ['منى الخطيب'], agency: 'رويترز', outlet: 'المدينة' };

describe('a line from an article', () => {
  test('says its headline, names section and agency, and leads to it', () => {
    const article = anArticle({ headline: ' اتفاق  على الهدنة ', section: 'سياسة', byline });
    expect(lineFromArticle(article, '14:05')).toMatchObject({
      displayTime: '14:05',
      text: 'اتفاق على الهدنة',
      section: 'سياسة',
      source: 'رويترز',
      urgency: 5,
      label: null,
      link: { kind: 'article', id: article.id },
    });
  });

  test.each([
    [1, 'عاجل'],
    [2, 'عاجل'],
    [3, null],
    [9, null],
  ])('of urgency %i bears the label %s', (urgency, label) => {
    expect(lineFromArticle(anArticle({ urgency }), '14:05')).toMatchObject({ urgency, label });
  });
});

test('an article from a line has the line’s facts, and the day on which it was written there', () => {
  const line = aLine({
    ...asBreaking,
    text: 'زلزال يضرب الساحل',
    section: 'محليات',
    source: 'وكالات',
    firstCreated: Timestamp.parse('2026-09-25T00:30:00+03:00'),
  });
  expect(articleFromLine(line, 'المدينة')).toEqual({
    headline: 'زلزال يضرب الساحل',
    urgency: 2,
    section: 'محليات',
    byline: { people: [], agency: 'وكالات', outlet: 'المدينة' },
    newsDate: Day.parse('2026-09-25'),
  });
});

test('the facts stand the way there and back', () => {
  const line = aLine({ ...asBreaking, text: 'زلزال', section: 'محليات', source: 'وكالات' });
  const article = anArticle({ ...articleFromLine(line, 'المدينة') });
  const { text, urgency, label, section, source } = lineFromArticle(article, line.displayTime);
  expect({ text, urgency, label, section, source }).toEqual({
    text: 'زلزال',
    ...asBreaking,
    section: 'محليات',
    source: 'وكالات',
  });
});

test('with an article go its lines on the air, and no others', () => {
  const id = anArticleId(1);
  const link = { kind: 'article', id } as const;
  const lines = [
    aLine({ id: aLineId(1), link, state: 'live' }),
    aLine({ id: aLineId(2), link, state: 'ready' }),
    aLine({ id: aLineId(3), link, state: 'held' }),
    aLine({ id: aLineId(4), link: { kind: 'article', id: anArticleId(2) }, state: 'live' }),
    aLine({ id: aLineId(5), link: null, state: 'live' }),
  ];
  expect(linesAbout(lines, id).map((line) => line.id)).toEqual([aLineId(1), aLineId(2), aLineId(3)]);
  expect(withdrawnWith(lines, id)).toEqual([aLineId(1)]);
});

test('the reason is written in the newsroom’s language', () => {
  const article = anArticle({ headline: '', slugline: 'زلزال-الساحل' });
  expect(becauseTrashed(article, 'ar')).toBe('نُقل خبره إلى المهملات: «زلزال-الساحل»');
  expect(becauseTrashed(article, 'en-GB')).toContain('moved to the trash');
  expect(becauseTrashed(anArticle({ headline: 'أ'.repeat(2000) }), 'ar').length).toBeLessThan(1000);
});

test.each([
  ['an article whose page lies there', { place: 'articles', page: 'written' }, true],
  ['an article that was never exported, or not to here', { place: 'articles', page: 'absent' }, false],
  ['one in the trash, though its page still lies there', { place: 'trash', page: 'written' }, false],
  ['one that is gone, though its page still lies there', { place: 'gone', page: 'written' }, false],
  ['one that is gone without a page', { place: 'gone', page: 'absent' }, false],
] as const)('«المزيد» and %s: %#', (_, linked, leads) => {
  expect(moreLeadsTo(linked)).toBe(leads);
});
