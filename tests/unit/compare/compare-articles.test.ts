import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isChanged } from '../../../shared/compare/changes';
import { compareArticles } from '../../../shared/compare/compare-articles';
import { compareInline } from '../../../shared/compare/compare-inline';
import type { ComparedPiece, InlineRun } from '../../../shared/compare/comparison';
import { withoutKeys } from '../../../shared/compare/plain-text-block';
import type { Part } from '../../../shared/merge/fields';
import { sameData } from '../../../shared/merge/same-data';
import { blockOfLine } from '../../../shared/merge/compare-words';
import { withoutAnchors } from '../../../shared/model/anchors';
import type { Article } from '../../../shared/model/article';
import type { Block, Body } from '../../../shared/model/body';
import type { TextBlock } from '../../../shared/model/text-block';
import { aBody, anArticle } from '../../support/makers';
import { arbitraryVersions } from '../../support/arbitrary-versions';

const letters = ({ pieces }: InlineRun): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
/** What went in brackets, what came in braces, what looks otherwise in angles. */
const written = (runs: readonly InlineRun[]): string =>
  runs
    .map((run) => {
      const [open, close] = { same: ['', ''], gone: ['[', ']'], come: ['{', '}'], formatted: ['‹', '›'] }[run.kind];
      return `${open}${letters(run)}${close}`;
    })
    .join('');
const shown = (before: string, after: string): string =>
  written(compareInline(blockOfLine(before), blockOfLine(after)));

const fieldText = (field: string, part: Part): string => {
  const value = part[field] ?? '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
const compare = (before: Article, after: Article) => compareArticles(before, after, fieldText);

const withLink = (href: string, key = 'l'): TextBlock => ({
  _type: 'block',
  _key: 'b0',
  style: 'normal',
  children: [
    { _type: 'span', _key: 's0', text: 'قالت ', marks: [] },
    { _type: 'span', _key: 's1', text: 'الصحيفة', marks: ['strong', key] },
    { _type: 'span', _key: 's2', text: ' أمس', marks: [] },
  ],
  markDefs: [{ _type: 'link', _key: key, href }],
});

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

  test('a word that looks otherwise is no other word', () => {
    const plain = blockOfLine('قال الوزير أمس');
    const [span] = plain.children;
    const bold = {
      ...plain,
      children: [
        { ...span!, text: 'قال ' },
        { ...span!, _key: 'x', text: 'الوزير', marks: ['strong'] },
        { ...span!, _key: 'y', text: ' أمس' },
      ],
    } as TextBlock;
    const runs = compareInline(plain, bold);
    expect(written(runs)).toBe('قال ‹الوزير› أمس');
    expect(runs[1]!.looks).toEqual([{ kind: 'on', mark: 'strong' }]);
    expect(compareInline(bold, plain)[1]!.looks).toEqual([{ kind: 'off', mark: 'strong' }]);
  });

  test('another address is seen, another key is not', () => {
    const runs = compareInline(withLink('https://example.org/a'), withLink('https://example.org/b'));
    expect(written(runs)).toBe('قالت ‹الصحيفة› أمس');
    expect(runs[1]!.looks).toEqual([{ kind: 'link', was: 'https://example.org/a', is: 'https://example.org/b' }]);
    const same = compareInline(withLink('https://example.org/a'), withLink('https://example.org/a', 'other'));
    expect(same.map(({ kind }) => kind)).toEqual(['same']);
  });

  test('a word cut into more spans is the same word', () => {
    const cut = {
      ...blockOfLine(''),
      children: [
        { _type: 'span', _key: 'a', text: 'قال الو', marks: [] },
        { _type: 'span', _key: 'b', text: 'زير', marks: [] },
      ],
    } as TextBlock;
    expect(written(compareInline(blockOfLine('قال الوزير'), cut))).toBe('قال الوزير');
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
  const blocks = (body: readonly Block[]) => compare(before, { ...before, body }).blocks;
  const kinds = (body: readonly Block[]) =>
    blocks(body).map(({ id, kind, isMoved }) => [id.replace('block:', ''), kind, isMoved]);

  test('that are the same have no change, whenever they were written', () => {
    const later = { ...before, versionCreated: '2026-09-26T12:00:00+03:00' } as typeof before;
    expect(compare(before, later).changes).toEqual([]);
  });

  test('a paragraph that moved is one that moved, not one that went and one that came; where it stood is shown', () => {
    expect(kinds([b3, b0, b1, b2])).toEqual([
      ['b3', 'same', true],
      ['b0', 'same', false],
      ['b1', 'same', false],
      ['b2', 'same', false],
      ['b3/left', 'left', true],
    ]);
    expect(compare(before, { ...before, body: [b3, b0, b1, b2] }).changes).toEqual(['block:b3/moved']);
    expect(blocks([b3, b0, b1, b2])[0]).toMatchObject({ was: 4, is: 1 });
  });

  test('a paragraph that was cut and pasted has another key and has moved all the same', () => {
    const pasted = { ...b3, _key: 'pasted' };
    expect(kinds([pasted, b0, b1, b2])[0]).toEqual(['pasted', 'same', true]);
  });

  test('a paragraph that was pasted and rewritten a little has moved and changed', () => {
    const long = aBody('وقالت مديرة المكتبة الوطنية إن المبنى القديم احتفظ بواجهته الحجرية كاملة');
    const [first] = long;
    const rewritten = {
      ...aBody('وقالت مديرة المكتبة الوطنية إن المبنى القديم احتفظ بواجهته الخشبية كاملة')[0]!,
      _key: 'pasted',
    };
    const was = { ...before, body: [{ ...first!, _key: 'long' }, b1, b2] };
    const { blocks: found, changes } = compare(was, { ...before, body: [b1, b2, rewritten] });
    expect(found.at(-1)).toMatchObject({ id: 'block:pasted', kind: 'changed', isMoved: true });
    expect(changes).toEqual(['block:pasted/moved', 'block:pasted/text#0']);
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
    const { fields, changes } = compare(before, after);
    expect(fields.some(({ field }) => field === 'located')).toBe(false);
    expect(changes.map((name) => name.replace(/#.*/, ''))).toContain('field:kicker/text');
    expect(changes[0]).toBe('field:kicker/text#0');
  });

  test('has a change exactly where something else is said', () => {
    fc.assert(
      fc.property(arbitraryVersions, ({ ours, theirs }) => {
        const { changes } = compare(ours, theirs);
        const said = ({ versionCreated: _, ...article }: Article) => withoutKeys(withoutAnchors(article));
        expect(changes.length === 0).toBe(sameData(said(ours), said(theirs)));
        expect(new Set(changes).size).toBe(changes.length);
        const back = compare(theirs, ours).changes;
        expect(back.length === 0).toBe(changes.length === 0);
      }),
    );
  });
});

describe('what is in a card', () => {
  const picture = (differs: object = {}) => ({
    _type: 'image',
    _key: 'p',
    asset: `${'a'.repeat(64)}.jpg`,
    width: 100,
    height: 100,
    alt: 'واجهة المكتبة',
    caption: 'المكتبة صباح الخميس',
    credit: 'رويترز',
    ...differs,
  });
  const changesOf = (was: object, is: object) =>
    compare(anArticle({ body: [was] as unknown as Body }), anArticle({ body: [is] as unknown as Body })).changes;

  test.each([
    ['its caption', { caption: 'المكتبة مساء الخميس' }, ['block:p/caption#0']],
    ['its alternative text', { alt: '' }, ['block:p/alt#0']],
    ['its credit', { credit: 'وكالات' }, ['block:p/credit#0']],
    ['another picture', { asset: `${'b'.repeat(64)}.jpg` }, ['block:p/asset']],
    ['how it is cut', { crop: { left: 0, top: 0, width: 0.5, height: 1 } }, ['block:p/crop']],
    ['a field that nobody knows', { license: 'CC' }, ['block:p/license']],
  ])('of a picture: %s', (_, differs, expected) => {
    expect(changesOf(picture(), picture(differs))).toEqual(expected);
  });

  test('of a gallery: a picture that came, one that went, one whose caption changed', () => {
    const gallery = (...images: readonly object[]) => ({ _type: 'gallery', _key: 'g', caption: '', images });
    const [one, two, three] = ['1', '2', '3'].map((key) => picture({ _key: key, asset: `${key.repeat(64)}.jpg` }));
    expect(changesOf(gallery(one!, two!), gallery({ ...one, caption: 'أخرى' }, three!))).toEqual([
      'block:g/images/1/caption#0',
      'block:g/images/3',
      'block:g/images/2',
    ]);
    expect(changesOf(gallery(one!, two!, three!), gallery(three!, one!, two!))).toEqual(['block:g/images/3/moved']);
  });

  test('of a box: its title, and its paragraphs as those of the text', () => {
    const box = (title: string, ...texts: readonly string[]) => ({
      _type: 'factBox',
      _key: 'f',
      title,
      content: aBody(...texts),
    });
    expect(changesOf(box('خلفية', 'أولى', 'ثانية'), box('الخلفية', 'أولى', 'أخرى'))).toEqual([
      'block:f/title#0',
      'block:f/b1/text#0',
    ]);
  });

  test('of a link card: its address', () => {
    const embed = (href: string) => ({ _type: 'embed', _key: 'e', href, title: 'عنوان', provider: '' });
    expect(changesOf(embed('https://example.org/a'), embed('https://example.org/b'))).toEqual(['block:e/href']);
  });
});

describe('a table', () => {
  const cell = (key: string, text: string, more: object = {}) => ({
    _type: 'cell',
    _key: key,
    content: [{ ...aBody(text)[0]!, _key: `${key}t` }],
    ...more,
  });
  const table = (...rows: readonly (readonly [string, readonly object[]])[]) => ({
    _type: 'table',
    _key: 't',
    caption: '',
    headerRows: 1,
    headerColumns: 0,
    rows: rows.map(([key, cells]) => ({ _type: 'row', _key: key, cells })),
  });
  const compareTables = (was: object, is: object) =>
    compare(anArticle({ body: [was] as unknown as Body }), anArticle({ body: [is] as unknown as Body }));
  const tableIn = (was: object, is: object) => {
    const found = compareTables(was, is).blocks[0]!.pieces.find(
      (piece): piece is Extract<ComparedPiece, { kind: 'table' }> => piece.kind === 'table',
    );
    return found!.table;
  };
  const head = ['r0', [cell('a0', 'المدينة'), cell('b0', 'السعر')]] as const;
  const first = ['r1', [cell('a1', 'بيروت'), cell('b1', '١٢')]] as const;
  const second = ['r2', [cell('a2', 'عمّان'), cell('b2', '٩')]] as const;

  test('is compared cell by cell', () => {
    const after = table(head, ['r1', [cell('a1', 'بيروت'), cell('b1', '١٣')]], second);
    expect(compareTables(table(head, first, second), after).changes).toEqual(['block:t/cells/b1/b1t/text#0']);
  });

  test('names the rows that came and went', () => {
    const third = ['r3', [cell('a3', 'دمشق'), cell('b3', '٧')]] as const;
    const found = tableIn(table(head, first, second), table(head, third, second));
    expect(found.rows.map(({ kind, name, number }) => [kind, name, number])).toEqual([
      ['same', 'المدينة', 1],
      ['come', 'دمشق', 2],
      ['gone', 'بيروت', 2],
      ['same', 'عمّان', 3],
    ]);
    expect(compareTables(table(head, first, second), table(head, third, second)).changes).toEqual([
      'block:t/rows/r3',
      'block:t/rows/r1',
    ]);
  });

  test('names a column that came, and one that went', () => {
    const wide = table(
      ['r0', [cell('a0', 'المدينة'), cell('n0', 'السكان'), cell('b0', 'السعر')]],
      ['r1', [cell('a1', 'بيروت'), cell('n1', ''), cell('b1', '١٢')]],
    );
    const narrow = table(head, first);
    const kinds = (was: object, is: object) => tableIn(was, is).columns.map(({ kind, name }) => [kind, name]);
    expect(kinds(narrow, wide)).toEqual([
      ['same', 'المدينة'],
      ['come', 'السكان'],
      ['same', 'السعر'],
    ]);
    expect(kinds(wide, narrow)).toEqual([
      ['same', 'المدينة'],
      ['gone', 'السكان'],
      ['same', 'السعر'],
    ]);
    expect(compareTables(narrow, wide).changes).toHaveLength(1);
  });

  test('says that cells were joined', () => {
    const joined = table(['r0', [cell('a0', 'المدينة', { colSpan: 2 })]], first);
    expect(compareTables(table(head, first), joined).changes).toContain('block:t/cells');
  });
});

test('what is not changed is not shown as changed', () => {
  const { blocks } = compare(anArticle(), anArticle());
  expect(blocks.some(isChanged)).toBe(false);
});
