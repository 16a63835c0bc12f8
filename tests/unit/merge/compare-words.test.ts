import { expect, test } from 'vitest';
import { blockOfLine, compareWords, plainRuns, type WordRun } from '../../../shared/merge/compare-words';
import { TextBlock, type InlineObject, type Span } from '../../../shared/model/text-block';

/** What a run shows: own words in brackets. */
const shown = (runs: readonly WordRun[]): string =>
  runs
    .map(({ isOwn, pieces }) => {
      const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : `<${piece.type}>`)).join('');
      return isOwn ? `[${text}]` : text;
    })
    .join('');

const compare = (ours: string, theirs: string): string[] => {
  const compared = compareWords(blockOfLine(ours), blockOfLine(theirs));
  return [shown(compared.ours), shown(compared.theirs)];
};

test.each([
  ['one letter marks its whole word', 'قال الوزير أمس', 'قال الوزيران أمس', 'قال [الوزير] أمس', 'قال [الوزيران] أمس'],
  ['a word and its comma are one', 'في المدينة، أمس', 'في المدينة أمس', 'في [المدينة،] أمس', 'في [المدينة] أمس'],
  [
    'neighbours are marked in one stroke',
    'من وزير النقل أمس',
    'من مدير الميناء أمس',
    'من [وزير النقل] أمس',
    'من [مدير الميناء] أمس',
  ],
  ['words that only one side has', 'صباح الخميس', 'صباح يوم الخميس', 'صباح الخميس', 'صباح [يوم] الخميس'],
  ['vowel signs count', 'كُتب', 'كَتب', '[كُتب]', '[كَتب]'],
  ['what is alike is not marked', 'نص', 'نص', 'نص', 'نص'],
  ['nothing beside something', '', 'نص', '', '[نص]'],
])('%s', (_, ours, theirs, expectedOurs, expectedTheirs) => {
  expect(compare(ours, theirs)).toEqual([expectedOurs, expectedTheirs]);
});

const block = (...children: readonly Omit<Span | InlineObject, '_key'>[]): TextBlock =>
  TextBlock.parse({ ...blockOfLine(''), children: children.map((child, at) => ({ _key: `s${at}`, ...child })) });
const words = (text: string, ...marks: string[]): Omit<Span, '_key'> => ({ _type: 'span', text, marks });

test('a word that is bold in its middle is marked whole, with its looks', () => {
  const ours = block(words('قال و'), words('الوزير', 'strong'), words('، أمس'));
  const { ours: runs } = compareWords(ours, blockOfLine('قال والوزير، أمس'));
  expect(shown(runs)).toBe('قال [والوزير،] أمس');
  expect(runs[1]?.pieces.map((piece) => piece.kind === 'text' && piece.marks)).toEqual([[], ['strong'], []]);
});

test('an object within the line is shown by its kind', () => {
  expect(shown(plainRuns(block(words('سهم '), { _type: 'stock' }, words(' أمس'))))).toBe('سهم <stock> أمس');
});

test('each piece has a place of its own', () => {
  const { ours } = compareWords(block(words('أ ب'), words('ج', 'em'), { _type: 'stock' }), blockOfLine('أ د'));
  const places = ours.flatMap(({ pieces }) => pieces.map(({ at }) => at));
  expect(new Set(places).size).toBe(places.length);
});
