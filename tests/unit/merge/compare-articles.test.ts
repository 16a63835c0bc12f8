import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareArticles, isChange } from '../../../shared/merge/compare-articles';
import { compareInline, type InlineRun } from '../../../shared/merge/compare-inline';
import { blockOfLine } from '../../../shared/merge/compare-words';
import type { Block } from '../../../shared/model/body';
import { aBody, anArticle } from '../../support/makers';

const letters = ({ pieces }: InlineRun): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
/** What went in brackets, what came in braces. */
const shown = (before: string, after: string): string =>
  compareInline(blockOfLine(before), blockOfLine(after))
    .map((run) =>
      run.kind === 'same' ? letters(run) : run.kind === 'gone' ? `[${letters(run)}]` : `{${letters(run)}}`,
    )
    .join('');

describe('two texts as one', () => {
  test.each([
    ['a changed word is shown whole', 'قال الوزير أمس', 'قال الوزيران أمس', 'قال [الوزير]{الوزيران} أمس'],
    ['words for words are one change', 'من وزير النقل أمس', 'من مدير الميناء أمس', 'من [وزير النقل]{مدير الميناء} أمس'],
    ['a word that came', 'صباح الخميس', 'صباح يوم الخميس', 'صباح {يوم }الخميس'],
    ['a word that went', 'صباح يوم الخميس', 'صباح الخميس', 'صباح [يوم ]الخميس'],
    ['all of it', '', 'نص', '{نص}'],
    ['nothing', 'نص', 'نص', 'نص'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test('without what went it is the one, without what came the other', () => {
    const word = fc.constantFrom('قال', 'الوزير', 'أمس', 'إن', 'BBC', '2026', 'المدينة،');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareInline(blockOfLine(before), blockOfLine(after));
        const read = (without: InlineRun['kind']) =>
          runs
            .filter(({ kind }) => kind !== without)
            .map(letters)
            .join('');
        expect([read('come'), read('gone')]).toEqual([before, after]);
        const ats = runs.flatMap(({ pieces }) => pieces.map(({ at }) => at));
        expect(new Set(ats).size).toBe(ats.length);
      }),
    );
  });
});

describe('two versions of an article', () => {
  const before = anArticle({ body: aBody('الأولى', 'الثانية', 'الثالثة', 'الرابعة') });
  const [b0, b1, b2, b3] = before.body as readonly [Block, Block, Block, Block];
  const kinds = (body: readonly Block[]) =>
    compareArticles(before, { ...before, body }).blocks.map(({ key, kind, isMoved }) => [key, kind, isMoved]);

  test('that are the same have no change, whenever they were written', () => {
    const later = { ...before, versionCreated: '2026-09-26T12:00:00+03:00' } as typeof before;
    expect(compareArticles(before, later).changes).toBe(0);
  });

  test('a paragraph that moved is one that moved, not one that went and one that came', () => {
    expect(kinds([b3, b0, b1, b2])).toEqual([
      ['b3', 'same', true],
      ['b0', 'same', false],
      ['b1', 'same', false],
      ['b2', 'same', false],
    ]);
  });

  test('what went stands where it stood, what came where it stands', () => {
    const [added] = aBody('جديدة');
    expect(kinds([b0, { ...added!, _key: 'n1' }, b2, { ...b3, style: 'h2' } as Block])).toEqual([
      ['b0', 'same', false],
      ['n1', 'come', false],
      ['b1', 'gone', false],
      ['b2', 'same', false],
      ['b3', 'changed', false],
    ]);
  });

  test('fields are named in the order in which a reader meets them; empty ones are not', () => {
    const after = { ...before, headline: 'عنوان آخر', kicker: 'ثقافة', located: '' };
    const { fields, changes } = compareArticles(before, after);
    expect(fields.filter((field) => isChange(field)).map(({ field }) => field)).toEqual(['kicker', 'headline']);
    expect(fields.some(({ field }) => field === 'located')).toBe(false);
    expect(changes).toBe(2);
  });
});
