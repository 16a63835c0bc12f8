/** Cards by keyboard: chosen as a whole, passed, taken away, written beside. */
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { expect, test } from 'vitest';
import { changeObject } from '../../../renderer/editor/cards/change-card';
import { insertObject } from '../../../renderer/editor/cards/insert-object';
import { $selectCard, $selectedCard } from '../../../renderer/editor/cards/select-card';
import { $blocks } from '../../../renderer/editor/nodes/body-nodes';
import type { Block, Body } from '../../../shared/model/body';
import { isTextBlock } from '../../../shared/model/body';
import { $selectWords, anEditedEditor, edit, redo, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody } from '../../support/makers';

const quote: Block = { _type: 'pullQuote', _key: 'q', text: 'قال', attribution: '' };
const rule: Block = { _type: 'divider', _key: 'd' };
const [first, second] = aBody('قبل', 'بعد') as [Block, Block];

function press(
  editor: LexicalEditor,
  command: LexicalCommand<KeyboardEvent | null> | LexicalCommand<KeyboardEvent>,
  keys: object = {},
): void {
  const event = { key: 'ArrowLeft', preventDefault: () => undefined, ...keys } as KeyboardEvent;
  edit(editor, () => void editor.dispatchCommand(command as LexicalCommand<KeyboardEvent>, event));
}

const select = (editor: LexicalEditor, index: number): void =>
  edit(editor, () => $selectCard([...$blocks($getRoot())][index]!.getKey()));

/** What is selected: a card by its place, or the caret by its block and offset. */
function chosen(editor: LexicalEditor): string {
  return editor.read(() => {
    const card = $selectedCard();
    if (card !== null) return `card ${card.getIndexWithinParent()}`;
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return 'nothing';
    const { anchor } = selection;
    return `caret ${anchor.getNode().getTopLevelElement()?.getIndexWithinParent() ?? -1}:${anchor.offset}`;
  });
}

const types = (body: Body): string[] => body.map((block) => (isTextBlock(block) ? block.style : block._type));

test('the arrows go onto a card and over it, as they point in a text that runs from right to left', () => {
  const editor = anEditedEditor([first, quote, rule, second]);
  edit(editor, () => void $selectWords('قبل|'));
  const stops = [KEY_ARROW_LEFT_COMMAND, KEY_ARROW_LEFT_COMMAND, KEY_ARROW_DOWN_COMMAND].map((key) => {
    press(editor, key);
    return chosen(editor);
  });
  expect(stops).toEqual(['card 1', 'card 2', 'caret 3:0']);
  const back = [KEY_ARROW_RIGHT_COMMAND, KEY_ARROW_UP_COMMAND, KEY_ARROW_RIGHT_COMMAND].map((key) => {
    press(editor, key);
    return chosen(editor);
  });
  expect(back).toEqual(['card 2', 'card 1', 'caret 0:3']);
});

test('an arrow in the middle of words is none of the card’s business', () => {
  const editor = anEditedEditor([first, quote]);
  edit(editor, () => void $selectWords('قب|ل'));
  const event = { key: 'ArrowLeft', preventDefault: () => undefined } as KeyboardEvent;
  edit(editor, () => void editor.dispatchCommand(KEY_ARROW_LEFT_COMMAND, event));
  expect(chosen(editor)).toBe('caret 0:2');
});

test('a card at the edge of the text holds the arrows', () => {
  const editor = anEditedEditor([quote]);
  select(editor, 0);
  press(editor, KEY_ARROW_DOWN_COMMAND);
  press(editor, KEY_ARROW_UP_COMMAND);
  expect(chosen(editor)).toBe('card 0');
});

test('only the last item of a list touches the card behind it', () => {
  const items = aBody('أ', 'ب').map((block) => ({ ...block, listItem: 'bullet', level: 1 }) as Block);
  const editor = anEditedEditor([...items, rule]);
  edit(editor, () => void $selectWords('أ|'));
  press(editor, KEY_DELETE_COMMAND);
  expect(types(bodyOf(editor)).at(-1)).toBe('divider');
  edit(editor, () => void $selectWords('ب|'));
  press(editor, KEY_ARROW_LEFT_COMMAND);
  expect(chosen(editor)).toBe('card 1');
});

test('Backspace behind a card chooses it, a second one takes it away, undo brings it back', () => {
  const body = [first, quote, second];
  const editor = anEditedEditor(body);
  edit(editor, () => void $selectWords('|بعد'));
  press(editor, KEY_BACKSPACE_COMMAND);
  expect(chosen(editor)).toBe('card 1');
  press(editor, KEY_BACKSPACE_COMMAND);
  expect(bodyOf(editor)).toStrictEqual([first, second]);
  expect(chosen(editor)).toBe('caret 0:3');
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(body);
});

test('Delete at the end of a paragraph chooses the card behind it', () => {
  const editor = anEditedEditor([first, quote]);
  edit(editor, () => void $selectWords('قبل|'));
  press(editor, KEY_DELETE_COMMAND);
  expect(chosen(editor)).toBe('card 1');
  expect(bodyOf(editor)).toStrictEqual([first, quote]);
});

test('a text whose only card goes keeps a paragraph to write in', () => {
  const editor = anEditedEditor([quote]);
  select(editor, 0);
  press(editor, KEY_DELETE_COMMAND);
  expect(types(bodyOf(editor))).toEqual(['normal']);
});

test.each([
  ['Enter goes on behind a card', {}, ['pullQuote', 'normal', 'divider']],
  ['Shift and Enter before it', { shiftKey: true }, ['normal', 'pullQuote', 'divider']],
])('%s', (_, keys, expected) => {
  const editor = anEditedEditor([quote, rule]);
  select(editor, 0);
  press(editor, KEY_ENTER_COMMAND, keys);
  expect(types(bodyOf(editor))).toEqual(expected);
  expect(chosen(editor)).toMatch(/^caret/);
});

test('Escape goes from a card into the text behind it', () => {
  const editor = anEditedEditor([quote, second]);
  select(editor, 0);
  press(editor, KEY_ESCAPE_COMMAND);
  expect(chosen(editor)).toBe('caret 1:0');
});

test('keys in one field of a card are one step of undo, another field is another', () => {
  const editor = anEditedEditor([quote]);
  const key = editor.read(() => $getRoot().getFirstChildOrThrow().getKey());
  for (const text of ['قال ا', 'قال ال', 'قال الوزير']) changeObject(editor, key, { text });
  for (const attribution of ['ا', 'الوزير']) changeObject(editor, key, { attribution });
  undo(editor);
  expect(bodyOf(editor)).toEqual([{ ...quote, text: 'قال الوزير' }]);
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual([quote]);
  redo(editor);
  expect(bodyOf(editor)).toEqual([{ ...quote, text: 'قال الوزير' }]);
});

test('a change that a card makes keeps what it does not know', () => {
  const editor = anEditedEditor([{ ...quote, later: { of: 'a later version' } } as Block]);
  const key = editor.read(() => $getRoot().getFirstChildOrThrow().getKey());
  changeObject(editor, key, { text: 'جديد', _key: 'other', _type: 'divider' });
  expect(bodyOf(editor)).toEqual([{ ...quote, text: 'جديد', later: { of: 'a later version' } }]);
});

test.each([
  ['in place of an empty paragraph', ['قبل', '', 'بعد'], '', ['normal', 'divider', 'normal']],
  ['behind the paragraph with the caret', ['قبل', 'بعد'], 'قبل|', ['normal', 'divider', 'normal']],
  ['before a paragraph at whose beginning the caret stands', ['قبل', 'بعد'], '|بعد', ['normal', 'divider', 'normal']],
])('a new card comes %s', (_, texts, words, expected) => {
  const editor = anEditedEditor(aBody(...texts));
  edit(editor, () => {
    if (words === '') $getRoot().getChildAtIndex(1)?.selectStart();
    else $selectWords(words);
  });
  insertWithoutWindow(editor);
  expect(types(bodyOf(editor))).toEqual(expected);
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(aBody(...texts));
});

test('a new card parts the list it comes into, and an empty item gives way to it', () => {
  const items = aBody('أ', '', 'ب').map((block) => ({ ...block, listItem: 'bullet', level: 1 }) as Block);
  const editor = anEditedEditor(items);
  edit(editor, () => {
    [...$blocks($getRoot())][1]!.selectStart();
  });
  insertWithoutWindow(editor);
  expect(types(bodyOf(editor))).toEqual(['normal', 'divider', 'normal']);
});

function insertWithoutWindow(editor: LexicalEditor): void {
  insertObject(editor, { _type: 'divider' }, 'select');
}
