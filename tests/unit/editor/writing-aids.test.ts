/** Looking into the words of a block: a word across spans, isolates deleted in pairs, invisible characters inserted and cleaned. */
import fc from 'fast-check';
import {
  $getSelection,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { isSpan, type TextBlock } from '../../../shared/model/text-block';
import { $blockText, $everyTextBlock, $placeOfPoint, $replaceStretch } from '../../../renderer/editor/block-text';
import { goToMisspelling } from '../../../renderer/editor/marks/find-misspelling';
import { writingAids, type EditorNews } from '../../../renderer/editor/writing-aids';
import { $places, $selectFrom, $selectWords, anEditedEditor, edit, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody } from '../../support/makers';

const shown = (editor: LexicalEditor): string[] =>
  (bodyOf(editor) as readonly TextBlock[]).map(({ children }) =>
    children.map((child) => (isSpan(child) ? (child.marks.length > 0 ? `[${child.text}]` : child.text) : '#')).join(''),
  );

const bold = (editor: LexicalEditor, words: string): void =>
  edit(editor, () => {
    $selectWords(words);
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
  });

function $firstBlock() {
  const [block] = [...$everyTextBlock()];
  if (block === undefined) throw new TypeError('no text block');
  return block;
}

const textOf = (editor: LexicalEditor): string => editor.read(() => $blockText($firstBlock()).text);
const caretOf = (editor: LexicalEditor): number | undefined =>
  editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? $placeOfPoint(selection.focus)?.offset : undefined;
  });
const caretAt = (editor: LexicalEditor, offset: number): void =>
  edit(editor, () => {
    const caret = $replaceStretch($blockText($firstBlock()), { start: offset, end: offset }, '');
    caret?.node.select(caret.offset, caret.offset);
  });

test('a word that is bold in the middle is one word', () => {
  const editor = anEditedEditor(aBody('المستشفيات'));
  bold(editor, 'ال|مستشفي|ات');
  expect(textOf(editor)).toBe('المستشفيات');
});

test.each([
  ['within a span', 'قال |الاثثنين| أمس', 'قال الاثنين أمس'],
  ['bold as a whole', 'قال |[الاثثنين]| أمس', 'قال [الاثنين] أمس'],
])('a replaced word keeps its look: %s', (_, words, expected) => {
  const plain = words.replaceAll(/[|[\]]/g, '');
  const editor = anEditedEditor(aBody(plain));
  if (words.includes('[')) bold(editor, words.replaceAll(/[[\]]/g, ''));
  const start = plain.indexOf('الاثثنين');
  edit(editor, () => void $replaceStretch($blockText($firstBlock()), { start, end: start + 8 }, 'الاثنين'));
  expect(shown(editor)).toEqual([expected]);
  undo(editor);
  expect(textOf(editor)).toBe(plain);
});

test('a stretch is replaced wherever it stands, and nothing else is touched', () => {
  const stretch = fc.record({
    from: fc.nat(12),
    length: fc.nat(8),
    boldFrom: fc.nat(11),
    boldLength: fc.nat({ max: 6 }),
  });
  fc.assert(
    fc.property(stretch, ({ from, length, boldFrom, boldLength }) => {
      const text = 'ابجدهوزحطيكلمن';
      const editor = anEditedEditor(aBody(text));
      const [start, end] = [boldFrom, Math.min(text.length, boldFrom + boldLength + 1)];
      bold(editor, `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`);
      const until = Math.min(text.length, from + length);
      edit(editor, () => void $replaceStretch($blockText($firstBlock()), { start: from, end: until }, 'XY'));
      expect(textOf(editor)).toBe(`${text.slice(0, from)}XY${text.slice(until)}`);
    }),
    { numRuns: 60 },
  );
});

test('every place of a text has one in its block', () => {
  const editor = anEditedEditor(aBody('قال\nالوزير', ''));
  bold(editor, 'ق|ا|ل');
  const offsets = editor
    .read(() => $places().map((place) => ({ place, offset: 0 })))
    .map(({ place }) => {
      edit(editor, () => void $selectFrom(place));
      return caretOf(editor);
    });
  expect(offsets.every((offset) => offset !== undefined)).toBe(true);
});

describe('Backspace and Delete take both halves of an isolate', () => {
  test.each([
    ['behind its end', 'قال \u2068AFP\u2069', 9, true, 7],
    ['behind its beginning', 'قال \u2068AFP\u2069', 5, true, 4],
    ['before its beginning', 'قال \u2068AFP\u2069', 4, false, 4],
  ])('%s', (_, text, at, isBackward, caret) => {
    const editor = anEditedEditor(aBody(text));
    caretAt(editor, at);
    edit(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward));
    expect(textOf(editor)).toBe('قال AFP');
    expect(caretOf(editor)).toBe(caret);
    undo(editor);
    expect(textOf(editor)).toBe(text);
  });
});

function theAids(editor: LexicalEditor) {
  const news: EditorNews[] = [];
  return { news, aids: writingAids({ editor, judge: null, tell: (one) => void news.push(one) }) };
}

test('an isolate goes round what is selected', () => {
  const editor = anEditedEditor(aBody('قال AFP إن'));
  edit(editor, () => void $selectWords('قال |AFP| إن'));
  theAids(editor).aids.run('invisibles.isolateLtr');
  expect(textOf(editor)).toBe('قال \u2066AFP\u2069 إن');
});

test('cleaning takes stray characters out of the whole text as one step, and says how many of what', () => {
  const editor = anEditedEditor(aBody('قا\u200Fل \u2068AFP\u2069', 'أعـلـن لـBBC'));
  const { aids, news } = theAids(editor);
  aids.run('invisibles.clean');
  expect(shown(editor)).toEqual(['قال AFP', 'أعلن لـBBC']);
  expect(news.map((one) => one.kind === 'cleaned' && Object.fromEntries(one.counts))).toEqual([
    { direction: 1, isolate: 2, tatweel: 2 },
  ]);
  undo(editor);
  expect(shown(editor)).toEqual(['قا\u200Fل \u2068AFP\u2069', 'أعـلـن لـBBC']);
});

test('of a selection only what is selected is cleaned', () => {
  const editor = anEditedEditor(aBody('أعـلن أعـلن'));
  edit(editor, () => void $selectWords('|أعـلن| أعـلن'));
  theAids(editor).aids.run('invisibles.clean');
  expect(shown(editor)).toEqual(['أعلن أعـلن']);
});

test('misspellings are gone through in both ways and round the end', async () => {
  const editor = anEditedEditor(aBody('خطا صواب', 'خطا ثان'));
  const judge = {
    verdictOf: (word: string) => (word === 'خطا' ? ('wrong' as const) : ('right' as const)),
    ask: async () => undefined,
    onChange: () => () => undefined,
  };
  edit(editor, () => void $selectWords('|خطا صواب'));
  const places: (string | undefined)[] = [];
  const $place = (): string | undefined => {
    const selection = $getSelection();
    const place = $isRangeSelection(selection) ? $placeOfPoint(selection.anchor) : null;
    return `${place?.block.getIndexWithinParent()}:${place?.offset}`;
  };
  for (const way of ['next', 'next', 'next', 'previous'] as const) {
    expect(await goToMisspelling(editor, judge, way)).toBe(true);
    places.push(editor.read($place));
  }
  expect(places).toEqual(['0:0', '1:0', '0:0', '1:0']);
});
