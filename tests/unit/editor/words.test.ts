/** Words and the keys of their spans while a person types, deletes, and makes them bold. */
import { DELETE_CHARACTER_COMMAND, FORMAT_TEXT_COMMAND, INSERT_LINE_BREAK_COMMAND, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import type { Body } from '../../../shared/model/body';
import { isSpan, type TextBlock } from '../../../shared/model/text-block';
import {
  $places,
  $removeText,
  $selectBetween,
  $selectFrom,
  $selectWords,
  anEditedEditor,
  edit,
  undo,
} from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody } from '../../support/makers';

const spansOf = (editor: LexicalEditor): string[] =>
  (bodyOf(editor) as readonly TextBlock[]).flatMap(({ children }) =>
    children.map((child) => [child._key, ...(isSpan(child) ? [child.text, ...child.marks] : [])].join('|')),
  );

const bold = (editor: LexicalEditor, words: string): void =>
  edit(editor, () => {
    $selectWords(words);
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
  });

test.each([
  ['in the middle', 'قال |الوزير| ثم', ['s0|قال ', 'new1|الوزير|strong', 'new2| ثم']],
  ['at the beginning', '|قال| الوزير ثم', ['s0|قال|strong', 'new1| الوزير ثم']],
  ['all of them', '|قال الوزير ثم|', ['s0|قال الوزير ثم|strong']],
])('words made bold and plain again are one span with its old key: %s', (_, words, expected) => {
  const body = aBody('قال الوزير ثم');
  const editor = anEditedEditor(body);
  bold(editor, words);
  expect(spansOf(editor)).toEqual(expected);
  bold(editor, `|${words.split('|')[1]}|`);
  expect(bodyOf(editor)).toStrictEqual(body);
});

test('spans of the document that look alike stay apart, whatever is made bold and plain beside them', () => {
  const body: Body = [
    {
      ...(aBody('')[0] as TextBlock),
      children: ['قال ', 'الوزير'].map((text, index) => ({ _type: 'span', _key: `s${index}`, text, marks: [] })),
    },
  ];
  const editor = anEditedEditor(body);
  bold(editor, '|الوزير|');
  bold(editor, '|الوزير|');
  expect(bodyOf(editor)).toStrictEqual(body);
});

test.each([
  ['inside a span', 'قا|ل', ['s0|قاXل|strong', 's1| الوزير']],
  ['at its end', 'قال|', ['s0|قالX|strong', 's1| الوزير']],
  ['at the end of the block', ' الوزير|', ['s0|قال|strong', 's1| الوزيرX']],
])('what is typed belongs to the span it is typed in: %s', (_, words, expected) => {
  const editor = anEditedEditor([
    {
      ...(aBody('')[0] as TextBlock),
      children: [
        { _type: 'span', _key: 's0', text: 'قال', marks: ['strong'] },
        { _type: 'span', _key: 's1', text: ' الوزير', marks: [] },
      ],
    },
  ]);
  edit(editor, () => void $selectWords(words).insertText('X'));
  expect(spansOf(editor)).toEqual(expected);
});

test('an empty block that is written into, and emptied again, keeps the key of its span', () => {
  const body = aBody('');
  const editor = anEditedEditor(body);
  edit(editor, () => void $selectFrom($places()[0]!).insertText('قال'));
  expect(spansOf(editor)).toEqual(['s0|قال']);
  edit(editor, () => void $removeText($selectWords('|قال|')));
  expect(bodyOf(editor)).toMatchObject([{ _key: 'b0', children: [{ _type: 'span', text: '', marks: [] }] }]);
});

test('a body without blocks is a place to write, and one again when the writing is undone', () => {
  const editor = anEditedEditor([]);
  expect(bodyOf(editor)).toEqual([]);
  edit(editor, () => void $selectFrom($places()[0]!).insertText('قال'));
  expect(spansOf(editor)).toEqual(['new2|قال']);
  undo(editor);
  expect(bodyOf(editor)).toEqual([]);
});

test('when all is deleted one empty block is left', () => {
  const editor = anEditedEditor(aBody('قال', 'الوزير', 'ثم'));
  edit(editor, () => void $removeText($selectBetween('|قال', 'ثم|')));
  expect(bodyOf(editor)).toMatchObject([{ _type: 'block', style: 'normal', children: [{ text: '' }] }]);
});

test('a line break is part of the span it stands in', () => {
  const editor = anEditedEditor(aBody('قال الوزير'));
  edit(editor, () => {
    $selectWords('قال| الوزير');
    editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
  });
  expect(spansOf(editor)).toEqual(['s0|قال\n الوزير']);
});

test.each([
  ['a letter with its vowel signs', '|كِتَابٌ', 'تَابٌ'],
  ['the last letter with its sign', 'كِتَا|بٌ', 'كِتَا'],
  ['a letter with two signs', 'مح|مَّد', 'محد'],
  ['an emoji of several parts', 'نعم|👩‍👩‍👧 لا', 'نعم لا'],
  ['a flag', '|🇵🇸 خبر', ' خبر'],
])('Delete takes %s', (_, words, left) => {
  const body = aBody(words.replace('|', ''));
  const editor = anEditedEditor(body);
  edit(editor, () => {
    $selectWords(words);
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
  });
  expect(spansOf(editor)).toEqual([`s0|${left}`]);
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(body);
});
