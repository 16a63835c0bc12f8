/** What becomes of blocks and their keys while a person splits, joins, turns and nests them. */
import { INSERT_PARAGRAPH_COMMAND, KEY_TAB_COMMAND, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { $turnSelectionInto, type BlockKind } from '../../../renderer/editor/turn-into';
import { Body, isTextBlock, type Block } from '../../../shared/model/body';
import { isSpan } from '../../../shared/model/text-block';
import { $removeText, $selectBetween, $selectWords, anEditedEditor, edit, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody } from '../../support/makers';

const press = (editor: LexicalEditor, words: string, times = 1): void => {
  edit(editor, () => void $selectWords(words));
  for (let time = 0; time < times; time += 1)
    edit(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
};
const tab = (editor: LexicalEditor, words: string, { shiftKey = false } = {}): void =>
  edit(editor, () => {
    $selectWords(words);
    editor.dispatchCommand(KEY_TAB_COMMAND, { shiftKey, preventDefault: () => undefined } as KeyboardEvent);
  });

/** One line a block: its key, its kind, its words. */
const outline = (body: Body): string[] =>
  body.map((block) => [block._key, kindOf(block), isTextBlock(block) ? wordsOf(block) : ''].join(' ').trim());

function kindOf(block: Block): string {
  if (!isTextBlock(block)) return block._type;
  return block.listItem === undefined ? block.style : `${block.listItem}${block.level}`;
}

const wordsOf = ({ children }: Extract<Block, { children: unknown }>): string =>
  children.map((child) => (isSpan(child) ? child.text : `[${child._type}]`)).join('');

const items = (kind: 'bullet' | 'number', ...texts: readonly string[]): Body =>
  aBody(...texts).map((block) => ({ ...block, listItem: kind, level: 1 }) as Block);

test.each([
  [
    'in the middle the first words keep the key',
    'قال| الوزير',
    ['b0 normal قال', 'new1 normal  الوزير', 'b1 normal ثم'],
  ],
  ['at the beginning the words keep it', '|قال الوزير', ['new1 normal', 'b0 normal قال الوزير', 'b1 normal ثم']],
  ['at the end the words keep it', 'قال الوزير|', ['b0 normal قال الوزير', 'new1 normal', 'b1 normal ثم']],
])('Enter: %s', (_, words, expected) => {
  const body = aBody('قال الوزير', 'ثم');
  const editor = anEditedEditor(body);
  press(editor, words);
  expect(outline(bodyOf(editor))).toEqual(expected);
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(body);
});

test('Enter behind a heading goes on with a paragraph, and a heading that is split stays one', () => {
  const editor = anEditedEditor(aBody('عنوان فرعي').map((block) => ({ ...block, style: 'h2' })));
  press(editor, 'عنوان فرعي|');
  expect(outline(bodyOf(editor))).toEqual(['b0 h2 عنوان فرعي', 'new1 normal']);
});

test('Enter before a link is a step that can be undone', () => {
  const link = { _type: 'link', _key: 'm0', href: 'https://example.org/' };
  const children = ['قال ', 'الوزير'].map((text, index) => ({
    _type: 'span',
    _key: `s${index}`,
    text,
    marks: index === 0 ? [] : ['m0'],
  }));
  const body = Body.parse([{ ...aBody('')[0], children, markDefs: [link] }]) as Body;
  const editor = anEditedEditor(body);
  press(editor, 'قال |');
  expect(bodyOf(editor)).toHaveLength(2);
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(body);
});

test('what stands in a block travels along when it is split: marks, links and what nobody knows', () => {
  const [block] = aBody('قال الوزير');
  const link = { _type: 'link', _key: 'm0', href: 'https://example.org/' };
  const children = [{ _type: 'span', _key: 's0', text: 'قال الوزير', marks: ['strong', 'm0', 'highlighted'], note: 1 }];
  const editor = anEditedEditor(Body.parse([{ ...block, mood: 'calm', children, markDefs: [link] }]) as Body);
  press(editor, 'قال| الوزير');
  expect(bodyOf(editor)).toMatchObject([
    {
      _key: 'b0',
      mood: 'calm',
      children: [{ text: 'قال', marks: ['strong', 'm0', 'highlighted'], note: 1 }],
      markDefs: [link],
    },
    {
      _key: 'new1',
      children: [{ text: ' الوزير', marks: ['strong', 'm0', 'highlighted'], note: 1 }],
      markDefs: [link],
    },
  ]);
});

test('two blocks that are joined go on under the key of the first, and the others stay', () => {
  const body = aBody('قال الوزير', 'ثم غادر', 'القاعة');
  const editor = anEditedEditor(body);
  edit(editor, () => void $removeText($selectBetween('قال الوزير|', '|ثم غادر')));
  expect(outline(bodyOf(editor))).toEqual(['b0 normal قال الوزيرثم غادر', 'b2 normal القاعة']);
  expect(bodyOf(editor)[1]).toBe(body[2]);
});

const every: readonly BlockKind[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'bullet', 'number'];
test.each(every)('a block turned into %s and back keeps its key, its words and what nobody knows', (kind) => {
  const body = Body.parse(aBody('قال', 'الوزير', 'ثم').map((block) => ({ ...block, mood: 'calm' }))) as Body;
  const editor = anEditedEditor(body);
  const turn = (): void =>
    edit(editor, () => {
      $selectWords('|الوزير');
      $turnSelectionInto(kind);
    });
  turn();
  const kinds = kind === 'bullet' || kind === 'number' ? `${kind}1` : kind;
  expect(outline(bodyOf(editor))).toEqual(['b0 normal قال', `b1 ${kinds} الوزير`, 'b2 normal ثم']);
  turn();
  expect(bodyOf(editor)).toStrictEqual(body);
});

test.each([
  ['a list', items('bullet', 'قال', 'الوزير'), ['b0 bullet1 قال', 'b1 bullet1 الوزير', 'new1 normal']],
  [
    'a nested list, a level at a time',
    items('number', 'قال', 'الوزير').map((block, index) => ({ ...block, level: index + 1 }) as Block),
    ['b0 number1 قال', 'b1 number2 الوزير', 'new1 number1'],
  ],
])('Enter twice leaves %s', (_, body, expected) => {
  const editor = anEditedEditor(body);
  press(editor, 'الوزير|', 2);
  expect(outline(bodyOf(editor)).map((line) => line.replace(/^new\d+/, 'new1'))).toEqual(expected);
});

test('Enter behind a quote leaves it', () => {
  const editor = anEditedEditor(aBody('قال').map((block) => ({ ...block, style: 'blockquote' })));
  press(editor, 'قال|');
  expect(outline(bodyOf(editor))).toEqual(['b0 blockquote قال', 'new1 normal']);
});

test('Tab nests an item and Shift+Tab takes it back', () => {
  const body = items('bullet', 'قال', 'الوزير', 'ثم');
  const editor = anEditedEditor(body);
  tab(editor, '|الوزير');
  expect(outline(bodyOf(editor))).toEqual(['b0 bullet1 قال', 'b1 bullet2 الوزير', 'b2 bullet1 ثم']);
  tab(editor, '|الوزير', { shiftKey: true });
  expect(bodyOf(editor)).toStrictEqual(body);
});

test('Tab nests no deeper than the model allows, and Shift+Tab at the first level does nothing', () => {
  const editor = anEditedEditor(items('number', 'قال'));
  for (let time = 0; time < 15; time += 1) tab(editor, '|قال');
  expect(outline(bodyOf(editor))).toEqual(['b0 number10 قال']);
  for (let time = 0; time < 15; time += 1) tab(editor, '|قال', { shiftKey: true });
  expect(outline(bodyOf(editor))).toEqual(['b0 number1 قال']);
});

test('Tab over several items nests each, and one at the last level stays', () => {
  const deep = items('bullet', 'قال', 'الوزير').map((block, index) => ({ ...block, level: index + 9 }) as Block);
  const editor = anEditedEditor(deep);
  edit(editor, () => {
    $selectBetween('|قال', 'الوزير|');
    editor.dispatchCommand(KEY_TAB_COMMAND, { shiftKey: false, preventDefault: () => undefined } as KeyboardEvent);
  });
  expect(outline(bodyOf(editor))).toEqual(['b0 bullet10 قال', 'b1 bullet10 الوزير']);
});

test('cards and objects that nobody knows survive what is done around them', () => {
  const table = { _type: 'chart', _key: 'b1', rows: [['1', '2']] };
  const stock = { _type: 'stock', _key: 's1', symbol: 'X' };
  const [first, last] = aBody('قال', 'ثم');
  const editor = anEditedEditor([
    { ...first!, children: [{ _type: 'span', _key: 's0', text: 'قال', marks: [] }, stock] } as Block,
    table,
    { ...last!, _key: 'b2' },
  ]);
  press(editor, '|قال');
  press(editor, 'ثم|');
  edit(editor, () => {
    $selectWords('|قال');
    $turnSelectionInto('bullet');
  });
  edit(editor, () => void $selectWords('قا|ل').insertText('ئ'));
  expect(outline(bodyOf(editor))).toEqual([
    'new1 normal',
    'b0 bullet1 قائل[stock]',
    'b1 chart',
    'b2 normal ثم',
    'new3 normal',
  ]);
  expect(bodyOf(editor)[2]).toBe(table);
});
